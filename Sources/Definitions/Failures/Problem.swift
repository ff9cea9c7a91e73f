/// One kind of problem in the input: how often, and the first places.
package struct Problem: Equatable, Sendable {
  /// At most this many places are kept per kind; the count is always complete.
  package static let placesShown = 20

  /// The kinds, with the English id used in data files.
  package enum Kind: String, CaseIterable, Sendable {
    // Rows that are rejected.
    case cellCount = "cell-count"
    case textAfterQuote = "text-after-quote"
    case swallowedRows = "swallowed-rows"
    case nulByte = "nul-byte"
    case invalidEncoding = "invalid-encoding"
    case missingIdentity = "missing-identity"
    case damagedIdentity = "damaged-identity"
    case invalidDate = "invalid-date"
    case visitAfterEntry = "visit-after-entry"
    case visitAfterToday = "visit-after-today"
    case entryAfterToday = "entry-after-today"
    case invalidQuestionNumber = "invalid-question-number"
    case unknownWave = "unknown-wave"
    case unknownRespondentType = "unknown-respondent-type"
    case unknownRespondent = "unknown-respondent"
    case notInvited = "not-invited"
    case unknownQuestion = "unknown-question"
    case notAsked = "not-asked"
    case contradictingAnswers = "contradicting-answers"
    case ambiguousRespondent = "ambiguous-respondent"
    // Rows that count, with a remark.
    case unknownAnswer = "unknown-answer"
    case answerOutsideValidity = "answer-outside-validity"
    case unknownLocation = "unknown-location"
    case outsideLayoutEra = "outside-layout-era"
    case lateEntry = "late-entry"
    case conflicting = "conflicting"
    case reusedIdentity = "reused-identity"
    case deliveredTwice = "delivered-twice"
    case visitDisagreement = "visit-disagreement"
    case unknownMunicipality = "unknown-municipality"
    // Rows that are left out.
    case emptyAnswer = "empty-answer"
    case uncodedAnswer = "uncoded-answer"
    case outsideSelection = "outside-selection"
    case answeredAgain = "answered-again"
    // About the file.
    case extraColumn = "extra-column"
    case skippedEntry = "skipped-entry"
  }

  /// What is wrong.
  package let kind: Kind
  /// The column it occurred in, for kinds about a column.
  package let column: String?
  /// For unknown answers: the nearest label of the layout.
  package var nearest: String?
  /// For skipped entries: why.
  package let skipped: SkipReason?
  /// All occurrences, also beyond the places listed.
  package var count: Int
  /// The first occurrences.
  package var places: [Place]
  /// What stood in closed columns, with counts; filled for `check --show-values` only, and never published.
  package var values: [String: Int] = [:]

  /// A problem with its first places.
  package init(
    kind: Kind, column: String? = nil, nearest: String? = nil, skipped: SkipReason? = nil, count: Int = 0,
    places: [Place] = []
  ) {
    self.kind = kind
    self.column = column
    self.nearest = nearest
    self.skipped = skipped
    self.count = count
    self.places = places
  }
}

extension Problem.Kind {
  /// The row it occurs in is rejected.
  package var rejects: Bool {
    switch self {
    case .cellCount, .textAfterQuote, .swallowedRows, .nulByte, .invalidEncoding, .missingIdentity,
      .damagedIdentity,
      .invalidDate, .visitAfterEntry, .visitAfterToday, .entryAfterToday, .invalidQuestionNumber,
      .unknownWave,
      .unknownRespondentType, .unknownRespondent, .notInvited, .unknownQuestion, .notAsked,
      .contradictingAnswers, .ambiguousRespondent:
      true
    default: false
    }
  }
}
