/// One variable of the codebook: what was asked, which answers there are, and when both were valid.
///
/// An answer is a set of codes, a single choice a set of one. The code of an answer is its place in
/// ``answers``; sets are bit masks, in which two codes are reserved.
package struct Variable: Equatable, Sendable {
  /// Whether a visit or question has one answer or several.
  package enum Kind: String, CaseIterable, Sendable { case one, several }
  /// What an answer describes where a row is a question.
  package enum Unit: String, CaseIterable, Sendable { case visit, question }
  /// How reports order the rows.
  package enum Order: String, CaseIterable, Sendable { case natural, size }

  /// Bit of an answer that the layout or the validity does not know.
  package static var unrecognisedBit: Int { 62 }
  /// Bit of an empty cell.
  package static var emptyBit: Int { 63 }
  /// The most answers a bit mask holds.
  package static let largestMask = 62

  /// Stable: it stands in data files and cell addresses.
  package let id: String
  /// What is published.
  package let label: String
  /// One answer or several.
  package let kind: Kind
  /// Whether it describes a visit or a question.
  package let unit: Unit
  /// The days on which it was asked.
  package let validity: Validity
  /// How reports order its answers.
  package let order: Order
  /// In the order of the codebook; an answer's place is its code.
  package let answers: [Answer]
  /// Days from which its series cannot be compared with before.
  package let breaks: [SeriesBreak]
  /// The first rule that fits wins.
  package let recodes: [RecodeRule]
  /// The answers are the municipalities of the geography, in its order, and `unknown`.
  package let isMunicipality: Bool
  /// Sets of answers that reports show as one too; no answer stands in two of them.
  package let groups: [AnswerGroup]

  /// More answers than a bit mask holds: one code instead of a set.
  package var isWide: Bool { answers.count > Self.largestMask }

  /// The code of an answer; `nil` when there is none.
  package func code(of id: String) -> Int? { answers.firstIndex { $0.id == id } }
}

/// A day from which a series cannot be compared with what went before.
package struct SeriesBreak: Equatable, Sendable {
  /// The first day of the new series.
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
  /// The id of the answer that takes the place of 'Anders'.
  package let answer: String
}
