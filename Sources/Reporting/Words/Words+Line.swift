package import Definitions
package import Edition

extension Words {
  /// A text in which links and other marked parts keep their form.
  func line(_ phrase: some Phrase, _ values: KeyValuePairs<String, any Sayable> = [:]) -> Line {
    line(of: pieces(phrase, values))
  }

  /// A text of a pipeline in which links keep their form.
  func line(_ template: Template, _ values: KeyValuePairs<String, any Sayable>) -> Line {
    line(of: pieces(template, values))
  }

  private func line(of pieces: [Piece]) -> Line {
    pieces.reduce(into: []) { line, piece in
      switch piece {
      case .text(let text): line.append(text)
      case .value(let value as Line): for part in value { line.append(part) }
      case .value(let value as Inline): line.append(value)
      case .value(let value): line.append(value.said(in: self))
      }
    }
  }

  /// `45%`, `12,3%`, and `<1%` for more than nothing that rounds to nothing.
  func percent(_ percent: Percent) -> String {
    if percent.isBelowOne { return percent.decimals == 0 ? "<1%" : "<\(decimal(1, decimals: 1))%" }
    return decimal(percent.units, decimals: percent.decimals) + "%"
  }

  /// `12,3`
  func value(_ value: DecimalValue) -> String { decimal(value.units, decimals: value.decimals) }
}

extension [Inline] {
  /// Text follows text without a seam.
  fileprivate mutating func append(_ text: String) {
    if case .text(let last)? = self.last {
      removeLast(); append(.text(last + text))
    } else {
      append(.text(text))
    }
  }
}

extension Inline: Sayable {
  func said(in words: Words) -> String { self.words }
}

/// A running text.
extension [Inline]: Sayable {
  package func said(in words: Words) -> String { self.words }
}

extension Percent: Sayable {
  package func said(in words: Words) -> String { words.percent(self) }
}

extension EditionFacts {
  /// What may be said about the cells of this edition.
  var claims: Claims { Claims(definition) }

  /// The language of what is published.
  var words: Words { definition.words }

  /// The source of the registrations, with the day of the last entry where it is known.
  var origin: String {
    let source = definition.report.source
    guard let lastEntry else { return words.text(SourcePhrase.source, ["source": source]) }
    return words.text(SourcePhrase.sourceDated, ["source": source, "date": lastEntry])
  }
}
