import Definitions
import Glibc
import Testing

/// The pipeline files of the project, and mistakes in them.
struct PipelineFileTests {
  private static let root = String(#filePath.prefix(upTo: #filePath.firstRange(of: "/Tests/")!.lowerBound))

  @Test(arguments: ["kwartaalrapportage", "maandoverzicht", "jaaroverzicht"])
  func thePipelinesOfTheProjectAreRead(_ name: String) throws {
    let definition = try PipelineDefinition(path: "\(Self.root)/pipelines/\(name).yaml")
    #expect(definition.report.id == name)
    #expect(definition.registrations.layouts.count == 5)
    #expect(definition.report.notice?.contains("synthetische gegevens") == true)
  }

  @Test func theGeographyCountsTheMunicipalitiesOfEveryYear() throws {
    let geography = try Geography(path: "\(Self.root)/pipelines/geography.yaml")
    let days = [
      "2020-01-01": 355, "2021-01-01": 352, "2022-01-01": 345, "2022-03-24": 344, "2023-01-01": 342,
    ]
    for (day, count) in days {
      let date = try #require(CivilDate(iso: day))
      #expect(geography.municipalities.count { $0.exists(on: date) } == count, "\(day)")
    }
    let today = try #require(CivilDate(iso: "2024-01-01"))
    #expect(geography.successor(of: "GM0457", on: today) == "GM0363")
    #expect(geography.successor(of: "GM0788", on: today) == "GM0788")
  }

  /// Every chart with every period word, in every rhythm: what cannot be drawn is refused where it stands.
  @Test(arguments: ["month", "quarter", "year"], ChartKind.allCases)
  func whatCannotBeDrawnIsRefused(rhythm: String, chart: ChartKind) throws {
    let every = try #require(Rhythm(rawValue: rhythm))
    let kinds: [(String, TableSpec.Rows)] = [
      ("age", .variable("age")), ("key", .key), ("locations", .locations), ("staffing", .staffing),
    ]
    for (name, rows) in kinds {
      for word in PeriodWord.allCases {
        let spec = TableSpec(id: "tried", rows: rows, periods: [word], chart: chart, title: "")
        let isDrawn =
          switch (chart, name, word) {
          case (.none, _, _), (.smallMultiples, _, _), (.differences, _, _): true
          case (.line, "key", .sinceStart), (.line, "locations", .sinceStart): true
          case (.line, "key", .quartersSinceStart), (.line, "locations", .quartersSinceStart): true
          case (.bars, "key", _): false
          case (.bars, _, _): true
          case (.groupedBars, "age", .eachOfFourQuarters), (.groupedBars, "age", .year),
            (.groupedBars, "age", .sinceStart):
            true
          case (.groupedBars, "age", .month): every != .month
          case (.groupedBars, "age", .quarter): every == .year
          default: false
          }
        #expect((spec.obstacle(every: every) == nil) == isDrawn, "\(name) \(word)")
      }
    }
  }

  /// What is replaced in the codebook, and the message that follows.
  @Test(arguments: [
    (
      "[municipal, passport]", "[municipal, pasport]",
      "variable \"topic\": there is no answer \"pasport\" for a group (did you mean \"passport\"?)"
    ),
    (
      "[municipal, passport]", "[municipal, passport, donor]",
      "variable \"topic\": the answer \"donor\" stands in two groups"
    ),
    (
      "[municipal, passport]", "[municipal]", "variable \"topic\": the answer \"passport\" stands in no group"
    ),
    ("{id: tax, label: {nl: Bel", "{id: work, label: {nl: Bel", "variable \"topic\": two groups have one id"),
    (
      "{id: tax, label: {nl: Bel", "{id: total, label: {nl: Bel",
      "variable \"topic\": \"total\" is a row that every table may have"
    ),
  ])
  func groupsOfAnswersAreChecked(_ text: String, _ replacement: String, _ message: String) throws {
    let codebook = try TextFile.read("\(Self.root)/pipelines/codebook.yaml")
    #expect(codebook.contains(text))
    let folder = try Folder()
    try folder.link("\(Self.root)/pipelines/geography.yaml", as: "geography.yaml")
    let path = try folder.write(codebook.replacing(text, with: replacement), as: "codebook.yaml")
    let failure = #expect(throws: StageFailure.self) { try Codebook(path: path) }
    #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "")")
  }

  /// What an edition keeps of its definition can be read again, and names no folder of the machine.
  @Test func theKeptDefinitionNamesNoFolder() throws {
    let text = try TextFile.read("\(Self.root)/pipelines/jaaroverzicht.yaml")
      .replacing("codebook: codebook.yaml", with: "codebook: \(Self.root)/pipelines/codebook.yaml")
    let folder = try Folder()
    try folder.link("\(Self.root)/pipelines/layouts", as: "layouts")
    let texts = try PipelineDefinition(path: folder.write(text, as: "pipeline.yaml")).texts
    #expect(texts.files.map(\.path).contains("/elsewhere-1/words/nl.yaml"))
    #expect(texts.files.first?.content["codebook"]?.string == "/elsewhere-1/codebook.yaml")
    #expect(!"\(texts.files)".contains(Self.root))
    #expect(try texts.definition().codebook.variables.count > 10)
  }

  /// A codebook beside the pipeline may name a geography that stands elsewhere.
  @Test func aKeptCodebookFindsItsGeography() throws {
    let folder = try Folder()
    try folder.link("\(Self.root)/pipelines/layouts", as: "layouts")
    try folder.link("\(Self.root)/pipelines/words", as: "words")
    let codebook = try TextFile.read("\(Self.root)/pipelines/codebook.yaml")
    _ = try folder.write(
      "geography: \(Self.root)/pipelines/geography.yaml\n" + codebook, as: "codebook.yaml")
    let text = try TextFile.read("\(Self.root)/pipelines/jaaroverzicht.yaml")
    let texts = try PipelineDefinition(path: folder.write(text, as: "pipeline.yaml")).texts
    #expect(!"\(texts.files)".contains(Self.root))
    #expect(try texts.definition().codebook.geography.municipalities.count > 300)
  }

  @Test func aNumberTypedByHandIsNamed() throws {
    let text = try TextFile.read("\(Self.root)/pipelines/jaaroverzicht.yaml")
      .replacing("codebook: codebook.yaml", with: "codebook: \(Self.root)/pipelines/codebook.yaml")
    let folder = try Folder()
    try folder.link("\(Self.root)/pipelines/layouts", as: "layouts")
    let typed = "sentences:\n  - \"In 2022 waren er 99.999 bezoeken van 65-plussers.\"\n"
    let path = try folder.write(text.replacing("sentences:\n", with: typed), as: "pipeline.yaml")
    let found = try PipelineDefinition(path: path).handTyped
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("the number 99.999 in a sentence is typed by hand, line ") == true)
    #expect(try PipelineDefinition(path: "\(Self.root)/pipelines/jaaroverzicht.yaml").handTyped == [])
  }

  /// What is replaced by what, and the message that follows.
  @Test(arguments: [
    ("every: quarter", "every: quater", "unknown value \"quater\" (did you mean \"quarter\"?)"),
    ("gates:", "gats:", "unknown key \"gats\" (did you mean \"gates\"?)"),
    ("tables:", "tabels:", "the key \"tables\" is missing (did you mean it with \"tabels\"?)"),
    (
      "  every: quarter", "\tevery: quarter",
      "this is not YAML: found a tab character that violates indentation (while scanning a plain scalar, from line 5) "
        + "(indent with spaces, and close every quote and bracket)"
    ),
    ("rows: age\n", "rows: agee\n", "there is no variable \"agee\" (did you mean \"age\"?)"),
    ("since: 2019-Q3", "since: soon", "expected a period (write 2022-05, 2022-Q2 or 2022)"),
    ("license: CC0-1.0", "license: CC0", "unknown value \"CC0\" (one of: CC0-1.0, CC-BY-4.0, CC-BY-SA-4.0)"),
    ("[GOVE, SOCI, EDUC]", "[GOV, SOCI]", "unknown value \"GOV\" (did you mean \"GOVE\"?)"),
    ("website: https", "website: http", "expected a web address that begins with https://"),
    (
      "method:", "style: {past: \"#ccc\"}\nmethod:",
      "\"past\" on \"paper\" has a contrast of 1.6; a drawing needs at least 3.0 (take colours that are further apart)"
    ),
    (
      "method:", "style: {dark: {paper: \"#808080\"}}\nmethod:",
      "\"ink\" on \"paper\" has a contrast of 3.3; text needs at least 4.5 (take colours that are further apart)"
    ),
    (
      "method:",
      "style: {paper: \"#000\", tint: \"#111\", ink: \"#fff\", soft: \"#ddd\", link: \"#9cf\", "
        + "mark: \"#fa6\", edge: \"#999\", bar: \"#8be\", past: \"#777\"}\nmethod:",
      "\"mark\" on white, as in print, has a contrast of 1.8; text needs at least 4.5 (take colours that are further apart)"
    ),
    (
      "method:", "style: {bar: \"red;}\"}\nmethod:",
      "expected a colour as \"#1a1f26\" (with the quotes: a # without them begins a comment)"
    ),
    ("method:", "style: {baar: \"#154273\"}\nmethod:", "unknown key \"baar\" (did you mean \"bar\"?)"),
    (
      "method:", "style: {head: [\"Arial;}@import url(x)\"]}\nmethod:",
      "the name of a font has letters, digits, spaces and hyphens (name fonts of the reader's computer; a page loads none)"
    ),
    ("method:", "style: {text: []}\nmethod:", "expected the name of a font"),
    (
      "{65plus#about}", "{65plusser#about}",
      "there is no row \"65plusser\" for a sentence (did you mean \"65plus\"?)"
    ),
    (
      "{topic.largest.label}", "{topc.largest.label}",
      "there is no table \"topc\" for a sentence (did you mean \"topic\"?)"
    ),
    (
      "{topic.riser@previous}", "{topic.riser@previus}",
      "there is no period \"previus\" for a sentence (did you mean \"previous\"?)"
    ),
    (
      "{duration.le15#about}", "{duration.le15#abut}",
      "there is no kind \"abut\" for a sentence (did you mean \"about\"?)"
    ),
    (
      "{mean_hours#value} uur", "{mean_hours#value uur",
      "a sentence has a { without its } (write {table.row})"
    ),
    (
      "chart: line", "chart: bars",
      "table \"key\": the key figures are drawn with a line"
    ),
    (
      "groups: true\n", "groups: true\n    columns: age\n",
      "table \"topic_group\": groups are those of a variable that has them, without columns or among"
    ),
    (
      "id: topic_group\n    rows: topic\n", "id: topic\n    rows: topic\n",
      "the id \"topic\" is the own table of that variable (give this table another id)"
    ),
    ("version: 1\n", "version: 9\n", "this file has version 9 (this program reads version 1)"),
  ])
  func aMistakeIsNamedWithItsPlace(_ old: String, _ new: String, _ message: String) throws {
    let text = try TextFile.read("\(Self.root)/pipelines/kwartaalrapportage.yaml")
    let place = try #require(text.firstRange(of: old), "the pipeline has no \"\(old)\"")
    let broken = text.replacing(old, with: new, maxReplacements: 1)
      .replacing("codebook: codebook.yaml", with: "codebook: \(Self.root)/pipelines/codebook.yaml")
    let folder = try Folder()
    try folder.link("\(Self.root)/pipelines/layouts", as: "layouts")
    let path = try folder.write(broken, as: "pipeline.yaml")
    let failure = #expect(throws: StageFailure.self) { try PipelineDefinition(path: path) }
    #expect(failure?.exit == .configuration)
    #expect(failure?.message.hasSuffix(message) == true, "\(failure?.message ?? "")")
    if old != "version: 1\n" {
      #expect(failure?.place?.line == text[..<place.lowerBound].count { $0 == "\n" } + 1)
    }
  }

  /// A fresh folder that goes away with its value.
  private final class Folder {
    private let path: String

    init() throws {
      var template = Array("/tmp/kwartaal-definitions-XXXXXX".utf8CString)
      path = String(cString: try #require(mkdtemp(&template)))
    }

    deinit {
      unlink("\(path)/layouts")
      unlink("\(path)/pipeline.yaml")
      rmdir(path)
    }

    func link(_ target: String, as name: String) throws {
      try #require(symlink(target, "\(path)/\(name)") == 0)
    }

    func write(_ text: String, as name: String) throws -> String {
      let file = try #require(fopen("\(path)/\(name)", "w"))
      defer { fclose(file) }
      try #require(fputs(text, file) >= 0)
      return "\(path)/\(name)"
    }
  }
}
