/// Everything the data quality report says, for one edition; no field values.
package struct QualityFacts: Equatable, Sendable {
  /// Every file or member, registrations first, then the location register.
  package var receipts: [Receipt]
  /// What was wrong with rows and files.
  package var problems: [Problem]
  /// Rows whose answer 'Anders' had a text beside it, and how many were recoded, per variable.
  package var recoded: [Recoded]
  /// Visits of the reported period that were entered in a later quarter.
  package var late: Int
  /// How many registrations of final periods came or changed since, and wait for a decision, by period.
  package var afterFinal: [Period: Int] = [:]
  /// Visits of the reported period with a known date of entry.
  package var withEntryDate: Int
  /// Per variable what says nothing in the reported period.
  package var completeness: [Completeness]
  /// The same per quarter, oldest first within a variable.
  package var completenessByQuarter: [Completeness] = []
  /// How soon visits were entered, per quarter of visit, oldest first.
  package var delays: [Delays] = []
  /// How many locations register, per quarter, oldest first.
  package var locations: [LocationActivity] = []
  /// The reported period against the one before and the same one a year earlier.
  package var comparisons: [Comparison] = []
  /// The first quarter (month) from which nothing is missing through the reported period.
  package var seriesStart: Period?
  /// The quarters (months) behind the first delivered one that were not delivered, oldest first.
  package var missing: [Period] = []
  /// How the gates turned out.
  package var gates: [GateResult]

  /// How many answers 'Anders' got an answer of their own.
  package struct Recoded: Equatable, Sendable {
    /// The id of the variable.
    package let variable: String
    /// Answers 'Anders' with a text beside them.
    package let candidates: Int
    /// Those whose text fits a rule.
    package let recoded: Int
    /// The recoding of one variable.
    package init(variable: String, candidates: Int, recoded: Int) {
      self.variable = variable
      self.candidates = candidates
      self.recoded = recoded
    }
  }

  /// One gate as it was judged.
  package struct GateResult: Equatable, Sendable {
    /// What was measured.
    package let rule: GateRule
    /// The variable it was judged for, if any.
    package let subject: String?
    /// The most that is allowed, in hundredths of a percent.
    package let thresholdBasisPoints: Int
    /// What was measured, in hundredths of a percent.
    package let basisPoints: Int
    /// It is within the threshold.
    package let passed: Bool
    /// The written-down reason why it does not stop the run.
    package let exception: String?
    /// What to look at first, in words for the maker of the report; never published.
    package let detail: String?
    /// The outcome of one gate.
    package init(
      rule: GateRule, subject: String?, thresholdBasisPoints: Int, basisPoints: Int, passed: Bool,
      exception: String?, detail: String? = nil
    ) {
      self.detail = detail
      self.rule = rule
      self.subject = subject
      self.thresholdBasisPoints = thresholdBasisPoints
      self.basisPoints = basisPoints
      self.passed = passed
      self.exception = exception
    }

    /// It stops the run: crossed, and no exception is written down.
    package var stops: Bool { !passed && exception == nil }
  }

  /// The outcome of one gate.
  package init(
    receipts: [Receipt] = [], problems: [Problem] = [], recoded: [Recoded] = [], late: Int = 0,
    withEntryDate: Int = 0, completeness: [Completeness] = [], gates: [GateResult] = []
  ) {
    self.receipts = receipts
    self.problems = problems
    self.recoded = recoded
    self.late = late
    self.withEntryDate = withEntryDate
    self.completeness = completeness
    self.gates = gates
  }

  /// Whether the report is about a survey alone, so that its rows are what was read.
  package var isSurveyAlone = false

  /// The ledger of all registrations together, or of a survey alone.
  package var total: Ledger {
    receipts.filter { $0.kind == (isSurveyAlone ? .survey : .registrations) }
      .reduce(into: Ledger()) { $0 += $1.ledger }
  }

  /// The problems with an answer that no label matches: per column and nearest label.
  package var unknownAnswers: [Problem] { problems.filter { $0.kind == .unknownAnswer } }
}
