import Counting
import Definitions
import Testing

/// A changed byte anywhere in a packed export, through all of the counting: refused, or the same counts.
@Suite struct FlippedExportTests {
  private static let flips: [UInt8] = [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xFF]
  private let export = FaultyExport()

  @Test(
    .enabled(if: InputFolder.has("gzip", "xz", "zstd", "bzip2", "zip"), "a packing program is missing"),
    arguments: [
      ("gzip -9 a.csv", "a.csv.gz"), ("xz a.csv", "a.csv.xz"), ("bzip2 a.csv", "a.csv.bz2"),
      ("zstd -q a.csv", "a.csv.zst"), ("zip -X a.zip a.csv", "a.zip"),
    ])
  func isRefusedOrHarmless(_ command: String, _ name: String) throws {
    let rows = [
      FaultyExport.row(1), FaultyExport.row(2, age: "oud"), FaultyExport.row(3, date: "31-02-2022"),
    ]
    try export.folder.write(
      "a.csv", Array(([FaultyExport.header] + rows).joined(separator: "\r\n").utf8))
    try export.folder.run("sh", "-c", command)
    let packed = try export.folder.bytes(name)
    let whole = try export.count(packed, name).get()
    #expect(whole.total.counted == 2 && whole.total.rejected == 1)
    var refused = 0
    for place in packed.indices {
      // Another flip at every place; over the whole file each of them is tried many times.
      var damaged = packed
      damaged[place] ^= Self.flips[place % Self.flips.count]
      switch try export.count(damaged, name) {
      case .failure(let failure):
        refused += 1
        #expect(failure.exit == .dataRefused, "byte \(place): \(failure)")
      case .success(let facts):
        #expect(facts.total == whole.total, "byte \(place)")
        #expect(facts.completeness == whole.completeness, "byte \(place)")
        let problems = facts.problems.map { "\($0.kind) \($0.column ?? "") \($0.count)" }
        #expect(
          problems == whole.problems.map { "\($0.kind) \($0.column ?? "") \($0.count)" }, "byte \(place)")
      }
    }
    #expect(refused > packed.count / 2)
  }
}
