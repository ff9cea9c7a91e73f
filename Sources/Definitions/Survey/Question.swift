/// One question of a survey in one wording.
package struct Question: Equatable, Sendable {
  /// How the question is answered.
  package enum Kind: String, CaseIterable, Sendable {
    case single, several, number
    /// A text of the respondent, counted only by the themes that it was coded with; a respondent may have several.
    case open
  }

  /// Who the question was meant for, by answers to earlier questions.
  package struct Selection: Equatable, Sendable {
    /// For captions: `bibliotheken met een Informatiepunt Digitale Overheid`.
    package let text: String
    /// What they answered.
    package let condition: SurveyCondition
  }

  /// Stable, in data files and cell addresses.
  package let id: String
  /// The id of its theme.
  package let theme: String
  /// A short name, for headings.
  package let title: String
  /// The question as it was asked.
  package let text: String
  /// Ids of the types of respondents.
  package let askedOf: [String]
  /// How it is answered.
  package let kind: Kind
  /// Who was asked; `nil` is everyone of ``askedOf``.
  package let selection: Selection?
  /// The waves in which it was asked in these very words.
  package let waves: [String]
  /// The question that took its place when the wording changed; the two are never compared.
  package let successor: String?
  /// Answers or coded themes; for a number its classes.
  package let answers: [Answer]
  /// For a number the lower bounds of its classes in whole units, ascending; the last class is open.
  package let classes: [Int]
  /// Of a number: `uur`.
  package let unit: String?
  /// Of a number the smallest and largest that can be meant, in whole units; others are not recognised.
  package let limits: ClosedRange<Int>?
  /// Places of answers that go with no other: `Geen van deze`.
  package let exclusive: Set<Int>
  /// May be shown although all of a group gave one answer.
  package let isPublic: Bool

  /// More than one answer of a respondent may count.
  package var takesSeveral: Bool { kind == .several || kind == .open }
  /// The code of an answer; `nil` when there is none.
  package func code(of answer: String) -> Int? { answers.firstIndex { $0.id == answer } }

  /// The class of a number in hundredths; `nil` below the first, and outside the limits.
  package func classOf(hundredths value: Int) -> Int? {
    if let limits, value < limits.lowerBound * 100 || value > limits.upperBound * 100 { return nil }
    return classes.lastIndex { $0 * 100 <= value }
  }
}
