/// The language of what is published: every text by its phrase, and how numbers, dates and periods are written.
///
/// A file of words is `words/LANGUAGE.yaml` beside the codebook. A key that is missing or that no phrase has, and
/// a placeholder that its phrase does not know, is an error with its line.
package struct Words: Sendable {
  /// The language as in HTML: `nl`.
  package let language: String
  let grammar: Grammar
  /// How a level names itself and its units.
  let levels: [Level: LevelWords]
  /// What is counted, as nouns.
  let nouns: [Counted: Noun]
  /// By section, then by raw value of the phrase.
  let templates: [String: [String: Template]]

  /// Long words of heads, in the two parts between which they may be broken.
  package var breaks: [(String, String)] { grammar.breaks }

  /// A text without values.
  package func callAsFunction(_ phrase: some Phrase) -> String { text(phrase, [:]) }

  /// A text with its values; a value that the phrase does not name is a fault of the caller.
  package func text(_ phrase: some Phrase, _ values: KeyValuePairs<String, any Sayable>) -> String {
    let template = template(phrase)
    if case .text(let text)? = template.pieces.first, template.pieces.count == 1 { return text }
    return pieces(template, values).reduce(into: "") { text, piece in
      switch piece {
      case .text(let part): text += part
      case .value(let value): text += value.said(in: self)
      }
    }
  }

  /// A part of a text with its values.
  package enum Piece {
    case text(String)
    case value(any Sayable)
  }

  /// The same before values are written, for texts in which some are links.
  package func pieces<P: Phrase>(_ phrase: P, _ values: KeyValuePairs<String, any Sayable>) -> [Piece] {
    pieces(template(phrase), values)
  }

  private func template<P: Phrase>(_ phrase: P) -> Template {
    guard let template = templates[P.section]?[phrase.rawValue] else {
      preconditionFailure("the phrase \(P.section).\(phrase.key) was not read")
    }
    return template
  }

  /// The parts of a text of a pipeline with its values.
  package func pieces(_ template: Template, _ values: KeyValuePairs<String, any Sayable>) -> [Piece] {
    return template.pieces.map { piece -> Piece in
      switch piece {
      case .text(let text): .text(text)
      case .value(let name): .value(value(name))
      case .choice(let name, let one, let other): .text(value(name).quantity == 1 ? one : other)
      }
    }
    func value(_ name: String) -> any Sayable {
      guard let value = values.first(where: { $0.key == name })?.value else {
        preconditionFailure("a text has no value for {\(name)}: \(template.pieces)")
      }
      return value
    }
  }

  /// How a level names itself and its units.
  package func level(_ level: Level) -> LevelWords { levels[level]! }

  /// What is counted: `bezoeken`.
  package func many(_ counted: Counted) -> String { nouns[counted]!.many }

  /// One of what is counted, with its article: `een bezoek`.
  package func one(_ counted: Counted) -> String { nouns[counted]!.one }

  /// One of what is counted, without its article: `bezoek`.
  package func bare(_ counted: Counted) -> String { nouns[counted]!.bare }

  /// `1 bezoek`, `1.234 bezoeken`
  package func amount(_ number: Int, _ counted: Counted) -> String {
    "\(count(number)) \(number == 1 ? nouns[counted]!.bare : nouns[counted]!.many)"
  }
}
