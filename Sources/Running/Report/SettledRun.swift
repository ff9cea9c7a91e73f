import Counting
import Definitions
import Disclosure
import Publishing

/// Notices that a run has nothing to do: what its editions depend on is what it was when they were made. Then nothing
/// is protected, attacked or rendered. The same input makes the same edition, so that this is no shortcut to another
/// answer; registrations are read and counted all the same.
struct SettledRun {
  private let settings: ReportSettings
  private let definition: PipelineDefinition
  private let root: PublicationRoot
  private let inputs: String
  let periods: [Period]

  /// `pipeline` is the checksum of the pipeline files, and `origin` what else the editions are made with.
  init(
    _ settings: ReportSettings, _ tally: Tally, _ definition: PipelineDefinition, _ root: PublicationRoot,
    pipeline: String, origin: [String]
  ) throws(StageFailure) {
    self.settings = settings
    self.definition = definition
    self.root = root
    periods = try EditionPlan.wanted(settings, tally, definition, root)
    let receipts = tally.receipts(through: .max).map { "\($0)" }
    let parts =
      [ProgramVersion.text, SettledPeriods.program, pipeline, tally.today?.iso ?? ""]
      + ["\(settings.nationalOnly)", settings.reading.today?.iso ?? ""] + origin + receipts
    inputs = SHA256.hex(Array(parts.joined(separator: "\n").utf8))
  }

  /// A decision, or private files that every run makes anew, leave nothing settled.
  private var mayBeSettled: Bool {
    settings.revision == nil && !definition.hasAccountability && !periods.isEmpty
  }

  /// Per period what it depends on, as the root is now.
  private func checksums() throws(StageFailure) -> [(period: Period, checksum: String)] {
    let state = try root.state()
    return periods.map { period in
      let isLocal = EditionPlan.isLocalWanted(period, of: periods, settings, definition)
      return (period, SHA256.hex(Array("\(inputs) \(state) \(period) \(isLocal)".utf8)))
    }
  }

  /// The editions that stand, when nothing is to be done about any of them.
  func standing(_ work: WorkFolder) throws(StageFailure) -> [WrittenEdition]? {
    guard mayBeSettled else { return nil }
    let settled = SettledPeriods(work, report: definition.report.id)
    guard try checksums().allSatisfy({ settled.holds($0.period, $0.checksum) }) else { return nil }
    let current = try root.currentEditions(report: definition.report.id)
    let editions = periods.compactMap { period in current.first { $0.period == period } }
    return editions.count == periods.count ? editions : nil
  }

  /// Notes that nothing is left to be done.
  func note(in work: WorkFolder) throws(StageFailure) {
    guard mayBeSettled else { return }
    var settled = SettledPeriods(work, report: definition.report.id)
    let checksums = try checksums()
    if !checksums.allSatisfy({ settled.holds($0.period, $0.checksum) }) { try settled.note(checksums) }
  }
}
