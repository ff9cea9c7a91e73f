import Counting
package import Definitions
import Disclosure
import Edition
import Publishing
import Reporting

/// What `kwartaal check` finds: the data quality of one period, with nothing published.
package struct QualityCheck {
  /// The period that was judged.
  package let period: Period
  /// What was found.
  package let quality: QualityFacts
  private let facts: EditionFacts

  /// Reads and judges the named period, or the latest complete one.
  ///
  /// - Parameter feedback: a private folder for a file per library about its own registrations.
  package init(
    _ frame: RunFrame, period: String?, showsValues: Bool = false, feedback: String? = nil
  ) throws {
    let definition = frame.definition
    let folder = try feedback.map { (path) throws(StageFailure) in try FeedbackFolder(path: path) }
    let tally = try frame.counted(nationalOnly: true, withFeedback: folder != nil, showsValues: showsValues)
    let edition = try EditionChoice(tally, definition).periods(period.map { [$0] } ?? [], all: false)[0]
    self.period = edition
    quality = tally.quality(for: edition)
    try folder?.write(FeedbackFile.files(tally.feedback(for: edition), definition))
    let today = tally.today ?? edition.lastDay
    facts = EditionFacts(
      definition: definition, period: edition, number: 0,
      isProvisional: definition.isProvisional(edition, on: today), today: today, lastVisit: tally.lastVisit,
      lastEntry: tally.lastEntry, previousNumber: nil, changes: [], quality: quality,
      programVersion: ProgramVersion.text, isInternal: definition.protection.base == nil)
  }

  /// The data quality report as Markdown.
  package var markdown: String { QualityReport.markdown(facts) }

  /// The data quality report as JSON.
  package var json: String { QualityReport.json(facts) }
}
