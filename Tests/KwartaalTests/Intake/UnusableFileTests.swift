import Definitions
import Testing

/// Files that are named for what they are: text in UTF-16 without its mark, parts of an archive, other methods.
@Suite(.enabled(if: InputFolder.has("zip", "7z"), "a packing program is missing"))
struct UnusableFileTests {
  private let folder = InputFolder()

  private func refusal(_ name: String) -> String? { ReadEntry.refusal("\(folder.path)/\(name)")?.what }

  @Test(arguments: [true, false]) func utf16WithoutItsMark(_ isBig: Bool) throws {
    let text = "registratie_id;datum;plaats\r\n1;2022-05-01;Fryslân\r\n2;2022-05-02;Œ“”\r\n"
    let bytes = text.utf16.flatMap { unit in
      let halves = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return isBig ? halves.reversed() : halves
    }
    try folder.write("a.csv", bytes)
    #expect(refusal("a.csv") == "is text in UTF-16")
    try folder.run("zip", "a.zip", "a.csv")
    #expect(refusal("a.zip") == "is text in UTF-16")
    // Zeros behind a text, as some programs write them, are no UTF-16.
    try folder.write("b.csv", Array("a;b\n1;2\n".utf8) + [UInt8](repeating: 0, count: 600))
    #expect(refusal("b.csv") == nil)
  }

  @Test func partsOfAnArchive() throws {
    try folder.write("a.csv", (0..<300_000).map { UInt8(0x30 + $0 * 7919 % 61 % 10) })
    try folder.run(
      "sh", "-c",
      "7z a -v90k -mx0 x.7z a.csv; zip -s 64k -0 x.zip a.csv; cp x.zip y.zip; cp a.csv z.part2.rar")
    for name in ["x.7z.001", "x.7z.003", "x.z01", "x.zip", "y.zip", "z.part2.rar"] {
      #expect(refusal(name) == "is a part of a split archive", "\(name)")
    }
  }

  @Test func deflate64() throws {
    try folder.write("a.csv", (0..<30_000).map { UInt8(0x30 + $0 % 7) })
    try folder.run("sh", "-c", "7z a -m0=Deflate64 x.7z a.csv; 7z a -mm=Deflate64 x.zip a.csv")
    #expect(refusal("x.7z")?.hasPrefix("uses the method Deflate64, which is unsupported") == true)
    #expect(refusal("x.zip")?.hasPrefix("uses an unsupported method: ") == true)
  }
}
