import Definitions
@testable import Edition
@testable import Publishing
@testable import Reporting
@testable import Running

/// A small edition with one municipality, to be read back as it is or with one thing changed in it.
struct AuditEdition {
  private let folder = PublicationFolder()
  private let artifacts: [Artifact]
  /// Made once for all tests.
  private static let made = Result { try make() }

  init() throws { artifacts = try Self.made.get() }

  private static func make() throws -> [Artifact] {
    try rendered(ReportingFixture.tables(Array(ReportingFixture.usual.all) + nation + [crossing]))
  }

  /// All files of an edition with these national tables.
  private static func rendered(_ national: PublishedTables) throws -> [Artifact] {
    let data = EditionData(
      national: national, units: ReportingFixture.tables(local), tree: tree,
      facts: try ReportingFixture().facts(), fingerprint: "0")
    return try Report.artifacts(EditionData(data.files), holding: data.files)
  }

  private static let tree = UnitTree(
    units: [
      UnitTree.Unit(level: .municipality, id: "GM0228", name: "Ede", file: "ede", parent: "PV25"),
      UnitTree.Unit(level: .province, id: "PV25", name: "Gelderland", file: "gelderland"),
    ])

  /// What is found once `old` was replaced by `new` in a file, as if it had been written so.
  func findings(_ path: String = "", _ old: String = "", _ new: String = "") throws -> [String] {
    var isFound = path.isEmpty
    let changed = artifacts.map { artifact -> Artifact in
      guard artifact.path == path else { return artifact }
      let parts = String(decoding: artifact.bytes, as: UTF8.self).split(
        separator: old, maxSplits: 1, omittingEmptySubsequences: false)
      isFound = parts.count == 2
      return PublicationFolder.artifact(path, parts.joined(separator: new))
    }
    guard isFound else { return ["\"\(old)\" does not stand in \(path)"] }
    return try result(changed).findings.map(\.description)
  }

  /// What is found once the bytes of a file are others; `nil` leaves a file as it is.
  func findings(changing change: (Artifact) -> [UInt8]?) throws -> [String] {
    let changed = artifacts.map { artifact in
      change(artifact).map { Artifact(path: artifact.path, bytes: $0) } ?? artifact
    }
    return try result(changed).findings.map(\.description)
  }

  /// What is found once the edition has one file more.
  func findings(with file: Artifact) throws -> [String] {
    try result(artifacts + [file]).findings.map(\.description)
  }

  /// What is found once the workbook is that of other numbers, though nothing else is.
  func findings(workbookOf other: PublishedTables) throws -> [String] {
    let others = try Self.rendered(ReportingFixture.tables(Array(other.all) + Self.nation + [Self.crossing]))
    let changed = artifacts.map { artifact in
      artifact.path.hasSuffix(".xlsx") ? others.first { $0.path == artifact.path } ?? artifact : artifact
    }
    return try result(changed).findings.map(\.description)
  }

  /// What reading it back comes to.
  func result() throws -> AuditResult { try result(artifacts) }

  private func result(_ artifacts: [Artifact]) throws -> AuditResult {
    let prepared = try folder.root.prepare(
      artifacts, report: "kwartaalrapportage", period: Period("2022-Q2")!, number: 1)
    defer { folder.root.discard([prepared]) }
    let rendered = try RenderedAgain(prepared.staged, version: "1.0.0")
    return try prepared.staged.audit().adding(rendered.findings)
  }

  // MARK: The municipality

  private static let span = "2021-Q3/2022-Q2"

  private static func key(_ id: String, _ period: String) -> TableKey {
    TableKey(id, Period(period)!, level: .municipality, unit: "GM0228", counted: .visits)
  }

  private static func profile(
    _ id: String, _ period: String, _ counts: [(String, Int)], total: Int, status: CellStatus = .rounded
  ) -> PublishedTable {
    let base = counts.reduce(0) { $0 + $1.1 }
    let cells = counts.map { _, count in
      [Cell(count: count, base: base, percent: base < 100 ? nil : Percent(count, of: base))]
    }
    let last = Cell(count: total, base: counts.isEmpty ? nil : base)
    return PublishedTable(
      key: key(id, period), rows: counts.map(\.0) + ["total"], cells: cells + [[last]], status: status)
  }

  private static var local: [PublishedTable] {
    let ages = [("25to65", 45), ("65plus", 60), ("unknown", 15)]
    return ["2022-Q2", span].flatMap { period in
      [
        PublishedTable(
          key: key("key", period), rows: ["visits"], cells: [[Cell(count: 125)]], status: .rounded),
        profile("age", period, ages, total: 125),
      ]
    } + [
      profile("gender", "2022-Q2", [("f", 25), ("m", 15)], total: 40),
      profile("language", "2022-Q2", [], total: 20, status: [.rounded, .smallBase]),
      PublishedTable(
        key: key("age_index", "2022-Q2"), rows: ["65plus"], cells: [[Cell(value: DecimalValue(units: 87))]]),
    ]
  }

  private static var nation: [PublishedTable] {
    [
      ReportingFixture.table(
        "age", span, [("lt25", 850), ("25to65", 10_625), ("65plus", 25_500), ("unknown", 5525)], base: 42_500)
    ]
  }

  private static var crossing: PublishedTable {
    let counts = [[30, 60], [70, 60]]
    return PublishedTable(
      key: TableKey("topic_by_age", Period("2022-Q2")!, counted: .visits),
      rows: ["digid_app", "other", "total"],
      columns: ["65plus", "total"],
      cells: counts.map { row in
        zip(row, [100, 120]).map { Cell(count: $0, base: $1, percent: Percent($0, of: $1)) }
      } + [[Cell(count: 105, base: 100), Cell(count: 120, base: 120)]], status: .rounded)
  }
}
