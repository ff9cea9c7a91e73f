extension QualityFacts {
  /// What the data are good for.
  package enum Verdict: String, Sendable {
    case usable
    case withRemarks = "usable-with-remarks"
    case notUsable = "not-usable"
  }

  /// What someone who uses the figures should know, with its number.
  package enum Remark: Equatable, Sendable {
    /// Gates that are crossed, without and with a written-down exception.
    case crossed(Int)
    case excepted(Int)
    /// Rows that are rejected, of all files.
    case rejected(Int)
    /// Answers of the reported period that are not recognised.
    case unrecognised(Int)
    /// Versions of one registration that contradict each other.
    case conflicting(Int)
    /// Variables whose distribution moved much since the period before.
    case shifted(Int)
    /// The change of the volume since the period before, in hundredths of a percent.
    case volume(Int)
    /// Locations that registered in the quarter before, and not in this one.
    case stopped(Int)
  }

  /// What the facts say taken together.
  package var verdict: Verdict {
    if gates.contains(where: \.stops) { return .notUsable }
    return remarks.isEmpty ? .usable : .withRemarks
  }

  /// The remarks, the most serious first.
  package var remarks: [Remark] {
    let previous = comparisons.first { $0.against == .previous }
    let sums: [(Int, (Int) -> Remark)] = [
      (gates.count(where: \.stops), Remark.crossed),
      (gates.count { !$0.passed && $0.exception != nil }, Remark.excepted),
      (completeness.reduce(0) { $0 + $1.unrecognised }, Remark.unrecognised),
      (previous.flatMap { $0.isFlagged ? $0.change : nil } ?? 0, Remark.volume),
      (previous?.shifts.count(where: \.isFlagged) ?? 0, Remark.shifted),
      (locations.last?.open?.stopped ?? 0, Remark.stopped),
      (total.rejected, Remark.rejected),
      (problems.reduce(0) { $0 + ($1.kind == .conflicting ? $1.count : 0) }, Remark.conflicting),
    ]
    return sums.filter { $0.0 != 0 }.map { $1($0) }
  }
}
