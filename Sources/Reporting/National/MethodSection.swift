import Definitions
import Edition

/// How the numbers were made, and their quality in short.
struct MethodSection {
  let facts: EditionFacts

  private var words: Words { facts.words }
  private var quality: QualityFacts { facts.quality }

  var section: Section {
    let method = facts.definition.method.map { Block.paragraph(Line($0)) }
    let ledger = ThemePart(
      figure: nil, tables: [QualityTables.ledger(quality.total, words)], notes: [], downloads: [],
      isFolded: true)
    let told = [late].compactMap { $0 } + waiting + [series].compactMap { $0 }
    return Section(
      id: words(PageAddress.method), title: words(NationalPhrase.methodAndQuality),
      blocks: method + [.heading(words(NationalPhrase.qualityInShort)), .part(ledger)]
        + told.map { .paragraph($0) }
        + [.paragraph([.link(words(NationalPhrase.readQuality), to: "quality.html"), .text(".")])])
  }

  private var late: Line? {
    guard quality.late > 0 else { return nil }
    return words.line(
      NationalPhrase.late,
      [
        "amount": words.amount(quality.late, .visits), "during": words.within(facts.period),
        "count": quality.late,
      ])
  }

  /// What came after a period was final.
  private var waiting: [Line] {
    quality.waiting.map { period, count in
      words.line(NationalPhrase.afterFinal, ["count": count, "during": words.within(period)])
    }
  }

  /// What of the series was not delivered, and from when it is whole; `nil` for a survey alone.
  private var series: Line? {
    guard let start = quality.seriesStart else { return nil }
    let missing = quality.missing
    let holes =
      missing.isEmpty
      ? []
      : words.line(
        NationalPhrase.seriesMissing,
        ["count": missing.count, "periods": words.list(missing.map(\.description))]) + [.text(" ")]
    return holes
      + words.line(NationalPhrase.seriesWhole, ["period": Inline.unbroken(start.description)])
  }
}
