import Definitions
import Testing

/// `kwartaal render`: an edition again without raw data, as it was or in other words and looks.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct RenderCommandTests {
  private static let edition = "public/golden/2022-Q2"
  private let small: SmallReport

  init() throws {
    small = try SmallReport()
    #expect(try small.report().exit == 0)
  }

  private func render(_ options: String...) throws -> Outcome {
    try small.program.run(["render", Self.edition] + options)
  }

  @Test func everyFileIsAsItWas() throws {
    let outcome = try render("--output", "again")
    #expect(outcome.exit == 0 && outcome.output.hasSuffix(" files into again\n"), "\(outcome.output)")
    let again = small.tree("again").keys.filter { $0.contains(".") }
    let published = small.tree("\(Self.edition).1").keys.filter { $0.contains(".") && $0 != "SHA256SUMS" }
    #expect(Set(again) == Set(published))
    let json = try render("--output", "as-json", "--json").output
    #expect(json.contains("\"result\": \"rendered\"") && json.contains("\"findings\": []"))
  }

  @Test func inAnotherLanguageAndOtherColours() throws {
    small.program.folder.write("link: \"#0b5d1e\"\n", to: "\(small.program.folder.path)/green.yaml")
    let words = "\(Program.repository)/pipelines"
    let english = try small.program.run(
      ["render", Self.edition, "--output", "english", "--language", "en"],
      shell: "ln -s \(words) pipelines && exec \"$@\"")
    #expect(english.exit == 0, "\(english.errors)")
    #expect(try small.program.text("english/index.html").contains("<html lang=\"en\""))
    let numbers = try small.program.text("english/observations.csv")
    #expect(try numbers == small.program.text("\(Self.edition)/observations.csv"))
    let green = try render("--output", "green", "--style", "green.yaml")
    #expect(green.exit == 0, "\(green.errors)")
    #expect(try small.program.text("green/index.html").contains("#0b5d1e"))
  }

  /// What was planted in the data of an edition shows when it is rendered.
  @Test func anEditionThatDoesNotFollowIsTold() throws {
    let path = "\(small.program.folder.path)/\(Self.edition)/index.md"
    try small.program.copy(path, to: path) { $0 += Array("6581\n".utf8) }
    let outcome = try render("--output", "again")
    #expect(outcome.exit == 65 && outcome.output.contains("index.md: is made again with other bytes"))
  }

  @Test func placesThatAreRefused() throws {
    #expect(try render("--output", "public/again").exit == 64)
    #expect(try render("--output", "public/golden").exit == 64)
    #expect(try render("--output", "twice").exit == 0)
    #expect(try render("--output", "twice").exit == 73)
    #expect(try render("--output", "x", "--language", "xx").exit == 66)
    #expect(try render("--output", "y", "--style", "absent.yaml").exit == 66)
  }
}
