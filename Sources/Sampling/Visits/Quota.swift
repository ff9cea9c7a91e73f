/// How often each answer of a variable occurs in a quarter, so that the published figures come out.
///
/// Up to 2022-Q2 the counts of three spans (2019-2020, 2021, first half of 2022) are exact; within a
/// span the shares swing a little from quarter to quarter and the last quarter takes what is left.
/// The last answer of a quota is "left empty".
package struct Quota: Sendable {
  private struct Span {
    let quarters: ClosedRange<Int>
    let counts: [Int]
  }

  /// Counts in 2019-Q3…2020-Q4 (3,200 visits), 2021 (18,300) and 2022-Q1…Q2 (25,500).
  private let spans: [Span]
  /// Shares per 10,000 from 2022-Q3 on.
  private let later: [Int]
  /// The two answers between which a quarter's share swings.
  private let swing: (Int, Int)

  private init(early: [Int], in2021: [Int], half2022: [Int], later: [Int], swing: (Int, Int)) {
    spans = [
      Span(quarters: 0...5, counts: early), Span(quarters: 6...9, counts: in2021),
      Span(quarters: 10...11, counts: half2022),
    ]
    self.later = later
    self.swing = swing
  }

  /// man, vrouw, anders, onbekend.
  package static let gender = Self(
    early: [1_344, 1_504, 0, 352, 0], in2021: [7_686, 8_601, 0, 2_013, 0],
    half2022: [10_710, 11_985, 0, 2_805, 0], later: [4_150, 4_760, 20, 1_030, 40], swing: (0, 1))
  /// under 25, 25 to 65, 65 and over, onbekend.
  package static let age = Self(
    early: [96, 1_120, 1_600, 384, 0], in2021: [183, 3_843, 11_712, 2_562, 0],
    half2022: [661, 7_257, 14_888, 2_694, 0], later: [230, 2_900, 5_750, 1_080, 40], swing: (1, 2))
  /// NT1, NT2, onbekend. 2021 is 68.6 / 15.7 / 15.7%, which is printed as 69 / 16 / 16.
  package static let language = Self(
    early: [1_920, 640, 640, 0], in2021: [12_554, 2_873, 2_873, 0],
    half2022: [15_606, 4_947, 4_947, 0], later: [6_050, 2_080, 1_830, 40], swing: (0, 1))
  /// 'Anders' among the ways of helping, and not. From 2022-Q3 two new answers take over half of it.
  package static let otherHelp = Self(
    early: [1_440, 1_760, 0], in2021: [8_235, 10_065, 0], half2022: [11_475, 14_025, 0],
    later: [2_150, 7_820, 30], swing: (0, 1))
  /// Up to 15, 20, 30, 60 minutes, and longer: 68% in 2021 up to 15.
  package static let duration = Self(
    early: [2_240, 400, 224, 288, 48, 0], in2021: [12_444, 2_196, 1_281, 2_013, 366, 0],
    half2022: [16_830, 3_060, 1_989, 3_060, 561, 0], later: [6_520, 1_230, 810, 1_200, 220, 20],
    swing: (0, 1))

  /// Exactly `visits` answers for a quarter.
  package func counts(in quarter: SampleQuarter, visits: Int) -> [Int] {
    let calibrated = calibratedCounts(in: quarter)
    return Apportionment.divide(visits, by: calibrated)
  }

  private func calibratedCounts(in quarter: SampleQuarter) -> [Int] {
    guard let span = spans.first(where: { $0.quarters.contains(quarter.ordinal) }) else {
      return swung(Apportionment.divide(Calibration.visits(in: quarter), by: later), in: quarter)
    }
    var left = span.counts
    for ordinal in span.quarters {
      let part = SampleQuarter(ordinal: ordinal)
      guard ordinal < span.quarters.upperBound else { break }
      let counts = swung(Apportionment.divide(Calibration.visits(in: part), by: left), in: part)
      if part == quarter { return counts }
      for answer in left.indices { left[answer] -= counts[answer] }
    }
    return left
  }

  /// Moves up to 1.4% of the visits from one answer to another, and back in the next quarter.
  private func swung(_ counts: [Int], in quarter: SampleQuarter) -> [Int] {
    let perMille = [9, -7, 5, -14, 8, -4][quarter.ordinal % 6]
    let moved = counts.reduce(0, +) * perMille / 1000
    var counts = counts
    counts[swing.0] += moved
    counts[swing.1] -= moved
    return counts
  }
}
