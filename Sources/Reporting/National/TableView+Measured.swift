import Definitions

extension TableView {
  /// On which days of a period this was asked: `van 24 juni 2021 tot en met 31 januari 2022`
  func measuredSpan(in period: Period) -> String {
    let days = variable?.validity.days(of: period) ?? period.firstDay...period.lastDay
    return facts.words.text(NationalPhrase.fromTo, ["from": days.lowerBound, "to": days.upperBound])
  }
}

extension Validity {
  /// The days of a period on which the variable was asked; all of them where it never was.
  func days(of period: Period) -> ClosedRange<CivilDate> {
    let from = max(from ?? period.firstDay, period.firstDay)
    let to = min(to ?? period.lastDay, period.lastDay)
    return from <= to ? from...to : period.firstDay...period.lastDay
  }
}
