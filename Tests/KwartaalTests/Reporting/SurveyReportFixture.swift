import Definitions
import Foundation
@testable import Edition
@testable import Reporting

/// A small survey with invented margins: two types, three questions, and a wave before it.
struct SurveyReportFixture {
  let definition: PipelineDefinition

  /// The yearly pipeline of the project with the survey beside it.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let pipelines = "\(ReportingFixture.root)/pipelines"
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["codebook.yaml", "geography.yaml", "vragenlijst.yaml", "layouts", "words"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: name).path, withDestinationPath: "\(pipelines)/\(name)")
    }
    let survey = """
      inputs:
        survey:
          respondents: ../sample-data/monitor-respondenten-*
          answers: ../sample-data/monitor-antwoorden-*
          layouts: [respondents, answers]
          questionnaire: vragenlijst.yaml
      """
    let text = try String(contentsOfFile: "\(pipelines)/jaaroverzicht.yaml", encoding: .utf8)
      .replacingOccurrences(of: "inputs:", with: survey)
    try text.write(to: folder.appending(path: "nulmeting.yaml"), atomically: true, encoding: .utf8)
    definition = try PipelineDefinition(path: folder.appending(path: "nulmeting.yaml").path)
  }

  func facts(_ year: String) -> EditionFacts {
    EditionFacts(
      definition: definition, period: Period(year)!, number: 1, isProvisional: false,
      today: CivilDate(iso: "2023-08-15")!, lastVisit: nil, lastEntry: nil, previousNumber: nil, changes: [],
      quality: QualityFacts(), programVersion: "1.0.0", isInternal: false)
  }

  /// A crossing of answers and types from counts per column; the last row is the total.
  static func table(
    _ id: String, _ year: String, columns: [(id: String, base: Int)], _ rows: [(String, [Int?])],
    province: String? = nil
  ) -> PublishedTable {
    PublishedTable(
      key: TableKey(
        id, Period(year)!, level: province == nil ? .national : .province, unit: province ?? "NL",
        counted: .respondents),
      rows: rows.map(\.0) + ["total"], columns: columns.map(\.id),
      cells: rows.map { _, counts in
        zip(columns, counts).map { column, count in
          count.map { Cell(count: $0, base: column.base, percent: Percent($0, of: column.base)) }
            ?? Cell(status: .smallBase)
        }
      } + [columns.map { Cell(count: $0.base, base: $0.base) }])
  }

  /// Values beside them, in tenths.
  static func values(
    _ id: String, _ year: String, columns: [String], _ rows: [(String, [Int?])], base: Int? = nil,
    statuses: [CellStatus] = []
  ) -> PublishedTable {
    PublishedTable(
      key: TableKey(id, Period(year)!, counted: .respondents), rows: rows.map(\.0), columns: columns,
      cells: rows.enumerated().map { place, row in
        row.1.map { value in
          Cell(
            base: base, value: value.map { DecimalValue(units: $0, decimals: 1) },
            status: statuses.isEmpty ? [] : statuses[place])
        }
      })
  }

  static let both = ["municipality", "library"]

  /// The baseline: the published figures of libraries.
  static var baseline: PublishedTables {
    ReportingFixture.tables([
      response("2022"),
      PublishedTable(
        key: TableKey("response_by_size_class", Period("2022")!, counted: .respondents),
        rows: ["frame", "invited", "responded", "partial"], columns: ["municipality_lt25k"],
        cells: [
          [Cell(count: 40)], [Cell(count: 40)], [Cell(count: 25, base: 40, percent: Percent(25, of: 40))],
          [Cell(count: 1, base: 40, percent: Percent(1, of: 40))],
        ]),
      digid("2022", [91, 29, 4], base: 124),
      values(
        "digid_help_low", "2022", columns: ["library"], [("self", [705]), ("refer", [209]), ("other", [18])]),
      values(
        "digid_help_high", "2022", columns: ["library"], [("self", [761]), ("refer", [261]), ("other", [56])]),
      table(
        "digid_help", "2022", columns: [("library", 12)],
        [("self", [9]), ("refer", [2]), ("other", [1])], province: "PV26"),
      table(
        "digid_help_by_size_class", "2022", columns: [("library_small", 44), ("library_medium", 8)],
        [("self", [30, nil]), ("refer", [12, nil]), ("other", [2, nil])]),
      table(
        "cooperation", "2022", columns: [("municipality", 197), ("library", 124)],
        [
          ("grant", [130, 84]), ("covenant", [30, 17]), ("plan", [45, 30]), ("contact", [112, 62]),
          ("none", [18, 12]),
        ]),
      table(
        "ido_locations", "2022", columns: [("library", 124)],
        [("1to2", [36]), ("2to3", [28]), ("3to5", [30]), ("from5", [30])]
      ).adding([("mean", 35), ("median", 20), ("sum", 4390)]),
      table(
        "coverage", "2022", columns: [("municipality", 20), ("library", 124)],
        [("ample", [1, 6]), ("enough", [8, 58]), ("short", [6, 49]), ("unknown", [5, 11])]),
    ])
  }

  /// The repeat: libraries more often help by themselves, which can be shown; that fewer refer cannot.
  static var `repeat`: PublishedTables {
    ReportingFixture.tables([
      response("2023"), digid("2022", [91, 29, 4], base: 124), digid("2023", [98, 20, 4], base: 122),
      values(
        "digid_help_change_2022", "2023", columns: ["library"],
        [("self", [69]), ("refer", [-70]), ("other", [1])]),
      values(
        "digid_help_change_2022_low", "2023", columns: ["library"],
        [("self", [31]), ("refer", [-142]), ("other", [-20])]),
      values(
        "digid_help_change_2022_high", "2023", columns: ["library"],
        [("self", [108]), ("refer", [2]), ("other", [22])]),
      values(
        "digid_help_panel_2022", "2023", columns: ["library"],
        [("self", [62]), ("refer", [-61]), ("other", [0])], base: 110,
        statuses: [[.tested, .significant], .tested, .tested]),
      values(
        "digid_help_panel_2022_low", "2023", columns: ["library"],
        [("self", [31]), ("refer", [-91]), ("other", [-15])]),
      values(
        "digid_help_panel_2022_high", "2023", columns: ["library"],
        [("self", [93]), ("refer", [-31]), ("other", [15])]),
    ])
  }

  private static func digid(_ year: String, _ counts: [Int], base: Int) -> PublishedTable {
    table(
      "digid_help", year, columns: [("library", base)],
      zip(["self", "refer", "other"], counts).map { ($0, [$1]) })
  }

  private static func response(_ year: String) -> PublishedTable {
    func row(_ counts: [Int], of invited: [Int]) -> [Cell] {
      zip(counts, invited).map { Cell(count: $0, base: $1, percent: Percent($0, of: $1)) }
    }
    return PublishedTable(
      key: TableKey("response", Period(year)!, counted: .respondents),
      rows: ["frame", "invited", "responded", "partial"], columns: both,
      cells: [
        [Cell(count: 345), Cell(count: 140)], [Cell(count: 344), Cell(count: 140)],
        row([226, 132], of: [344, 140]), row([14, 2], of: [344, 140]),
      ])
  }
}

extension PublishedTable {
  /// With rows of values in tenths before the total.
  fileprivate func adding(_ values: [(String, Int)]) -> PublishedTable {
    PublishedTable(
      key: key, rows: Array(rows.dropLast()) + values.map(\.0) + ["total"], columns: columns,
      cells: Array(cells.dropLast())
        + values.map { [Cell(base: 124, value: DecimalValue(units: $0.1, decimals: 1))] }
        + [cells[cells.count - 1]])
  }
}
