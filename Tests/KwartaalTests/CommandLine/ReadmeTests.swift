import Definitions
import Glibc
import Testing

/// The commands in README.md are run, and print what README.md says.
///
/// A block marked `console` holds commands behind `$ ` and under each what it prints; all blocks run in one
/// folder, in their order.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct ReadmeTests {
  private struct Step {
    let command: String
    var output = ""
  }

  @Test func commandsPrintWhatItSays() throws {
    let program = Program()
    let folder = program.folder.path
    for name in ["pipelines", "sample-data"] { symlink("\(Program.repository)/\(name)", "\(folder)/\(name)") }
    mkdir("\(folder)/bin", 0o755)
    symlink(Program.path, "\(folder)/bin/kwartaal")
    let steps = try Self.steps(TextFile.read("\(Program.repository)/README.md"))
    #expect(steps.count >= 5)
    for step in steps {
      let outcome = try program.run([], shell: "PATH=\"$PWD/bin:$PATH\" && exec 2>&1 && \(step.command)")
      #expect(outcome.output == step.output, "\(step.command)")
    }
  }

  @Test func everyCommandIsInReadme() throws {
    let readme = try TextFile.read("\(Program.repository)/README.md")
    let help = try Program().run("--help").output
    let commands = HelpTests.commands(help)
    #expect(!commands.isEmpty)
    for command in commands { #expect(readme.contains("kwartaal \(command)"), "\(command)") }
  }

  @Test func filesItNamesExist() throws {
    let readme = try TextFile.read("\(Program.repository)/README.md")
    let links = readme.split(separator: "](").dropFirst().compactMap { $0.split(separator: ")").first }
    #expect(!links.isEmpty)
    for link in links where !link.hasPrefix("http") && !link.hasPrefix("#") {
      #expect(access("\(Program.repository)/\(link)", F_OK) == 0, "\(link)")
    }
  }

  private static func steps(_ readme: String) -> [Step] {
    var steps: [Step] = []
    var isConsole = false
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if isConsole, !steps.isEmpty {
        steps[steps.count - 1].output += line + "\n"
      }
    }
    return steps
  }
}
