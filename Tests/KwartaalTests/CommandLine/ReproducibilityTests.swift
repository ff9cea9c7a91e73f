import Definitions
import Testing

/// Same input, same bytes: whatever the threads, the order, the place and the surroundings.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct ReproducibilityTests {
  private static let exports =
    ["2021-Q4.7z", "2022-Q1-portaal.csv.xz", "2022-Q1.csv.xz", "2022-Q2.csv.gz"]
    .map { "\(Program.samples)/ido-bezoekers-\($0)" }
    + ["2021-Q4.csv.zst", "2022-Q1.csv.xz", "2022-Q2.zip"].map { "\(Program.samples)/ido-locaties-\($0)" }
  private static let usual = Result { try published() }

  @Test(arguments: ["1", "2", "8"])
  func threads(_ count: String) throws {
    #expect(try Self.published(more: ["--threads", count]) == Self.usual.get())
  }

  @Test func orderOfTheInput() throws {
    #expect(try Self.published(input: exports(reversed: true)) == Self.usual.get())
  }

  @Test(arguments: [
    ["TZ": "Pacific/Kiritimati"], ["TZ": "America/Los_Angeles", "LC_ALL": "C"], ["LC_ALL": "nl_NL.UTF-8"],
    ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
  ])
  func surroundings(_ environment: [String: String]) throws {
    #expect(try Self.published(environment: environment) == Self.usual.get())
  }

  @Test(arguments: [
    "umask 077 && exec \"$@\"", "umask 000 && exec \"$@\"",
    "mkdir -p a/b && ln -s ../../key a/b/key && cd a/b && exec \"$@\"",
  ])
  func maskAndFolder(_ shell: String) throws {
    #expect(try Self.published(shell: shell) == Self.usual.get())
  }

  private func exports(reversed: Bool) -> [String] { reversed ? Self.exports.reversed() : Self.exports }

  /// The checksums of every file of the edition.
  private static func published(
    more: [String] = [], input: [String] = exports, environment: [String: String] = [:], shell: String? = nil
  ) throws -> [String: String] {
    let program = Program()
    let outcome = try program.run(
      [
        "report", Program.pipeline, "--key-file", "key", "--date", "2022-07-31", "--period", "2022-Q2",
        "--input",
      ]
        + input + more, environment: environment, shell: shell)
    #expect(outcome.exit == 0, "\(outcome.errors)")
    let top = shell?.contains("a/b") == true ? "a/b/public" : "public"
    let tree = program.folder.snapshot("\(program.folder.path)/\(top)/kwartaalrapportage/2022-Q2.1")
    #expect(tree["observations.csv"] != nil && tree["index.html"] != nil)
    return tree
  }
}
