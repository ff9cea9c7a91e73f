package import Definitions

/// Everything a report says besides its tables.
package struct EditionFacts: Sendable {
  /// The pipeline that the edition follows.
  package var definition: PipelineDefinition
  /// The reported period.
  package let period: Period
  /// The number of the edition, from 1.
  package let number: Int
  /// Late registrations may still change the figures.
  package let isProvisional: Bool
  /// The decision that makes a baseline final; `nil` while it is a draft, and for other editions.
  package let frozen: FrozenBaseline?
  /// The day of publication.
  package let today: CivilDate
  /// The last date of visit among the counted registrations.
  package let lastVisit: CivilDate?
  /// The last date of entry among the counted registrations.
  package let lastEntry: CivilDate?
  /// The number of the edition that this one replaces.
  package let previousNumber: Int?
  /// What differs from that edition.
  package let changes: [CellChange]
  /// What the data quality report says.
  package let quality: QualityFacts
  /// The version of the program.
  package let programVersion: String
  /// What the attack on the tables came to; `nil` before it was made.
  package let audit: AuditTotals?
  /// The public check value of the record key; `nil` where none was used.
  package let keyCheck: String?
  /// Nothing is protected: every page says so, and none may be published.
  package let isInternal: Bool
  /// The decisions by which final figures of the period changed, in this edition and in earlier ones.
  package var corrections: [Correction] = []
  /// The year on whose first day the inhabitants lived that rates are per; `nil` without such.
  package var inhabitantsYear: Int?
  /// What it was made with besides its input.
  package var made = EditionOrigin()

  /// The facts of one edition.
  package init(
    definition: PipelineDefinition, period: Period, number: Int, isProvisional: Bool, today: CivilDate,
    lastVisit: CivilDate?, lastEntry: CivilDate?, previousNumber: Int?, changes: [CellChange],
    quality: QualityFacts, programVersion: String, isInternal: Bool,
    audit: AuditTotals? = nil, keyCheck: String? = nil, frozen: FrozenBaseline? = nil
  ) {
    self.definition = definition
    self.period = period
    self.number = number
    self.isProvisional = isProvisional || (definition.isBaseline(period) && frozen == nil)
    self.frozen = frozen
    self.today = today
    self.lastVisit = lastVisit
    self.lastEntry = lastEntry
    self.previousNumber = previousNumber
    self.changes = changes
    self.quality = quality
    self.programVersion = programVersion
    self.isInternal = isInternal
    self.audit = audit
    self.keyCheck = keyCheck
  }

  /// A baseline on which nobody decided yet.
  package var isDraft: Bool { definition.isBaseline(period) && frozen == nil }
}
