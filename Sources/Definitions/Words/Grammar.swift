/// How a language writes numbers, dates, periods and lists.
struct Grammar: Sendable {
  /// The sign before decimals: `,`.
  let decimal: String
  /// The sign between thousands: `.`.
  let thousands: String
  /// The sign between the cells of a file for Excel in this language.
  let listSeparator: String
  let months: [String]
  /// `eerste` through `vierde`, of quarters.
  let ordinals: [String]
  /// Long words of heads, in the two parts between which they may be broken.
  let breaks: [(String, String)]
  /// Fractions for which a share is said in words.
  let fractions: [Fraction]

  /// A fraction: the printed percentages for which it is said, the first and the last included.
  struct Fraction: Sendable {
    let almost: Int
    let exact: Int
    let over: Int
    /// `de helft`
    let name: String
    /// It is a part of things: `de helft van de bezoeken`, against `een op de vijf bezoeken`.
    let isPart: Bool
  }
}

/// What is counted, as a noun.
struct Noun: Sendable {
  /// `een bezoek`
  let one: String
  /// `bezoek`
  let bare: String
  /// `bezoeken`
  let many: String
}

/// How a level names itself and its units.
package struct LevelWords: Sendable {
  /// The folder of its pages; empty for the nation.
  package let folder: String
  /// One unit, for column heads: `Gemeente`.
  package let one: String
  /// All its units, for headings: `Gemeenten`.
  package let many: String
  let title: Template
  let inSentence: Template

  /// A unit as a heading: `Gemeente Utrecht`.
  package func title(_ name: String) -> String { title.filled(name) }

  /// A unit as part of a sentence: `de gemeente Utrecht`.
  package func inSentence(_ name: String) -> String { inSentence.filled(name) }
}

extension Template {
  fileprivate func filled(_ name: String) -> String {
    pieces.map { if case .text(let text) = $0 { text } else { name } }.joined()
  }
}
