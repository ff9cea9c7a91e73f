import Counting
import Definitions

/// Which parts of a breakdown of a question must not be shown.
///
/// A part is withheld below the smallest base, and when all of it gave one answer. Since the whole is published, what
/// is withheld together follows by subtraction: so more parts go, the smallest first, until at least two with
/// answers are withheld, and these together would be shown if they were one part. Everything goes where that cannot be.
struct SurveyWithholding {
  let minimum: Int
  /// One answer of all may be shown.
  let isPublic: Bool

  /// Why a group on its own is not shown; `nil` when it is.
  func status(of counts: SurveyCounts) -> CellStatus? {
    if counts.base < max(1, minimum) { return .smallBase }
    return counts.isUnanimous && !isPublic ? .withheld : nil
  }

  /// Parts by an answer, read the other way round: all who gave one answer in the rows are in this part, so that it
  /// tells what they answered. Fewer than the smallest base would not be shown as a group either.
  func tellingParts(_ parts: [SurveyCounts]) -> [Int] {
    guard let answers = parts.first?.answers.indices else { return [] }
    return answers.compactMap { row in
      let all = parts.reduce(0) { $0 + $1.answers[row] }
      return all >= max(1, minimum) ? parts.firstIndex { $0.answers[row] == all } : nil
    }
  }

  /// Per part why it is not shown.
  ///
  /// - Parameters:
  ///   - rest: who is in the whole and in no part; they are never shown.
  ///   - isWithheld: parts that are withheld for another reason.
  func statuses(_ parts: [SurveyCounts], rest: SurveyCounts, isWithheld: [Bool]) -> [CellStatus?] {
    var statuses = zip(parts, isWithheld).map { part, isWithheld in
      isWithheld ? CellStatus.withheld : status(of: part)
    }
    // Those outside all parts follow by subtraction, which is no harm where they could be shown themselves.
    let isShown = zip(statuses, parts).allSatisfy { $0 == nil || $1.base == 0 }
    if isShown, rest.base > 0, status(of: rest) == nil { return statuses }
    while true {
      let hidden =
        parts.indices.filter { statuses[$0] != nil && parts[$0].base > 0 }.map { parts[$0] }
        + (rest.base > 0 ? [rest] : [])
      guard let first = hidden.first else { return statuses }
      let together = hidden.dropFirst().reduce(first, +)
      if hidden.count > 1, status(of: together) == nil { return statuses }
      let shown = parts.indices.filter { statuses[$0] == nil }
      guard let next = shown.min(by: { (parts[$0].base, $0) < (parts[$1].base, $1) }) else { return statuses }
      statuses[next] = .withheld
    }
  }
}
