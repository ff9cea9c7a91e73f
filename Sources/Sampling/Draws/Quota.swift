import Definitions

/// How often each answer of a variable occurs in a quarter, so that the published figures come out.
///
/// The counts of some spans are exact; within a span the shares swing a little from quarter to quarter and the last
/// quarter takes what is left. After them only the shares are given. The last answer of a quota is "left empty".
package final class Quota: Sendable {
  /// What the counts of all quotas rest on.
  struct Calibration: Sendable {
    /// The first month.
    let start: Int
    /// The calibrated visits of every quarter.
    let visits: Volume
    /// Per mille of a quarter's visits that move from one answer to another, quarter by quarter in turn.
    let swing: [Int]
  }

  private let calibration: Calibration
  private let spans: [(quarters: ClosedRange<Int>, counts: [Int])]
  private let later: [Int]
  /// The two answers between which a quarter's share swings.
  private let swing: (Int, Int)

  /// `quota:` and `swing:` of a variable; `answers` are its ids.
  init(_ node: YAMLReader, answers: [String], calibration: Calibration) throws(StageFailure) {
    self.calibration = calibration
    func counts(_ node: YAMLReader) throws(StageFailure) -> [Int] {
      var counts = [Int](repeating: 0, count: answers.count + 1)
      for (key, value) in try node.entries() {
        counts[try value.place(ofKey: key, in: answers + ["empty"], of: "answer")] = try value.weight()
      }
      guard counts.contains(where: { $0 > 0 }) else { throw node.failure("expected a number above 0") }
      return counts
    }
    var spans: [(ClosedRange<Int>, [Int])] = []
    var later: [Int]?
    for (key, value) in try node.required("quota").entries() {
      if key == "later" {
        later = try counts(value)
      } else {
        guard let span = Period(key), span.firstMonth >= calibration.start else {
          throw value.failure("expected quarters such as 2022-Q1/2022-Q2, or later")
        }
        let quarters = [span.firstMonth, span.lastMonth].map { ($0 - calibration.start) / 3 }
        spans.append((quarters[0]...quarters[1], try counts(value)))
      }
    }
    guard let later else { throw node.failure("the quota has no shares for later quarters") }
    self.spans = spans
    self.later = later
    let swing = try node.required("swing").items().tryMap { (item) throws(StageFailure) in
      try item.place(in: answers, of: "answer")
    }
    guard swing.count == 2 else { throw node.failure("a quota swings between two answers") }
    self.swing = (swing[0], swing[1])
  }

  /// Exactly `visits` answers for a quarter, counted from the first.
  package func counts(in quarter: Int, visits: Int) -> [Int] {
    Apportionment.divide(visits, by: calibratedCounts(in: quarter))
  }

  private func calibratedCounts(in quarter: Int) -> [Int] {
    guard let span = spans.first(where: { $0.quarters.contains(quarter) }) else {
      return swung(Apportionment.divide(calibration.visits(quarter), by: later), in: quarter)
    }
    var left = span.counts
    for part in span.quarters.dropLast() {
      let counts = swung(Apportionment.divide(calibration.visits(part), by: left), in: part)
      if part == quarter { return counts }
      for answer in left.indices { left[answer] -= counts[answer] }
    }
    return left
  }

  /// Moves some visits from one answer to another, and back in the next quarter.
  private func swung(_ counts: [Int], in quarter: Int) -> [Int] {
    guard !calibration.swing.isEmpty else { return counts }
    let asked = counts.reduce(0, +) * calibration.swing[quarter % calibration.swing.count] / 1000
    // No more than there are.
    let moved = max(-counts[swing.0], min(counts[swing.1], asked))
    var counts = counts
    counts[swing.0] += moved
    counts[swing.1] -= moved
    return counts
  }
}
