import Definitions
import Edition

extension LocalMeasure {
  /// The days that the table covers; `nil` when these are all days of the span.
  var days: ClosedRange<CivilDate>? {
    let span = edition.span
    var from = max(variable.validity.from ?? span.firstDay, span.firstDay)
    var to = min(variable.validity.to ?? span.lastDay, span.lastDay)
    // What an organisation has was counted as far as organisations were, whatever is asked of it.
    if variable.unit == .question || table.key.level == .organisation, let start = edition.questionsFrom {
      if counted == .questions { from = max(from, start) }
      if counted == .visits { to = min(to, CivilDate(day: start.day - 1)) }
    }
    guard from > span.firstDay || to < span.lastDay, from <= to else { return nil }
    return from...to
  }

  /// The days that all of some tables cover, when these are the same and not the whole span.
  static func days(of measures: [LocalMeasure]) -> ClosedRange<CivilDate>? {
    let days = Set(measures.map(\.days))
    return days.count == 1 ? days.first ?? nil : nil
  }
}
