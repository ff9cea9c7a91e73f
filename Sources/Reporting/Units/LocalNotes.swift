import Definitions
import Edition

/// The notes that appear by themselves beside a table of a unit.
struct LocalNotes {
  let measures: [LocalMeasure]
  let words: LocalWords

  private var edition: LocalEdition { words.edition }

  var notes: [Line] {
    var notes: [Line] = []
    for measure in measures where measure.hasCounts {
      if measure.variable.kind == .several {
        notes.append(
          words.language.line(PagePhrase.severalNotWhole, ["thing": words.language.one(measure.counted)]))
      } else if let sum = sum(measure), sum != 100 {
        notes.append(
          words.language.line(UnitPhrase.sumOf, ["variable": measure.variable.label, "sum": sum]))
      }
    }
    notes += coverages.map { Line($0) }
    for measure in measures {
      notes += measure.variable.breaks.filter {
        $0.from > edition.span.firstDay && $0.from <= edition.span.lastDay
      }.map { words.language.line(PagePhrase.seriesBreak, ["reason": $0.reason]) }
    }
    return notes
  }

  /// Said once on a page, at its first table; every head and the list of signs carry the sign.
  static func provisional(_ isProvisional: Bool, _ words: Words) -> [Line] {
    isProvisional ? [words.line(PagePhrase.provisionalNote, ["sign": Inline.strong("*")])] : []
  }

  private func sum(_ measure: LocalMeasure) -> Int? {
    let percents = measure.rows.compactMap { measure.own($0)?.percent }
    guard !percents.isEmpty, percents.allSatisfy({ $0.decimals == 0 }) else { return nil }
    return percents.reduce(0) { $0 + $1.units }
  }

  /// The days that tables cover; those with the same days are named together.
  private var coverages: [String] {
    var found: [(days: String, names: [String])] = []
    for measure in measures {
      guard let days = coverage(measure) else { continue }
      if let place = found.firstIndex(where: { $0.days == days }) {
        found[place].names.append(measure.variable.label.lowercased())
      } else {
        found.append((days, [measure.variable.label]))
      }
    }
    return found.map { "\(words.language.list($0.names)): \($0.days)" }
  }

  /// The days that a table covers, when these are not all days of the period.
  private func coverage(_ measure: LocalMeasure) -> String? {
    let span = edition.span
    let variable = measure.variable
    var from = max(variable.validity.from ?? span.firstDay, span.firstDay)
    var to = min(variable.validity.to ?? span.lastDay, span.lastDay)
    if variable.unit == .question, let start = edition.questionsFrom {
      if measure.counted == .questions { from = max(from, start) }
      if measure.counted == .visits { to = min(to, CivilDate(day: start.day - 1)) }
    }
    guard from > span.firstDay || to < span.lastDay, from <= to else { return nil }
    return words.language.text(
      UnitPhrase.covered, ["things": words.language.many(measure.counted), "from": from, "to": to])
  }
}
