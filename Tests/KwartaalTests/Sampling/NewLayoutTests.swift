import Definitions
import Testing

/// A form of the future with a new variable: a layout, a variable and a table in YAML, and both programs know them.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct NewLayoutTests {
  private let program = Program()

  private static let layout = """
    id: form-2025
    title: Formulier 2025
    evidence: assumed
    counts: visits
    from: 2025-01-01
    encoding: windows-1252
    delimiter: ","
    dates: jjjj-mm-dd
    identity: nummer
    missing: ["", "-"]
    columns:
      nummer: {role: identity}
      "bezoek, datum": {role: visit-date}
      ingevoerd: {role: entry-date}
      locatie: {role: location-code}
      woonplaats: {variable: visitor_municipality, labels: municipalities}
      eigen apparaat:
        variable: own_device
        labels: {"Ja, een laptop": laptop, "Ja, een telefoon": phone, "Niet \\"mee\\"": none, Nee: none}
      "net: wifi": {variable: network, answer: wifi, yes: [x], no: ["-"]}
      "net: 4G": {variable: network, answer: mobile, yes: [x], no: ["-"]}
      hulp: {variable: help, separator: ",", labels: {Opgezocht: looked_up, Gedaan: practical, Folder: leaflet, Afspraak: appointment, Beantwoord: answered, Cursus: to_course, Spreekuur: to_desk_hour, Partner: to_local, Landelijk: to_national, App: installed_app, Telefoon: explained_phone, Anders: other}}
      toelichting: {role: free-text, optional: true}
    """
  private static let variables = """

      - id: own_device
        label: Eigen apparaat
        kind: one
        unit: visit
        from: 2025-01-01
        answers:
          - {id: laptop, label: Laptop}
          - {id: phone, label: Telefoon}
          - {id: none, label: Geen}
      - id: network
        label: Verbinding
        kind: several
        unit: visit
        from: 2025-01-01
        answers:
          - {id: wifi, label: Wifi}
          - {id: mobile, label: Mobiel}
    """
  private static let tables = """

      - {id: own_device, rows: own_device, periods: [quarter], chart: bars, theme: bezoeken, title: Eigen apparaat}
      - {id: network, rows: network, periods: [quarter], chart: bars, theme: bezoeken, title: Verbinding}
    """

  init() throws {
    #expect(try program.run([], shell: "cp -R \(Program.repository)/pipelines .").exit == 0)
    program.folder.write(Self.layout, to: "\(program.folder.path)/pipelines/layouts/form-2025.yaml")
    try edit("codebook.yaml") { $0 + Self.variables }
    try edit("kwartaalrapportage.yaml") {
      $0.replacing("monitor-2024]", with: "monitor-2024, form-2025]")
        .replacing("\n  - id: referral\n", with: Self.tables + "\n  - id: referral\n")
    }
    try edit("sample.yaml") {
      $0.replacing(
        "\nvisits:\n", with: "\n  - {layout: form-2025, name: formulier}\nvisits:\n")
    }
  }

  private func edit(_ name: String, _ change: (String) -> String) throws {
    let text = try program.text("pipelines/\(name)")
    #expect(change(text) != text, "\(name)")
    program.folder.write(change(text), to: "\(program.folder.path)/pipelines/\(name)")
  }

  @Test func sampledAndReportedWithYAMLOnly() throws {
    let sample = try program.run(
      "sample", "--output", "exports", "--from", "2024-Q4", "--to", "2025-Q1", "--visits-per-quarter", "900")
    #expect(sample.exit == 0, "\(sample.errors)")
    let outcome = try program.run(
      "report", "pipelines/kwartaalrapportage.yaml", "--input", "exports", "--key-file", "key",
      "--national-only",
      "--period", "2025-Q1")
    #expect(outcome.exit == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("0 rejected"), "\(outcome.errors)")
    let numbers = try ObservationTable(
      "\(program.folder.path)/public/kwartaalrapportage/2025-Q1/observations.csv")
    func count(_ table: String, _ row: String) -> Int? {
      numbers.number(table, "2025-Q1", row)?.split(separator: " ").first.flatMap { Int($0) }
    }
    #expect(count("key", "visits") == 900)
    for (table, answers) in [("own_device", ["laptop", "phone", "none"]), ("network", ["wifi", "mobile"])] {
      #expect(count(table, "total") == 900)
      for answer in answers {
        let expected = 900 / answers.count
        let number = try #require(count(table, answer), "\(table).\(answer)")
        #expect((expected * 8 / 10...expected * 12 / 10).contains(number), "\(table).\(answer)")
      }
      #expect((count(table, "unrecognised") ?? 0) == 0)
    }
    #expect((count("help", "unrecognised") ?? 0) == 0)
  }

  /// A layout that is only named in the definition: its variables do not move the answers of the others.
  @Test func otherFilesStayAsTheyWere() throws {
    let range = [
      "--from", "2024-Q3", "--to", "2024-Q4", "--visits-per-quarter", "60", "--faults", "realistic",
    ]
    let own = try program.run(["sample", "--output", "own"] + range)
    let known = try program.run(["sample", "--definition", Program.sample, "--output", "known"] + range)
    #expect([own.exit, known.exit] == [0, 0])
    let difference = try program.run([], shell: "diff -r own known")
    #expect(difference.output == "")
  }
}
