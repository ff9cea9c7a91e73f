import Definitions
@testable import Edition
@testable import Publishing
@testable import Reporting

/// A small edition with one municipality, to be read back as it is or with one thing changed in it.
struct AuditEdition {
  private let folder = PublicationFolder()
  private let artifacts: [Artifact]
  /// Made once for all tests.
  private static let made = Result { try make() }

  init() throws { artifacts = try Self.made.get() }

  private static func make() throws -> [Artifact] {
    let fixture = try ReportingFixture()
    let tables = ReportingFixture.tables(Array(ReportingFixture.usual.all) + Self.local + [Self.crossing])
    let report = try Report.artifacts(tables, facts: fixture.facts())
    let linking = report.map { artifact in
      switch artifact.path {
      case "index.html":
        changed(artifact, "</main>", "<p><a href=\"gemeenten/index.html\">Gemeenten</a></p></main>")
      case "index.md": changed(artifact, "\n## ", "\n[Gemeenten](gemeenten/index.html)\n\n## ")
      default: artifact
      }
    }
    return
      linking + [
        PublicationFolder.artifact(
          "gemeenten/index.html", "<h1>Gemeenten</h1><p><a href=\"ede.html\">Ede</a></p>"),
        PublicationFolder.artifact("gemeenten/index.md", "# Gemeenten\n\n[Ede](ede.html)\n"),
        PublicationFolder.artifact("gemeenten/ede.html", Self.html),
        PublicationFolder.artifact("gemeenten/ede.md", Self.markdown),
        Artifact(path: "gemeenten/ede.csv", bytes: Observations.csv(ReportingFixture.tables(Self.local))),
      ]
  }

  private static func changed(_ artifact: Artifact, _ old: String, _ new: String) -> Artifact {
    let text = String(decoding: artifact.bytes, as: UTF8.self)
    return PublicationFolder.artifact(artifact.path, text.replacing(old, with: new, maxReplacements: 1))
  }

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
    let fixture = try ReportingFixture()
    let all = Array(other.all) + Self.local + [Self.crossing]
    let others = try Report.artifacts(ReportingFixture.tables(all), facts: fixture.facts())
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
    return try prepared.staged.audit(isThorough: true)
  }

  // MARK: The municipality

  private static func profile(
    _ id: String, _ counts: [(String, Int)], total: Int, status: CellStatus = .rounded
  ) -> PublishedTable {
    let base = counts.reduce(0) { $0 + $1.1 }
    let cells = counts.map { _, count in
      [Cell(count: count, base: base, percent: base < 100 ? nil : Percent(count, of: base))]
    }
    let last = Cell(count: total, base: counts.isEmpty ? nil : base)
    return PublishedTable(
      key: TableKey(id, Period("2022-Q2")!, level: .municipality, unit: "GM0228", counted: .visits),
      rows: counts.map(\.0) + ["total"], cells: cells + [[last]], status: status)
  }

  private static var local: [PublishedTable] {
    let key = TableKey("key", Period("2022-Q2")!, level: .municipality, unit: "GM0228", counted: .visits)
    let index = TableKey(
      "age_index", Period("2022-Q2")!, level: .municipality, unit: "GM0228", counted: .visits)
    return [
      PublishedTable(key: key, rows: ["visits"], cells: [[Cell(count: 125)]], status: .rounded),
      profile("age", [("25to65", 45), ("65plus", 60), ("unknown", 15)], total: 125),
      profile("gender", [("f", 25), ("m", 15)], total: 40),
      profile("language", [], total: 20, status: [.rounded, .smallBase]),
      PublishedTable(key: index, rows: ["65plus"], cells: [[Cell(value: DecimalValue(units: 87))]]),
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

  private static let html = """
    <h1>Gemeente Ede</h1>
    <svg class="chart" role="img" width="100%" height="9em"><title id="figuur-1-t">Leeftijd</title>\
    <desc id="figuur-1-d">Liggende staven, tweede kwartaal 2022. Hoogste: 65 jaar of ouder, 50%. Tabel 1.</desc>
    <text y="1em"><tspan class="v">38%</tspan><tspan x="3.3em">25 tot 65 jaar</tspan></text>
    <rect class="track" y="1.5em" width="100%" height="0.75em"/>
    <rect class="bar" y="1.5em" width="38%" height="0.75em"/>
    <line class="tick" x1="28%" x2="28%" y1="1em" y2="2em"/>
    <text y="3.85em"><tspan class="v">50%</tspan><tspan x="3.3em">65 jaar of ouder</tspan></text>
    <rect class="track" y="4.35em" width="100%" height="0.75em"/>
    <rect class="bar" y="4.35em" width="50%" height="0.75em"/>
    <text class="q" x="100%" y="7em" text-anchor="end">100%</text>
    </svg>
    <table id="tabel-1">
    <caption><span id="tabel-1-c">Tabel 1. Leeftijd</span></caption>
    <thead><tr><th scope="col">Antwoord</th><th scope="col" class="g">Ede<span class="sign">*</span>\
    <span class="vh"> voorlopig</span><b>afgerond</b></th><th scope="col"><span class="vh">Ede </span><b>%</b></th>\
    <th scope="col">Verschil<b>procentpunt</b></th></tr></thead>
    <tbody>
    <tr><th scope="row">25 tot 65 jaar</th><td>45</td><td id="age.25to65.2022-Q2">38%</td><td>+10</td></tr>
    <tr><th scope="row">65 jaar of ouder</th><td>60</td><td id="age.65plus.2022-Q2">50%</td><td>−7</td></tr>
    <tr><th scope="row">Anders</th><td><span class="sign">.</span><span class="vh">geheim</span></td>\
    <td>n.v.t.<span class="vh">niet van toepassing</span></td><td>0</td></tr>
    </tbody>
    </table>
    <p>Bij <a href="#age.65plus.2022-Q2">50%</a> was de bezoeker 65 jaar of ouder.</p>

    """

  private static let markdown = """
    # Gemeente Ede

    **Tabel 1. Leeftijd**

    | Antwoord | Ede\\* afgerond | Ede % | Verschil procentpunt |
    | :-- | --: | --: | --: |
    | 25 tot 65 jaar | 45 | 38% | +10 |
    | 65 jaar of ouder | 60 | 50% | −7 |
    | **Anders** | **.** | **n.v.t.** | **0** |

    """
}
