import Definitions
import Intake
import Testing

/// One changed bit or byte (of which four ways are tried) anywhere in a packed file: refused, or nothing that is read changes.
@Suite struct FlippedByteTests {
  private static let flips: [UInt8] = [0x01, 0x20, 0x80, 0xFF]
  private let folder = InputFolder()

  @Test(
    .enabled(
      if: InputFolder.has("gzip", "xz", "zstd", "bzip2", "zip", "7z", "tar"), "a packing program is missing"),
    arguments: [
      "gzip n.csv", "xz n.csv", "zstd -q n.csv -o n.csv.zst", "bzip2 n.csv", "zip -X n.csv.zip n.csv o.csv",
      "7z a n.csv.7z n.csv o.csv", "tar -czf n.csv.tgz n.csv o.csv",
    ])
  func isRefusedOrHarmless(_ command: String) throws {
    try folder.write("n.csv", Array("id;leeftijd\r\n1;25 tot 65 jaar\r\n2;Onbekend\r\n".utf8))
    try folder.write("o.csv", Array("id;leeftijd\r\n3;Onbekend\r\n".utf8))
    try folder.run("sh", "-c", "\(command); mkdir packed; mv n.csv.* packed")
    let path = try #require(try InputFiles.expand(["\(folder.path)/packed"]).first)
    let packed = try InputFolder.bytes(ofFile: path)
    let whole = try ReadEntry.all(path).map(\.bytes)
    #expect(whole.count == (command.contains("o.csv") ? 2 : 1))
    for place in packed.indices {
      for flip in Self.flips {
        var damaged = packed
        damaged[place] ^= flip
        try folder.write(String(path.dropFirst(folder.path.count + 1)), damaged)
        guard let read = try? ReadEntry.all(path) else { continue }
        // An archive without exports is refused later on.
        if !read.isEmpty, read.map(\.bytes) != whole { Issue.record("byte \(place) ^ \(flip)") }
      }
    }
  }
}
