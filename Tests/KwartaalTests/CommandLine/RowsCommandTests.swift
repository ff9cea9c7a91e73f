import Definitions
import Glibc
import Testing

/// `kwartaal rows` writes what counts, coded, for nobody else, and never where it would be published.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct RowsCommandTests {
  private let small: SmallReport
  private let input = ["--input", SmallReport.visits, SmallReport.locations]

  init() throws { small = try SmallReport() }

  private func rows(_ path: String) throws -> Outcome {
    try small.program.run(["rows", SmallReport.pipeline, "--period", "2022-Q2", "--to", path] + input)
  }

  @Test func oneLinePerRegistration() throws {
    let outcome = try rows("own/rows.csv")
    #expect(outcome.exit == 0, "\(outcome.errors)")
    let folder = small.program.folder.path + "/own"
    let lines = try TextFile.read("\(folder)/rows.csv").split(separator: "\n")
    let counted = try #require(outcome.output.split(separator: " ").compactMap { Int($0) }.first)
    #expect(lines.count == counted + 1)
    let width = lines[0].split(separator: ",", omittingEmptySubsequences: false).count
    #expect(lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == width })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("2022-Q2,1,0,") })
    for name in ["rows.csv", "variables.csv", "variables.sps"] {
      var status = stat()
      #expect(stat("\(folder)/\(name)", &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600, "\(name)")
    }
  }

  @Test func neverInAPublication() throws {
    #expect(try small.report().exit == 0)
    let outcome = try rows("public/golden/rows.csv")
    #expect(outcome.exit == 64)
    #expect(outcome.errors.contains("registrations are private and may not lie in a publication root"))
  }
}
