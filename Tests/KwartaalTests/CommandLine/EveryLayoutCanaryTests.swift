import Definitions
import Glibc
import Testing

/// What is personal in an export of any layout, in good rows and in bad ones, is in nothing that any command writes.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct EveryLayoutCanaryTests {
  @Test func isNowhere() throws {
    let program = Program()
    let definition = try PipelineDefinition(path: Program.pipeline)
    let layouts = definition.registrations.layouts + [definition.locations?.layout].compactMap { $0 }
    let exports = layouts.map(CanaryExport.init)
    for export in exports { try InputFolder.write(export.bytes, to: "\(program.folder.path)/\(export.name)") }
    let input = ["--input"] + exports.map(\.name)
    // Most of these rows are wrong on purpose, which the gates would stop.
    let rules = [
      "rejected-rows", "not-recognised", "conflicting", "unknown-location", "outside-era", "missing-quarter",
    ]
    let lenient = (rules + ["unknown-municipality", "volume-drop"]).map { "\($0): 100%" }.joined(
      separator: ", ")
    let pipeline = "\(program.folder.path)/pipeline.yaml"
    symlink("\(Program.repository)/pipelines/layouts", "\(program.folder.path)/layouts")
    program.folder.write(
      try TextFile.read(Program.pipeline)
        .replacing(
          "gates: {rejected-rows: 2%, not-recognised: 2%, volume-drop: 50%}", with: "gates: {\(lenient)}"
        )
        .replacing(
          "codebook: codebook.yaml", with: "codebook: \(Program.repository)/pipelines/codebook.yaml"),
      to: pipeline)
    _ = try program.run(shell: "mkdir tmp")

    var said = ""
    func run(_ exits: Set<Int32> = [0], _ arguments: String...) throws {
      let outcome = try program.run(
        arguments, environment: ["TMPDIR": "\(program.folder.path)/tmp"], shell: "exec \"$@\"")
      #expect(exits.contains(outcome.exit), "\(arguments) \(outcome.exit) \(outcome.errors)")
      said += outcome.output + outcome.errors
    }
    let key = ["--key-file", "key", "--date", "2024-12-31"]
    func report(_ more: String...) throws {
      let outcome = try program.run(["report", pipeline] + key + input + more)
      #expect(outcome.exit == 0, "\(outcome.errors)")
      said += outcome.output + outcome.errors
    }
    try report("--all-periods", "--log", "log")
    try report("--json", "--output", "other", "--log", "log")
    for format in ["text", "markdown", "json"] {
      let outcome = try program.run(["check", pipeline, "--format", format] + input)
      said += outcome.output + outcome.errors
    }
    for export in exports {
      try run([0], "inspect", "--pipeline", pipeline, export.name)
      try run([0], "inspect", "--pipeline", pipeline, export.name, "--draft-layout")
    }
    let table = try program.run(
      ["table", pipeline, "--rows", "age", "--columns", "help", "--key-file", "key"] + input)
    said += table.output + table.errors
    let index = try #require(
      program.folder.snapshot().keys.filter { $0.hasSuffix("/observations.csv") }.min())
    try run([0], "audit", "public/\(index.dropLast("/observations.csv".count))")

    #expect(said.contains("swallowed-rows") && said.contains("extra kolom"))
    #expect(said.split(separator: "\n").filter { $0.uppercased().contains(CanaryExport.canary) } == [])
    let names = Set(exports.map(\.name) + ["key", "layouts", "pipeline.yaml"])
    let canary = Array(CanaryExport.canary.utf8)
    for (path, kind) in program.folder.snapshot(program.folder.path) where !names.contains(path) {
      #expect(!path.uppercased().contains(CanaryExport.canary) && !path.hasPrefix("tmp/"))
      guard kind.hasPrefix("file ") else { continue }
      let bytes = try InputFolder.bytes(ofFile: "\(program.folder.path)/\(path)").map { $0 & 0xDF }
      let isThere = bytes.indices.contains { bytes[$0] == canary[0] && bytes[$0...].starts(with: canary) }
      #expect(!isThere, "\(path)")
    }
    #expect(try program.text("public.work/rejects.csv").split(separator: "\n").count > 4 * layouts.count)
  }

  /// Without a header the first row is somebody's, and its cells are no names of columns.
  @Test(arguments: [[], ["--draft-layout"]]) func inspectWithoutAHeader(_ more: [String]) throws {
    let program = Program()
    let row = FaultyExport.row(1).replacing("R1", with: "KANARIE-1") + "\r\n"
    try InputFolder.write(Array((row + row).utf8), to: "\(program.folder.path)/a.csv")
    let outcome = try program.run(["inspect", "--pipeline", SmallReport.pipeline, "a.csv"] + more)
    #expect(outcome.exit == 0)
    #expect(
      outcome.output.contains(
        more.isEmpty ? "  header: none, the first row holds data\n" : "  \"?1\": {role: ignored}"))
    #expect(!outcome.output.contains("KANARIE"))
  }
}
