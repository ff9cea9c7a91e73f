import Definitions
import Intake
import Testing

/// Each limit of the command line bites, in words, and with little memory.
@Suite(
  .enabled(if: Program.isBuilt, "the release build is missing: make build"),
  .enabled(if: InputFolder.has("gzip", "tar"), "gzip or tar is missing"))
struct LimitTests {
  private let small: SmallReport

  init() throws { small = try SmallReport() }

  private func refusal(_ command: String, _ name: String, _ options: String...) throws -> String {
    _ = try small.program.run(shell: command)
    let outcome = try small.program.run(
      ["check", SmallReport.pipeline, "--input", name] + options,
      shell: "ulimit -d 200000; exec \"$@\"")
    #expect(outcome.exit == 65, "\(outcome)")
    return outcome.errors
  }

  @Test(arguments: [
    (
      "cp ido-bezoekers-2022-Q2.csv a.csv", "--max-line", "150", "a.csv",
      "has a row of more than 150 bytes (check that this is a CSV export)"
    ),
    (
      "tar -cf a.tar *.csv", "--max-entries", "1", "a.tar",
      "has more than 1 members (check where the archive came from)"
    ),
    (
      "gzip -c *Q2.csv | gzip > a.gz", "--max-filters", "1", "a.gz",
      "has more than 1 filters around it (unpack it and give what was inside)"
    ),
    (
      "(cat ido-bez*; yes x | head -n 50) > a.csv", "--max-rejects", "40", "a.csv",
      "has more than 40 rows that are rejected (look with `kwartaal inspect` whether this is an export)"
    ),
  ])
  func bites(_ command: String, _ option: String, _ value: String, _ file: String, _ words: String) throws {
    let message = try refusal(command, file, option, value)
    #expect(message.hasPrefix("kwartaal: error: \(file)"))
    #expect(message.hasSuffix(": \(words)\n"), "\(message)")
  }

  @Test func areInHelpAndReadme() throws {
    let limits = IntakeLimits()
    let readme = try TextFile.read("\(Program.repository)/README.md")
    for (name, limit) in [
      ("line", limits.lineBytes), ("ratio", limits.ratio), ("entries", limits.entries),
      ("filters", limits.filters), ("rejects", limits.rejects), ("seconds", limits.seconds),
    ] {
      for command in ["report", "check", "table", "inspect"] {
        let help = try small.program.run(command, "--help").output
        let option = try #require(help.split(separator: "\n  --max-\(name) ").dropFirst().first)
        #expect(option.prefix(200).contains("(default: \(limit))"), "\(command) --max-\(name)")
      }
      #expect(readme.contains("| `--max-\(name)` | \(limit) |"))
    }
  }

  /// A register and the files of a survey have the same limits as registrations.
  @Test func ofRejectedRowsInARegister() throws {
    let message = try refusal(
      "(cat \(SmallReport.locations); yes x | head -n 50) > l.csv", "l.csv", "--max-rejects", "40")
    #expect(
      message.hasPrefix("kwartaal: error: l.csv: has more than 40 rows that are rejected"), "\(message)")
  }

  /// Some kilobytes that become five gigabytes, of a kind that no other limit catches first.
  @Test(arguments: [
    (
      "head -c 64M /dev/zero | tr '\\0' '\\n'",
      "holds more than 200 bytes for every compressed byte, like a decompression bomb"
    ),
    ("yes x | head -c 64M", "has more than 1000000 rows that are rejected"),
    ("head -c 64M /dev/zero | tr '\\0' x", "has a row of more than 1048576 bytes"),
    ("echo '\"'; head -c 64M /dev/zero | tr '\\0' x", "has a quote that is not closed within 1048576 bytes"),
  ])
  func aBomb(_ content: String, _ words: String) throws {
    let command = """
      head -n 1 \(SmallReport.visits) | gzip > start; (\(content)) | gzip -1 > part
      (cat start; for i in $(seq 80); do cat part; done) | gzip > a.csv.gz.gz
      """
    let message = try refusal(command, "a.csv.gz.gz")
    #expect(message.contains(words), "\(message)")
  }
}
