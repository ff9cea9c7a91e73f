import Glibc
import Testing

/// Every refusal: its exit code, its message word for word, and a publication root that stays as it was.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct RefusalTests {
  private let small: SmallReport
  private let before: [String: String]
  private static let again = "(make the export again or fetch it again)"

  init() throws {
    small = try SmallReport()
    #expect(try small.report().exit == 0)
    before = small.tree()
    let program = small.program
    try program.copy("\(Program.samples)/ido-bezoekers-2022-Q2.csv.gz", to: "flipped.csv.gz") {
      $0[100_000] ^= 1
    }
    try program.copy("\(Program.samples)/ido-bezoekers-2023-Q1.zip", to: "cut.zip") { $0.removeLast(5000) }
    try program.copy("\(SmallReport.exports)/\(SmallReport.visits)", to: "header.csv") {
      let name = Array("leeftijd".utf8)
      let place = $0.indices.first { [bytes = $0] start in bytes[start...].starts(with: name) } ?? 0
      $0[place] = UInt8(ascii: "L")
      $0[place + 1] = UInt8(ascii: "x")
    }
  }

  private let unknownHeader =
    "kwartaal: error: header.csv: no layout fits this header; nearest is \"form-2022\", which also needs the column "
    + "\"leeftijd\" (export with all columns, or describe the new layout in pipelines/layouts)\n"

  private func expect(
    _ outcome: Outcome, _ exit: Int32, _ errors: String, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome == Outcome(exit: exit, output: "", errors: errors), sourceLocation: location)
    #expect(small.tree() == before, sourceLocation: location)
  }

  @Test func flippedByte() throws {
    expect(
      try small.report(input: ["flipped.csv.gz"]), 65,
      "kwartaal: error: flipped.csv.gz: is damaged: the gzip checksum or length does not match \(Self.again)\n"
    )
  }

  @Test func truncatedZip() throws {
    expect(
      try small.report(input: ["cut.zip"]), 65,
      "kwartaal: error: cut.zip: is cut short: the directory at the end of the zip archive is missing \(Self.again)\n"
    )
  }

  @Test func unknownHeaderNamesTheNearestLayout() throws {
    expect(try small.report(input: ["header.csv", SmallReport.locations]), 65, unknownHeader)
  }

  @Test func everyRefusedFileIsListed() throws {
    let outcome = try small.report(input: ["header.csv", SmallReport.visits, "cut.zip"])
    #expect(outcome.exit == 65)
    #expect(outcome.errors.contains(unknownHeader))
    #expect(outcome.errors.contains("cut.zip: is cut short"))
    #expect(outcome.errors.split(separator: "\n").count == 2)
    #expect(small.tree() == before)
  }

  @Test func refusalAsJSON() throws {
    let outcome = try small.report("--json", input: ["header.csv", "cut.zip"])
    #expect(outcome.exit == 65)
    #expect(outcome.output.hasPrefix("{\n  \"result\": \"refused\",\n  \"exit\": 65,\n  \"editions\": [],\n"))
    for file in ["header.csv", "cut.zip"] { #expect(outcome.output.contains("\"file\": \"\(file)\"")) }
    #expect(small.tree() == before)
  }

  @Test func missingFile() throws {
    expect(
      try small.report(input: ["absent.csv"]), 66,
      "kwartaal: error: absent.csv: there is no such file (check the path)\n")
  }

  @Test func unknownKeyOfThePipeline() throws {
    let pipelines = "\(Program.repository)/pipelines"
    symlink("\(pipelines)/layouts", "\(small.program.folder.path)/layouts")
    try small.program.copy(SmallReport.pipeline, to: "wrong.yaml") {
      let text = String(decoding: $0, as: UTF8.self).replacing("../../../pipelines", with: pipelines)
      $0 = Array(text.replacing("\ngates:", with: "\ngate:").utf8)
    }
    expect(
      try small.program.run("report", "wrong.yaml"), 78,
      "kwartaal: error: wrong.yaml, line 16, column 1: unknown key \"gate\" (did you mean \"gates\"?)\n")
  }

  @Test func unknownOption() throws {
    let outcome = try small.report("--ouput", "elsewhere")
    #expect(outcome.exit == 64)
    #expect(outcome.errors.hasPrefix("kwartaal: error: Unknown option '--ouput'. Did you mean '--output'?\n"))
    #expect(small.tree() == before)
  }

  @Test func outputThatCannotBeMade() throws {
    expect(
      try small.report("--output", "key/public"), 73,
      "kwartaal: error: key: cannot create this folder: File exists (something else has this name; move it away)\n"
    )
  }

  @Test func anotherRunIsAtWork() throws {
    let lock = open("\(small.program.folder.path)/public.work/lock", O_RDWR | O_CLOEXEC)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    expect(
      try small.report(), 75,
      "kwartaal: error: public.work/lock: another run is at work here (try again later, or wait for it with --wait SECONDS)\n"
    )
  }

  @Test func wrongKey() throws {
    small.program.folder.write("geheim\n", to: "\(small.program.folder.path)/key")
    expect(
      try small.report(), 78,
      "kwartaal: error: key: this is not a record key (it holds 32 hexadecimal digits and a line end)\n")
  }

  @Test func crossedGate() throws {
    let rows = (0..<600).map {
      SmallReport.row("H\($0)", "20-05-2022", entered: "20-05-2022", age: $0 < 60 ? "oud" : "Onbekend")
    }
    try small.append(rows.joined())
    let outcome = try small.report()
    #expect(outcome.exit == 80)
    #expect(outcome.output == "")
    #expect(
      outcome.errors.hasSuffix(
        "kwartaal: error: quality gate not-recognised of \"age\" in 2022-Q2: 9.76%, at most 5.00% is allowed "
          + "(look with `kwartaal check`, mend the input, or write the exception down under `expected`)\n"))
    #expect(small.tree() == before)
    let json = try small.report("--json").output
    #expect(
      json.contains("\"threshold\": 500,\n      \"passed\": false,\n      \"exception\": null\n"), "\(json)")
    let check = try small.program.run("check", SmallReport.pipeline, "--input", SmallReport.visits)
    #expect(check.exit == 80)
    #expect(check.output.hasPrefix("not usable: a quality gate is crossed (period 2022-Q2)\n"))
  }

  /// An exception that is written down lets the run pass, and is told on the page.
  @Test func expectedGate() throws {
    let pipelines = "\(Program.repository)/pipelines"
    symlink("\(pipelines)/layouts", "\(small.program.folder.path)/layouts")
    try small.program.copy(SmallReport.pipeline, to: "expected.yaml") {
      let text = String(decoding: $0, as: UTF8.self).replacing("../../../pipelines", with: pipelines)
      let expected =
        "\nexpected: [{gate: not-recognised, period: 2022-Q2, reason: \"<b>oude| formulieren\"}]\ngates:"
      $0 = Array(text.replacing("\ngates:", with: expected).utf8)
    }
    let rows = (0..<600).map {
      SmallReport.row("H\($0)", "20-05-2022", entered: "20-05-2022", age: $0 < 60 ? "oud" : "Onbekend")
    }
    try small.append(rows.joined())
    let input = ["--input", SmallReport.visits, SmallReport.locations]
    let outcome = try small.program.run(
      ["report", "expected.yaml", "--key-file", "key", "--date", "2022-07-31"] + input)
    #expect(outcome.exit == 0, "\(outcome)")
    let page = "public/golden/2022-Q2/quality"
    #expect(
      try small.program.text(page + ".html").contains("bekende uitzondering: &lt;b&gt;oude| formulieren"))
    #expect(
      try small.program.text(page + ".md").contains("bekende uitzondering: \\<b\\>oude\\| formulieren"))
    let check = try small.program.run(["check", "expected.yaml"] + input)
    #expect(check.exit == 0)
    #expect(
      check.output.contains(
        "not-recognised age: 9.76%, at most 5.00%: crossed, but expected: <b>oude| formulieren\n"))
  }
}
