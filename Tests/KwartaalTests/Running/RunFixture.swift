import Definitions
import Glibc
import Publishing
import Running
import Testing

/// The golden report, run in this process over an export that tests change.
struct RunFixture {
  let small: SmallReport
  private var folder: String { small.program.folder.path }
  /// The folder of the report.
  var report: String { "\(folder)/public/golden" }

  /// A pipeline with four quarters in one trend, in a folder of its own.
  init() throws {
    small = try SmallReport()
    symlink("\(Program.repository)/pipelines/layouts", "\(folder)/layouts")
    try write()
  }

  /// Writes the pipeline file, with more at its end; `smallestGroup` is how many changes are published.
  func write(_ more: String = "", smallestGroup: Int = 1, pages: String = "national") throws {
    try small.program.copy(SmallReport.pipeline, to: "pipeline.yaml") {
      let text = String(decoding: $0, as: UTF8.self)
        .replacing("../../../pipelines", with: "\(Program.repository)/pipelines")
        .replacing("exports/", with: "\(folder)/")
        // A quarter with one visit is what these tests are about, not a fall.
        .replacing("not-recognised: 5%}", with: "not-recognised: 5%, volume-drop: 100%}")
        .replacing("smallest-group: 1", with: "smallest-group: \(smallestGroup)")
        .replacing("pages: [national]", with: "pages: [\(pages)]")
      $0 = Array((text + more).utf8)
    }
  }

  /// A visit with an answer for everything, in the middle of a month.
  func add(_ identity: String, _ month: String, entered: String) throws {
    try small.append(SmallReport.row(identity, "15-\(month)", entered: entered))
  }

  var pipeline: String { "\(folder)/pipeline.yaml" }

  func reading(_ today: CivilDate? = nil) -> ReadingSettings {
    ReadingSettings(
      input: [SmallReport.visits, SmallReport.locations].map { "\(folder)/\($0)" }, today: today)
  }

  func publication(work: String? = nil) -> PublicationSettings {
    PublicationSettings(
      output: "\(folder)/public", work: work.map { "\(folder)/\($0)" }, keyFile: "\(folder)/key")
  }

  func explain(_ cell: String, isInternal: Bool) throws -> CellExplanation {
    let definition = try PipelineDefinition(path: pipeline)
    return try CellExplanation(
      #require(CellAddress(cell)), RunFrame(definition, reading(CivilDate(iso: "2022-07-31"))), definition,
      publication(), isInternal: isInternal)
  }

  /// Makes an edition again from the input as it is now.
  func rebuild(_ edition: String) throws -> EditionRebuild {
    try EditionRebuild(
      "\(report)/\(edition)", pipeline: pipeline, reading(), publication: { _ in publication() })
  }

  func run(
    _ date: String, due: Bool = false, periods: [String] = [], work: String? = nil,
    revision: ReportSettings.Revision? = nil, dryRun: Bool = false, listener: RunListener = RunListener()
  ) throws -> ReportResult {
    var settings = ReportSettings(
      pipeline: pipeline, reading: reading(CivilDate(iso: date)), publication: publication(work: work))
    settings.periods = periods
    settings.isDue = due
    settings.revision = revision
    settings.dryRun = dryRun
    return try ReportRun(settings, listener).publish()
  }

  /// What stopped a run.
  func refusal(_ body: () throws -> Void) -> RunFailure? {
    do {
      try body()
      return nil
    } catch {
      return RunFailure(error)
    }
  }

  func number(_ edition: String, _ table: String, _ period: String, _ row: String) throws -> String? {
    try ObservationTable("\(report)/\(edition)/observations.csv").number(table, period, row)
  }
}
