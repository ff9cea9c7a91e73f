import Counting
import Definitions
import Disclosure
import Glibc
import Testing

/// An input that is another one halfway is no input: all looks at it must have seen the same.
@Suite struct ChangedInputTests {
  private let export = FaultyExport()
  /// One registration twice, so that there is a second look.
  private static let rows = [
    FaultyExport.header, FaultyExport.row(1), FaultyExport.row(1), FaultyExport.row(2),
  ]

  @Test(arguments: [
    "printf 'x' >> a.csv", "sed -i 's/65 jaar of ouder/Onbekend/' a.csv", "sed -i '$d' a.csv", "rm a.csv",
    "cp a.csv b.csv; mv b.csv a.csv", "touch a.csv",
  ])
  func betweenTwoLooks(_ change: String) throws {
    let folder = export.folder.path
    let path = try export.folder.write("a.csv", Array(Self.rows.joined(separator: "\n").utf8))
    let request = CountingRequest(
      try PipelineDefinition(path: "\(Program.repository)/Tests/KwartaalTests/Golden/golden.yaml"),
      files: [path], threads: 1, key: [UInt8](repeating: 7, count: 16), nationalOnly: true)
    #expect(try CountingRun.count(request).quality(for: Period("2022-Q2")!).total.superseded == 1)
    let failure = #expect(throws: RunFailure.self) {
      _ = try CountingRun.count(request) { _ in system("cd \(folder) && \(change)") }
    }
    #expect([.tryLater, .inputMissing].contains(failure?.exit), "\(change): \(String(describing: failure))")
    if change.hasPrefix("touch") {
      #expect(
        failure?.failures.map(\.message)
          == ["\(path): changed while it was read (wait until the export or the copy is complete)"])
    }
  }
}
