/// One variable of the codebook: what was asked, which answers there are, and when both were valid.
///
/// An answer is a set of codes, a single choice a set of one. The code of an answer is its place in
/// ``answers``; sets are bit masks, in which two codes are reserved.
package struct Variable: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable { case one, several }
  /// What an answer describes where a row is a question.
  package enum Unit: String, CaseIterable, Sendable { case visit, question }
  /// How reports order the rows.
  package enum Order: String, CaseIterable, Sendable { case natural, size }

  /// Bit of an answer that the layout or the validity does not know.
  package static let unrecognisedBit = 62
  /// Bit of an empty cell.
  package static let emptyBit = 63
  /// The most answers a bit mask holds.
  package static let largestMask = 62

  package let id: String
  package let label: String
  package let kind: Kind
  package let unit: Unit
  package let validity: Validity
  package let order: Order
  package let groups: [AnswerGroup]
  package let answers: [Answer]
  package let breaks: [SeriesBreak]
  package let recodes: [RecodeRule]
  /// The answers are the municipalities of the geography, in its order, and `unknown`.
  package let isMunicipality: Bool

  /// More answers than a bit mask holds: one code instead of a set.
  package var isWide: Bool { answers.count > Self.largestMask }

  package func code(of id: String) -> Int? { answers.firstIndex { $0.id == id } }
}

/// A group of answers, such as all topics about benefits.
package struct AnswerGroup: Equatable, Sendable {
  package let id: String
  package let label: String
}

/// A day from which a series cannot be compared with what went before.
package struct SeriesBreak: Equatable, Sendable {
  package let from: CivilDate
  /// A Dutch sentence for the page.
  package let reason: String
  /// New answer to the old answer it was split off from: the comparable series folds it back.
  package let folds: [String: String]
}

/// A text that, found in the free text beside 'Anders', replaces 'Anders' by an answer.
package struct RecodeRule: Equatable, Sendable {
  /// Plain text, compared without regard to case.
  package let pattern: String
  package let answer: String
}
