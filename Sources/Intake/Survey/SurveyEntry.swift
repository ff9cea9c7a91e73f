package import Definitions

/// What one file or member of a survey held.
package struct SurveyEntry: Sendable {
  /// Its ledger has the rows read, rejected and skipped so far; what counts is settled later.
  package var receipt: Receipt
  package var problems: ProblemLog
  /// The rows that cannot be used, in order; those that contradict each other come last.
  package var rejects: [Reject] = []
  package internal(set) var respondents: [Respondent] = []
  /// Where each respondent stands.
  package internal(set) var places: [Place] = []
  package internal(set) var answers: [SurveyAnswer] = []

  init<Value: Sendable>(_ reading: EntryReading<Value>) {
    receipt = reading.receipt
    receipt.ledger.counted = 0
    problems = reading.problems
    rejects = reading.rejects
  }
}
