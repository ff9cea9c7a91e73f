/// Why there is no number.
package enum Absence: String, Phrase {
  package static let section = "absent"

  case notAvailable, notMeasured, noLongerRegistered, withheld
  /// Too few visits or questions.
  case smallBase
  /// A break of the series lies between.
  case broken
  // In the quality report.
  case seriesBreak, noVisitsThen, notAskedThen, fewRegistrations, notYetKnown, notAsked
  case noRegister, roundedElsewhere
}
