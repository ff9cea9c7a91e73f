/// How small counts are protected.
package struct ProtectionRule: Equatable, Sendable {
  /// The random rounding; `nil` for internal work that must not be published.
  package let rounding: Rounding?
  /// Totals of a unit below national level are rounded too.
  package let roundsTotals: Bool
  /// The smallest base from which the counts of a profile are shown.
  package let minimumForCounts: Int
  /// The smallest base from which percentages, indices, differences and ranks are shown.
  package let minimumForPercentages: Int

  /// What is asked or published differs from what was before by no registration, or by at least this many.
  package let smallestGroup: Int
  /// The smallest number of respondents of a survey from which their answers are shown.
  package let minimumForSurvey: Int

  /// Base 5, totals rounded, 30, 100, and 10 for a survey.
  package static let standard = ProtectionRule(
    rounding: Rounding(base: 5), roundsTotals: true, minimumForCounts: 30, minimumForPercentages: 100)

  /// A rule; a survey is shown from 10 respondents where nothing else is said.
  package init(
    rounding: Rounding?, roundsTotals: Bool, minimumForCounts: Int, minimumForPercentages: Int,
    minimumForSurvey: Int = 10, smallestGroup: Int = 10
  ) {
    self.rounding = rounding
    self.roundsTotals = roundsTotals
    self.minimumForCounts = minimumForCounts
    self.minimumForPercentages = minimumForPercentages
    self.minimumForSurvey = minimumForSurvey
    self.smallestGroup = smallestGroup
  }

  /// The base of the rounding at a level.
  package func base(at level: Level) -> Int? { rounding?.base(at: level) }

  /// The base of the rounding of national tables.
  package var base: Int? { base(at: .national) }

  init(_ node: YAMLReader) throws(StageFailure) {
    if let text = node.scalar {
      guard text == "none" else { throw node.failure("expected a mapping, or none") }
      self.init(
        rounding: nil, roundsTotals: false, minimumForCounts: 0, minimumForPercentages: 0,
        minimumForSurvey: 0,
        smallestGroup: 0)
      return
    }
    let rounding = if let round = node["round"] { try Rounding(round) } else { Rounding(base: 5) }
    let totals = try node["totals"]?.string() ?? "round"
    guard ["round", "exact"].contains(totals) else { throw node.failure("totals is round or exact") }
    let minimum = node["minimum-base"]
    let survey = node["survey"]
    self.init(
      rounding: rounding, roundsTotals: totals == "round",
      minimumForCounts: try minimum?["counts"]?.integer() ?? 30,
      minimumForPercentages: try minimum?["percentages"]?.integer() ?? 100,
      minimumForSurvey: try survey?["minimum-base"]?.integer() ?? 10,
      smallestGroup: try node["smallest-group"]?.integer() ?? 10)
    try minimum?.finish()
    try survey?.finish()
    try node.finish()
  }
}
