import Testing

/// Every command and every option says what it is for.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct HelpTests {
  private let program = Program()

  @Test func version() throws {
    #expect(try program.run("--version") == Outcome(exit: 0, output: "0.1.0\n", errors: ""))
  }

  @Test func commandsAreExplained() throws {
    let help = try program.run("--help")
    #expect(help.exit == 0 && help.errors.isEmpty)
    #expect(Self.unexplained(help.output) == [])
    for code in ["0", "64", "65", "66", "70", "73", "74", "75", "78", "80", "81", "82", "83"] {
      #expect(help.output.split { $0.isWhitespace }.contains { $0 == code }, "exit code \(code)")
    }
    #expect(!Self.commands(help.output).isEmpty)
    for command in Self.commands(help.output) {
      let help = try program.run(command, "--help")
      #expect(help.exit == 0)
      #expect(help.output.hasPrefix("OVERVIEW: "), "\(command)")
      #expect(Self.unexplained(help.output) == [], "\(command)")
      #expect(help.output.contains("--"), "\(command)")
    }
  }

  @Test func aMissingExplanationIsSeen() {
    let help =
      "OPTIONS:\n  --one <one>             What one is.\n  --two <two>\n  --three-and-a-long-name\n                          Text.\n"
    #expect(Self.unexplained(help) == ["--two <two>"])
  }

  /// The commands that a help text lists.
  static func commands(_ help: String) -> [String] {
    guard let list = help.firstRange(of: "SUBCOMMANDS:\n") else { return [] }
    return help[list.upperBound...].split(separator: "\n").filter {
      $0.hasPrefix("  ") && !$0.hasPrefix("   ")
    }
    .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
  }

  /// The entries of a help text with nothing behind or below them.
  private static func unexplained(_ help: String) -> [String] {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.filter { place in
      let line = lines[place]
      guard line.hasPrefix("  -") || line.hasPrefix("  <") else { return false }
      let isExplainedHere = line.dropFirst(2).contains("  ")
      let next = place + 1 < lines.count ? lines[place + 1] : ""
      return !isExplainedHere && !next.hasPrefix("      ")
    }.map { String(lines[$0].dropFirst(2)) }
  }
}
