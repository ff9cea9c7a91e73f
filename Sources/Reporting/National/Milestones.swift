import Definitions
import Edition

/// In which period the 10.000th question was registered, the 50.000th, and every 50.000th after it, by the published
/// numbers of the series.
struct Milestones {
  let view: TableView

  /// One sentence with the last three; `nil` where the series has a hole, or no milestone was reached. A year is too long
  /// to be a moment.
  var line: Line? {
    guard view.facts.definition.report.every != .year else { return nil }
    let words = view.facts.words
    let since = view.facts.definition.since
    var sum = 0
    var next = 10_000
    var reached: [String] = []
    for period in PeriodWord.sinceStart.periods(in: view.facts.period, since: since) {
      guard let count = view.index.cell(view.spec.id, period, row: "questions")?.count else { return nil }
      sum += count
      while sum >= next {
        reached.append(
          words.text(
            NationalPhrase.milestone, ["number": words.count(next), "during": period.description]))
        next += next == 10_000 ? 40_000 : 50_000
      }
    }
    guard !reached.isEmpty else { return nil }
    return words.line(
      NationalPhrase.milestones, ["milestones": words.list(reached.suffix(3)), "year": String(since / 12)])
  }
}
