/// Everything the data quality report says, for one edition; no field values.
package struct QualityFacts: Equatable, Sendable {
  /// Every file or member, registrations first, then the location register.
  package var receipts: [Receipt]
  package var problems: [Problem]
  /// Rows whose answer 'Anders' could be recoded, and how many were, per variable.
  package var recoded: [Recoded]
  /// Visits of the reported period that were entered in a later quarter.
  package var late: Int
  /// Visits of the reported period with a known date of entry.
  package var withEntryDate: Int
  /// Per variable the share of the reported period that says nothing.
  package var completeness: [Completeness]
  package var gates: [GateResult]

  package struct Recoded: Equatable, Sendable {
    package let variable: String
    package let candidates: Int
    package let recoded: Int
    package init(variable: String, candidates: Int, recoded: Int) {
      self.variable = variable
      self.candidates = candidates
      self.recoded = recoded
    }
  }

  /// Counts of one variable in the reported period.
  package struct Completeness: Equatable, Sendable {
    package let variable: String
    package let counted: Counted
    package let base: Int
    package let empty: Int
    package let unknown: Int
    package let unrecognised: Int
    /// Registrations of the period whose form did not ask it.
    package let notAsked: Int
    package init(
      variable: String, counted: Counted, base: Int, empty: Int, unknown: Int, unrecognised: Int,
      notAsked: Int
    ) {
      self.variable = variable
      self.counted = counted
      self.base = base
      self.empty = empty
      self.unknown = unknown
      self.unrecognised = unrecognised
      self.notAsked = notAsked
    }
  }

  /// One gate as it was judged.
  package struct GateResult: Equatable, Sendable {
    package let rule: Gate.Rule
    /// The variable it was judged for, if any.
    package let subject: String?
    package let thresholdBasisPoints: Int
    package let basisPoints: Int
    package let passed: Bool
    /// The written-down reason why it does not stop the run.
    package let exception: String?
    package init(
      rule: Gate.Rule, subject: String?, thresholdBasisPoints: Int, basisPoints: Int, passed: Bool,
      exception: String?
    ) {
      self.rule = rule
      self.subject = subject
      self.thresholdBasisPoints = thresholdBasisPoints
      self.basisPoints = basisPoints
      self.passed = passed
      self.exception = exception
    }
  }

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

  /// The ledger of all registrations together.
  package var total: Ledger {
    var total = Ledger()
    for receipt in receipts where !receipt.isRegister { total += receipt.ledger }
    return total
  }
}
