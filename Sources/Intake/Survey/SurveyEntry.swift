package import Definitions

/// What one file or member of a survey held.
package struct SurveyEntry: Sendable {
  /// Its ledger has the rows read, rejected and skipped so far; what counts is settled later.
  package var receipt: Receipt
  /// What was wrong with its rows.
  package var problems: ProblemLog
  /// The rows that cannot be used, in order; those that contradict each other come last.
  package var rejects: [Reject] = []
  /// The rows of a frame; empty for a file with answers.
  package internal(set) var respondents: [Respondent] = []
  /// Where each respondent stands.
  package internal(set) var places: [Place] = []
  /// The rows of answers; empty for a frame.
  package internal(set) var answers: [SurveyAnswer] = []

  init<Value: Sendable>(_ reading: EntryReading<Value>) {
    receipt = reading.receipt
    receipt.ledger.counted = 0
    problems = reading.problems
    rejects = reading.rejects
  }
}
