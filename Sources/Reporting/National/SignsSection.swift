import Definitions
import Edition

/// The signs of the national page, and how its periods are written.
struct SignsSection {
  let facts: EditionFacts

  private var words: Words { facts.words }

  /// Of the sections in which the signs occur.
  func section(of sections: [Section]) -> Section {
    Section(
      id: words(PageAddress.signs), title: words(PagePhrase.signsTitle),
      blocks: [
        .signs(Signs.occurring(in: sections, words)),
        .paragraph(
          periodInWords
            + words.line(
              NationalPhrase.pointsExplained, ["points": Inline.strong(words(PagePhrase.points))])),
      ])
  }

  /// `2022-Q2 is het tweede kwartaal van 2022: april, mei en juni.`
  private var periodInWords: Line {
    let period = facts.period
    guard period.kind == .quarter else { return [] }
    let months = (period.firstMonth...period.lastMonth).map { words.month($0 % 12) }
    return
      words.line(
        NationalPhrase.periodInWords,
        [
          "period": Inline.strong(period.description), "words": words.object(period),
          "months": words.list(months),
        ])
      + [.text(" ")]
  }
}
