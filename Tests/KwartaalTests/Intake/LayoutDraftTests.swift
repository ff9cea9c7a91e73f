import Definitions
import Testing

@testable import Intake

/// The draft of a layout is a layout: it can be read, and reads the export that it was made from.
@Suite struct LayoutDraftTests {
  private let folder = InputFolder()
  private let definition = Result { try PipelineDefinition(path: Program.pipeline) }

  private func draft(_ text: String) throws -> String {
    let definition = try definition.get()
    let reader = try ArchiveReader(path: try folder.write("a.csv", Array(text.utf8)))
    let entry = try #require(try reader.nextEntry())
    let inspection = try EntryInspection(entry, reader, layouts: definition.layouts)
    return LayoutDraft(inspection, layouts: definition.layouts, codebook: definition.codebook).yaml
  }

  private func layout(_ draft: String) throws -> SourceLayout {
    try SourceLayout(
      path: try folder.write("x.yaml", Array(draft.utf8)), codebook: try definition.get().codebook)
  }

  private static let rows = (1...40).map {
    FaultyExport.row($0, age: $0 % 2 == 0 ? "65 jaar of ouder" : "Onbekend")
  }

  @Test func ofALayoutThatIsKnown() throws {
    let titles = "Registraties;van;2022\nGemaakt op;1-7-2022;door;KB\n\n"
    let draft = try draft(([titles + FaultyExport.header] + Self.rows).joined(separator: "\n"))
    let known = try #require(try definition.get().layouts.first { $0.id == "form-2022" })
    let layout = try layout(draft)
    #expect(layout.columns.map(\.name) == known.columns.map(\.name))
    #expect(layout.columns.map { "\($0.meaning)" } == known.columns.map { "\($0.meaning)" })
    #expect(layout.columns.map(\.isOptional) == known.columns.map(\.isOptional))
    #expect(layout.identitySpace == "form-2022")
    #expect(layout.missing == known.missing)
    #expect(layout.delimiters == [0x3B] && layout.dateFormats.count == 1)
    for role in SourceLayout.Role.allCases { #expect(draft.contains(role.rawValue)) }
    for variable in try definition.get().codebook.variables { #expect(draft.contains(variable.id)) }
  }

  @Test func ofAColumnWithAnotherName() throws {
    let header = FaultyExport.header.replacing("leeftijd", with: "leeftijdsgroep")
    let layout = try layout(try draft(([header] + Self.rows).joined(separator: "\n")))
    let column = try #require(layout.columns.first { $0.name == "leeftijdsgroep" })
    guard case .answers("age", let labels, nil) = column.meaning else {
      Issue.record("\(column.meaning)")
      return
    }
    #expect(labels.count == 4)
  }

  @Test func severalAnswersAndAColumnPerAnswer() throws {
    let header = FaultyExport.header + ";Kleuren;Onderwerp: DigiD-app;Mee eens"
    let rows = Self.rows.enumerated().map { number, row in
      row
        + ";\"\(number % 2 == 0 ? "rood; blauw" : "blauw; geel")\";\(number % 2);\(number % 3 == 0 ? "x" : "")"
    }
    let draft = try draft(([header] + rows).joined(separator: "\n"))
    #expect(
      draft.contains(
        "  \"Kleuren\":\n    variable: \"?\"\n    separator: \";\"\n    labels:\n      \"blauw\": \"?\"\n      \"geel\": \"?\"\n      \"rood\": \"?\"\n"
      ))
    #expect(
      draft.contains(
        "\"Onderwerp: DigiD-app\": {variable: topic, answer: \"digid_app\", yes: [\"1\"], no: [\"0\"]}"))
    #expect(draft.contains("\"Mee eens\": {variable: \"?\", answer: \"?\", yes: [\"x\"]}"))
    let failure = #expect(throws: StageFailure.self) { try layout(draft) }
    #expect(failure?.what == "the column \"Kleuren\" still has a ? at \"variable\"")
    #expect((failure?.place?.line ?? 0) > 20)
    let answered = draft.replacing(
      "    variable: \"?\"\n    separator", with: "    variable: topic\n    separator")
    #expect(
      #expect(throws: StageFailure.self) { try layout(answered) }?.what
        == "the label \"blauw\" of the column \"Kleuren\" still has a ?")
  }

  @Test func ofARegister() throws {
    let path = "\(Program.repository)/Tests/KwartaalTests/Golden/exports/ido-locaties-2022-Q2.csv"
    let text = String(decoding: try InputFolder.bytes(ofFile: path), as: UTF8.self)
    let layout = try layout(try draft(text.replacing("type_locatie", with: "soort")))
    #expect(layout.counts == .locations)
    #expect(layout.columns.first { $0.name == "avond_open" }.map { "\($0.meaning)" }?.contains("Nee") == true)
    #expect(layout.columns.contains { $0.name == "soort" })
  }

  @Test func nothingOfAPersonStandsInIt() throws {
    let header = FaultyExport.header + ";Verhaal"
    let rows = Self.rows.map { $0 + ";\"Bel mevrouw Jansen op 0612345678\"" }
    #expect(!(try draft(([header] + rows).joined(separator: "\n")).contains("Jansen")))
  }
}
