import Definitions
import Glibc
import Testing

/// The editions of the four pipelines over a tiny sample: every file by its checksum, and a page of each kind whole.
///
/// The pages of units are summed up per folder and format, so that a changed word is a line and not three hundred.
/// `KWARTAAL_RECORD=1 swift test --filter Golden` writes what is here and fails, so that it is read.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct GoldenEditionTests {
  private static let golden = "\(Program.repository)/Tests/KwartaalTests/Golden"
  static let published = Result { try publish() }

  @Test(arguments: [
    "kwartaalrapportage/2022-Q4", "maandoverzicht/2022-11", "jaaroverzicht/2022", "nulmeting/2022",
    "nulmeting/2023",
  ])
  func everyFileIsAsBefore(_ edition: String) throws {
    let program = try Self.published.get()
    let lines = try Self.summary(of: program.text("public/\(edition)/SHA256SUMS"))
    try compare(lines, with: "checksums/\(edition.replacing("/", with: "-")).txt")
  }

  @Test(arguments: [
    "kwartaalrapportage/2022-Q4/index.html", "kwartaalrapportage/2022-Q4/quality.html",
    "kwartaalrapportage/2022-Q4/gemeenten/index.html", "kwartaalrapportage/2022-Q4/gemeenten/utrecht.html",
    "kwartaalrapportage/2022-Q4/provincies/limburg.html",
    "kwartaalrapportage/2022-Q4/organisaties/belastingdienst.html",
    "nulmeting/2023/index.html", "nulmeting/2023/gemeenten/utrecht.html",
    "nulmeting/2023/enquete/relatie-gemeenten.html", "index.html",
  ])
  func thePageIsAsBefore(_ path: String) throws {
    let text = try Self.published.get().text("public/\(path)")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try compare(lines, with: "pages/\(path.replacing("/", with: "-"))")
  }

  /// From the files that hold it, each other file as it was published.
  @Test(arguments: [
    "kwartaalrapportage/2022-Q4", "maandoverzicht/2022-11", "jaaroverzicht/2022", "nulmeting/2022",
    "nulmeting/2023",
  ])
  func theEditionIsRenderedFromItsData(_ edition: String) throws {
    let program = try Self.published.get()
    let outcome = try program.run("render", "public/\(edition)", "--output", "again/\(edition)")
    #expect(outcome.exit == 0 && outcome.errors == "", "\(outcome.errors)")
    for line in try program.text("public/\(edition)/SHA256SUMS").split(separator: "\n") {
      let path = "\(program.folder.path)/again/\(edition)/\(line.dropFirst(66))"
      #expect(SHA256.hex(file: path) == String(line.prefix(64)), "\(path)")
    }
  }

  private func compare(_ lines: [String], with name: String) throws {
    let expected = "\(Self.golden)/\(name)"
    if getenv("KWARTAAL_RECORD") != nil {
      try Self.published.get().folder.write(lines.joined(separator: "\n"), to: expected)
      Issue.record("\(name) was recorded: read the difference")
    }
    let known = try TextFile.read(expected).split(separator: "\n", omittingEmptySubsequences: false)
    var shown = 0
    for (place, pair) in zip(lines, known).enumerated() where pair.0 != pair.1 && shown < 10 {
      Issue.record(
        "\(name), line \(place + 1)\nexpected: \(pair.1.prefix(400))\nhere:     \(pair.0.prefix(400))")
      shown += 1
    }
    #expect(lines.count == known.count)
  }

  /// The lines of `SHA256SUMS`, those of a folder with a page per unit as one line a format: checksum, number, name.
  private static func summary(of checksums: String) -> [String] {
    var files: [String] = []
    var folders: [String: [String]] = [:]
    for line in checksums.split(separator: "\n").map(String.init) {
      let path = line.split(separator: " ").last ?? ""
      let parts = path.split(separator: "/")
      let isOneOfMany =
        parts.count == 2 && parts[1].prefix(6) != "index." && !["tables", "figures"].contains(parts[0])
      guard isOneOfMany, let format = path.split(separator: ".").last else {
        files.append(line)
        continue
      }
      folders["\(parts[0])/*.\(format)", default: []].append(line)
    }
    let summed = folders.map { name, lines in
      "\(SHA256.hex(Array(lines.joined(separator: "\n").utf8)))  \(lines.count) × \(name)"
    }
    return files + summed.sorted { $0.split(separator: "×")[1] < $1.split(separator: "×")[1] }
  }

  private static func publish() throws -> Program {
    let program = Program()
    let sample = try program.run(
      "sample", "--definition", Program.sample, "--output", "exports", "--from", "2021-Q4", "--to", "2023-Q4",
      "--visits-per-quarter", "900",
      "--faults", "realistic", "--survey")
    #expect(sample.exit == 0, "\(sample.errors)")
    for (pipeline, periods) in [
      ("kwartaalrapportage", ["2022-Q4"]), ("maandoverzicht", ["2022-11"]), ("jaaroverzicht", ["2022"]),
      ("nulmeting", ["2022", "2023"]),
    ] {
      // Inputs that a pipeline does not use would stop it.
      let names = pipeline == "nulmeting" ? "exports/*" : "exports/ido-*"
      let arguments =
        [
          "report", "\(Program.repository)/pipelines/\(pipeline).yaml", "--key-file", "key", "--date",
          "2024-02-15",
        ]
        + periods.flatMap { ["--period", $0] }
      let outcome = try program.run(arguments, shell: "exec \"$@\" $(printf ' --input %s' \(names))")
      #expect(outcome.exit == 0, "\(outcome.errors)")
    }
    return program
  }
}
