/// What a run of `report` was asked.
package struct ReportSettings: Sendable {
  /// The pipeline file.
  package var pipeline: String
  /// What is read.
  package var reading: ReadingSettings
  /// Where it is published.
  package var publication: PublicationSettings
  /// Periods by name, or `last-complete`; none leaves the latest complete one.
  package var periods: [String] = []
  /// Every period with a counted visit.
  package var allPeriods = false
  /// How many seconds to wait for another run that holds the lock.
  package var wait = 0
  /// Write nothing.
  package var dryRun = false
  /// Make no pages of units.
  package var nationalOnly = false
  /// A decision that final figures may change in this run.
  package struct Revision: Sendable {
    /// Why, as it is published.
    package let reason: String
    /// The role that decided.
    package let role: String

    /// A decision and who took it.
    package init(reason: String, role: String) {
      self.reason = reason
      self.role = role
    }
  }

  /// The decision to publish a new edition even where final figures change.
  package var revision: Revision?
  /// Make what is new or provisional, finalise what is due, and leave what needs a decision.
  package var isDue = false
  /// Only what is wrong is told.
  package var isQuiet = false
  /// The result is printed as JSON.
  package var json = false

  /// A run over a pipeline file with the defaults of the command line.
  package init(pipeline: String, reading: ReadingSettings, publication: PublicationSettings) {
    self.pipeline = pipeline
    self.reading = reading
    self.publication = publication
  }
}
