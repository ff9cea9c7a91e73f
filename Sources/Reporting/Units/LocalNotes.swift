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

  /// The days that tables cover; those with the same days are named together. Days that all share stand in the caption.
  private var coverages: [String] {
    if LocalMeasure.days(of: measures) != nil { return [] }
    var found: [(days: String, names: [String])] = []
    for measure in measures {
      guard let covered = measure.days else { continue }
      let days = words.language.text(
        UnitPhrase.covered,
        [
          "things": words.language.many(measure.counted), "from": covered.lowerBound,
          "to": covered.upperBound,
        ])
      if let place = found.firstIndex(where: { $0.days == days }) {
        found[place].names.append(measure.variable.label.lowercased())
      } else {
        found.append((days, [measure.variable.label]))
      }
    }
    return found.map { "\(words.language.list($0.names)): \($0.days)" }
  }
}
