import Definitions
@testable import Edition
@testable import Reporting

/// A small edition with invented counts, made from the project's own pipeline and codebook.
struct ReportingFixture {
  let definition: PipelineDefinition
  let period: Period

  static var root: String {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + parts.joined(separator: "/")
  }

  /// The Dutch of published pages.
  static let words = Result { try Words(path: "\(root)/pipelines/words/nl.yaml") }

  init(_ period: String = "2022-Q2", pipeline: String = "kwartaalrapportage") throws {
    definition = try PipelineDefinition(path: "\(Self.root)/pipelines/\(pipeline).yaml")
    self.period = Period(period)!
  }

  func facts(
    number: Int = 1, changes: [CellChange] = [], isProvisional: Bool = true, isInternal: Bool = false,
    quality: QualityFacts = QualityFacts(), today: String = "2022-08-15"
  ) -> EditionFacts {
    EditionFacts(
      definition: definition, period: period, number: number, isProvisional: isProvisional,
      today: CivilDate(iso: today)!, lastVisit: period.lastDay,
      lastEntry: CivilDate(iso: "2022-07-31"),
      previousNumber: number > 1 ? number - 1 : nil, changes: changes, quality: quality,
      programVersion: "1.0.0",
      isInternal: isInternal)
  }

  /// A one-way table of these counts; `nil` is an answer that did not exist.
  static func table(
    _ id: String, _ period: String, _ counts: [(String, Int?)], base: Int, counted: Counted = .visits,
    status: CellStatus = []
  ) -> PublishedTable {
    let cells = counts.map { _, count -> [Cell] in
      guard let count else { return [Cell(status: .notMeasured)] }
      return [Cell(count: count, base: base, percent: Percent(count, of: base))]
    }
    return PublishedTable(
      key: TableKey(id, Period(period)!, counted: counted), rows: counts.map(\.0) + ["total"],
      cells: cells + [[Cell(count: base, base: base, percent: Percent(base, of: base))]], status: status)
  }

  /// A table that was not asked in its period.
  static func absent(_ id: String, _ period: String, _ rows: [String], _ status: CellStatus) -> PublishedTable
  {
    PublishedTable(
      key: TableKey(id, Period(period)!, counted: .visits), rows: rows + ["total"],
      cells: (rows + ["total"]).map { _ in [Cell(status: status)] }, status: status)
  }

  static func key(_ period: String, visits: Int) -> PublishedTable {
    PublishedTable(
      key: TableKey("key", Period(period)!, counted: .visits), rows: ["visits"],
      cells: [[Cell(count: visits)]])
  }

  static func tables(_ list: [PublishedTable]) -> PublishedTables {
    var tables = PublishedTables()
    for table in list { tables.add(table) }
    return tables
  }

  /// Age, topics and key figures of the second quarter of 2022.
  static var usual: PublishedTables {
    tables([
      key("2022-Q1", visits: 14_000), key("2022-Q2", visits: 11_500),
      table(
        "age", "2022-Q2", [("lt25", 245), ("25to65", 3240), ("65plus", 6580), ("unknown", 1435)], base: 11_500
      ),
      table(
        "age", "2019-Q3/2022-Q2", [("lt25", 940), ("25to65", 12_220), ("65plus", 28_200), ("unknown", 5640)],
        base: 47_000),
      table(
        "topic", "2022-Q1",
        [("tax_return", 1538), ("coronacheck", 2661), ("energy_allowance", nil), ("other", 1118)],
        base: 14_000),
      table(
        "topic", "2022-Q2",
        [("tax_return", 1607), ("coronacheck", 28), ("energy_allowance", 1031), ("other", 9149)], base: 11_500
      ),
    ])
  }

  func text(_ path: String, _ artifacts: [Artifact]) -> String {
    artifacts.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  func view(_ id: String, _ tables: PublishedTables, facts: EditionFacts? = nil) -> TableView {
    TableView(
      definition.tables.first { $0.id == id }!, facts ?? self.facts(), TableIndex(published: tables))
  }
}
