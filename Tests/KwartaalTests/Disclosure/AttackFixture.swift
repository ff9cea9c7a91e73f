import Definitions
import Edition
import Glibc
@testable import Disclosure

/// The pipeline and small tables, made by hand, of the tests of the attack.
enum AttackFixture {
  static let quarter = Period("2022-Q2")!
  static let year = Period("2021-Q3/2022-Q2")!

  private static let loaded = Result { try load() }

  /// The project's codebook with crossings of one-answer variables and of several answers.
  static var definition: PipelineDefinition {
    get throws { try loaded.get() }
  }

  private static func load() throws -> PipelineDefinition {
    let real = realpath(#filePath, nil)
    defer { free(real) }
    let parts = real.map { String(cString: $0) }?.split(separator: "/") ?? []
    let pipelines = "/" + parts.dropLast(4).joined(separator: "/") + "/pipelines"
    let folder = InputFolder()
    try folder.run("cp", "-r", "\(pipelines)/layouts", ".")
    let text = """
      version: 1
      report: {id: proef, every: quarter, title: Proef, publisher: Proef}
      codebook: \(pipelines)/codebook.yaml
      inputs:
        registrations: {files: ido-bezoekers-*, layouts: [form-2022]}
        locations: {files: ido-locaties-*, layout: locations}
      since: 2021-Q2
      period-by: visited
      tables:
        - {id: key, rows: key, periods: [since-start, four-quarters, cumulative]}
        - {id: gender_by_age, rows: gender, columns: age, periods: [quarter]}
        - {id: help_by_age, rows: help, columns: age, periods: [quarter]}
        - {id: organisation_by_topic, rows: organisation, columns: topic, periods: [quarter]}

      """
    return try PipelineDefinition(path: folder.write("pipeline.yaml", Array(text.utf8)))
  }

  /// A one-way table of these published counts; the base of the percentages is the sum of the parts.
  static func table(
    _ id: String, _ period: Period = year, _ level: Level = .national, _ unit: String = "NL",
    counted: Counted = .visits, isRounded: Bool = true, _ counts: [(String, Int)]
  ) -> PublishedTable {
    let status: CellStatus = isRounded ? .rounded : []
    let base = counts.filter { $0.0 != "total" }.map(\.1).reduce(0, +)
    return PublishedTable(
      key: TableKey(id, period, level: level, unit: unit, counted: counted), rows: counts.map(\.0),
      cells: counts.map { [Cell(count: $0.1, base: base, percent: Percent($0.1, of: base), status: status)] },
      status: status)
  }

  static func tables(_ all: [PublishedTable]) -> ProtectedTables {
    var tables = ProtectedTables()
    for table in all { tables.add(table) }
    return tables
  }

  /// What an edition with these tables leaves behind.
  static func published(_ tables: [PublishedTable]) -> [PublishedNumber] {
    tables.flatMap { table in
      table.rows.indices.flatMap { row in
        table.columns.indices.map { column in
          let cell = table.cells[row][column]
          return PublishedNumber(
            CellName(key: table.key, row: table.rows[row], column: table.columns[column]), count: cell.count,
            base: cell.base, percent: nil, value: nil, status: cell.status)
        }
      }
    }
  }

  static func unit(_ level: Level, _ id: String, in parent: String? = nil) -> UnitTree.Unit {
    UnitTree.Unit(level: level, id: id, name: id, file: id, parent: parent)
  }

  /// Three provinces, and a municipality in the first.
  static let provinces = UnitTree(
    units: (0..<3).map { unit(.province, "P\($0)") } + [
      unit(.municipality, "G0", in: "P0")
    ])

  /// Attacks and withholds; `earlier` are other editions of the root.
  static func repaired(
    _ tables: [PublishedTable], _ tree: UnitTree, earlier: [[PublishedNumber]] = []
  ) throws -> (tables: ProtectedTables, totals: AuditTotals) {
    let definition = try self.definition
    return try Audit.repaired(
      Self.tables(tables), definition: definition, tree: tree,
      beside: earlier.map { numbers in { numbers } })
  }

  /// The visits of one unit.
  static func key(_ period: String, _ level: Level, _ unit: String, _ visits: Int, isRounded: Bool)
    -> PublishedTable
  {
    table("key", Period(period)!, level, unit, isRounded: isRounded, [("visits", visits)])
  }
}
