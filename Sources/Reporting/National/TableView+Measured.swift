import Definitions

extension TableView {
  /// On which days of a period this was asked: `van 24 juni 2021 tot en met 31 januari 2022`
  func measuredSpan(in period: Period) -> String {
    let days = variable?.validity.days(of: period) ?? period.firstDay...period.lastDay
    return facts.words.text(NationalPhrase.fromTo, ["from": days.lowerBound, "to": days.upperBound])
  }

  /// The period of a drawing: its days where it was asked in a part of it only, for that part is what the numbers say.
  func drawnPeriod(_ period: Period) -> String {
    guard isPartly(period), let days = variable?.validity.days(of: period) else {
      return facts.words.title(period)
    }
    return facts.words.range(facts.words.date(days.lowerBound), facts.words.date(days.upperBound))
  }

  /// The same in a sentence: `in het tweede kwartaal van 2022`, `van 24 juni 2021 tot en met 31 januari 2022`
  func drawnDuring(_ period: Period) -> String {
    isPartly(period) ? measuredSpan(in: period) : facts.words.within(period)
  }

  private func isPartly(_ period: Period) -> Bool {
    variable.map { $0.validity.days(of: period) != period.firstDay...period.lastDay } ?? false
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
