import ArgumentParser
import Definitions
import Glibc
import Running

/// The command line: turns registration exports into reports.
@main
struct Kwartaal: ParsableCommand {
  static let version = ProgramVersion.text

  static let configuration = CommandConfiguration(
    commandName: "kwartaal",
    abstract:
      "Turns raw registration exports into quarterly reports that can be trusted, quoted and published.",
    discussion: """
      A first report from the synthetic sample:

        kwartaal sample --output exports --from 2021-Q1 --to 2022-Q2
        kwartaal report pipelines/kwartaalrapportage.yaml --input exports --output public

      Results go to standard output, narration to standard error. Exit codes: 0 published or nothing changed, \
      64 usage, 65 data refused, 66 input missing, 70 fault in this program, 73 output cannot be created, \
      74 input or output error, 75 try later, 78 pipeline file or key wrong, 80 quality gate, \
      81 disclosure gate, 82 a final figure would change, 83 published what could be, and something waits for a \
      decision. For any other code from 64 on the publication root stays as it was, unless the last line says \
      what was published.
      """,
    version: version,
    subcommands: [
      ReportCommand.self, CheckCommand.self, InspectCommand.self, AuditCommand.self, VerifyCommand.self,
      RenderCommand.self, DiffCommand.self, ExplainCommand.self, TableCommand.self, RowsCommand.self,
      FreezeCommand.self,
      KeyCommand.self, PruneCommand.self, SampleCommand.self,
    ])

  /// The words of the command line, in which a path need not be UTF-8.
  private static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { CommandLine.unsafeArgv[$0] }.map { word in
      String(pathBytes: [UInt8](UnsafeRawBufferPointer(start: word, count: strlen(word))))
    }
  }

  /// Whoever asked for JSON gets a refusal as JSON too.
  private static func refuse(_ failure: RunFailure) {
    guard arguments.contains("--json"), !Console.hasResult else { return }
    Console.result(ReportResult(refused: failure).json)
  }

  private static func end(_ failure: RunFailure) -> Never {
    refuse(failure)
    for failure in failure.failures { Console.note("error: \(failure.message)") }
    Glibc.exit(failure.exit.rawValue)
  }

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    Console.holdStandardStreams()
    do {
      try OpenFiles.require()
      // Read from a file of the system, which may fail: without words this would be a call for help.
      guard !CommandLine.arguments.isEmpty else {
        Console.note("error: the system does not give the words of the command line (is /proc there?)")
        Glibc.exit(Definitions.ExitCode.ioError.rawValue)
      }
      if let topic = HelpTopic(arguments) { return Console.result(try topic.text()) }
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let failure as RunFailure {
      end(failure)
    } catch let failure as StageFailure {
      end(RunFailure(failure))
    } catch {
      // Help, the version, and what is wrong with the command line.
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code.isSuccess {
        Console.result(text + "\n")
      } else if !text.isEmpty {
        if code.rawValue == Definitions.ExitCode.usage.rawValue {
          refuse(RunFailure(StageFailure(.definitions, text, exit: .usage)))
        }
        Console.note(text.hasPrefix("Error: ") ? "error: " + text.dropFirst(7) : text)
      }
      Glibc.exit(code.rawValue)
    }
  }
}
