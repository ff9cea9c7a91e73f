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
  /// Wait for another run that holds the lock.
  package var waits = false
  /// Write nothing.
  package var dryRun = false
  /// Make no pages of units.
  package var nationalOnly = false
  /// Publish a new edition even where final figures change.
  package var revisesFinal = false
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
