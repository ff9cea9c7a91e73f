import Definitions
import Fuzzing
import Intake
import Testing

@Suite struct DamagedArchiveTests {
  private let folder = InputFolder()
  private let text: [UInt8] = Array("id;leeftijd\r\n1;25 tot 65 jaar\r\n".utf8)

  private func refusal(_ name: String, _ bytes: [UInt8]) throws -> StageFailure? {
    let failure = ReadEntry.refusal(try folder.write(name, bytes))
    #expect(failure == nil || failure?.exit == .dataRefused)
    return failure
  }

  // MARK: tar

  @Test func tarWithoutItsEnd() throws {
    let members = TarBytes.member("a.csv", text) + TarBytes.member("b.csv", text)
    let missing = "is cut short: the blocks that end a tar archive are missing"
    #expect(try refusal("a.tar", members + TarBytes.end) == nil)
    #expect(try refusal("a.tar", members + TarBytes.end + TarBytes.end) == nil)
    #expect(try refusal("a.tar", members)?.what == missing)
    #expect(try refusal("a.tar", Array(members.prefix(1024)))?.what == missing)
    #expect(try refusal("a.tar", members + TarBytes.end.prefix(512))?.what == missing)
    #expect(try refusal("a.tar.gz", GzipBytes.member(members))?.what == missing)
    for count in 1..<members.count {
      #expect(try refusal("a.tar", Array(members.prefix(count))) != nil, "\(count) bytes")
    }
  }

  @Test func tarWhoseContentEndsInZeros() throws {
    let zeros = TarBytes.member("a.csv", text + [UInt8](repeating: 0, count: 4096))
    #expect(
      try refusal("a.tar", zeros)?.what == "is cut short: the blocks that end a tar archive are missing")
    #expect(try refusal("a.tar", zeros + TarBytes.end) == nil)
  }

  @Test func tarFollowedByMore() throws {
    let tar = TarBytes.member("a.csv", text) + TarBytes.end
    let failure = try refusal("a.tar", tar + tar)
    #expect(failure?.what == "is damaged: other bytes follow the end of the tar archive")
  }

  @Test func tarWithADamagedHeader() throws {
    var tar = TarBytes.member("a.csv", text) + TarBytes.member("b.csv", text) + TarBytes.end
    tar[1024] ^= 1
    #expect(try refusal("a.tar", tar) != nil)
    tar[1024] ^= 1
    tar[258] ^= 1
    #expect(try refusal("a.tar", tar)?.what == "is named like a tar archive but holds plain text")
    #expect(
      try refusal("a.tar.gz", GzipBytes.member(tar))?.what
        == "is named like a tar archive but holds plain text")
  }

  // MARK: zip and 7z

  @Test(.enabled(if: InputFolder.has("zip", "7z"), "zip or 7z is not installed"), arguments: ["zip", "7z"])
  func flippedAndTruncated(_ suffix: String) throws {
    try folder.write("a.csv", text + text + text)
    try folder.run("sh", "-c", "zip x.zip a.csv; 7z a x.7z a.csv")
    let archive = try folder.bytes("x.\(suffix)")
    let whole = try ReadEntry.all("\(folder.path)/x.\(suffix)").map(\.bytes)
    #expect(whole == [text + text + text])
    for position in archive.indices {
      var damaged = archive
      damaged[position] ^= 0x10
      if let read = try? ReadEntry.all(try folder.write("y.\(suffix)", damaged)) {
        #expect(read.map(\.bytes) == whole, "byte \(position)")
      }
      #expect(try refusal("y.\(suffix)", Array(archive[..<position])) != nil, "\(position) bytes")
    }
  }

  @Test(.enabled(if: InputFolder.has("zip"), "zip is not installed")) func zipWithoutItsDirectory() throws {
    try folder.write("a.csv", text)
    try folder.run("zip", "x.zip", "a.csv")
    let zip = try folder.bytes("x.zip")
    let directory = try #require(zip.indices.first { zip[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    #expect(try refusal("y.zip", Array(zip[..<directory])) != nil)
    var damaged = zip
    damaged[directory] ^= 1
    #expect(
      try refusal("y.zip", damaged)?.what == "is damaged: its directory lists 1 members but 0 were found")
  }

  /// The directory is not taken into memory first.
  @Test(.enabled(if: InputFolder.has("zip"), "zip is not installed")) func zipOfManyMembers() throws {
    for name in ["a.csv", "b.csv", "c.csv"] { try folder.write(name, text) }
    try folder.run("zip", "x.zip", "a.csv", "b.csv", "c.csv")
    let path = "\(folder.path)/x.zip"
    #expect(try ReadEntry.all(path, limits: IntakeLimits(entries: 3)).count == 3)
    let failure = #expect(throws: StageFailure.self) {
      _ = try ArchiveReader(path: path, limits: IntakeLimits(entries: 2))
    }
    #expect(failure?.message == "\(path): has more than 2 members (check where the archive came from)")
  }

  @Test(.enabled(if: InputFolder.has("zip"), "zip is not installed")) func zip64() throws {
    try folder.write("a.csv", text)
    try folder.run("sh", "-c", "zip -fz x.zip a.csv; zip e.zip a.csv; zip -d e.zip a.csv")
    #expect(try ReadEntry.all("\(folder.path)/x.zip").map(\.bytes) == [text])
    var zip = try folder.bytes("x.zip")
    let end = try #require(zip.indices.first { zip[$0...].starts(with: [0x50, 0x4B, 5, 6]) })
    for count in [end + 8, end + 10] { zip.replaceSubrange(count..<count + 2, with: [0xFF, 0xFF]) }
    #expect(try ReadEntry.all(try folder.write("y.zip", zip)).map(\.bytes) == [text])
  }

  @Test(.enabled(if: InputFolder.has("zip"), "zip is not installed")) func zipWithAWrongChecksum() throws {
    try folder.write("a.csv", text)
    try folder.run("zip", "-0", "x.zip", "a.csv")
    var zip = try folder.bytes("x.zip")
    let content = try #require(zip.indices.first { zip[$0...].starts(with: text) })
    zip[content + 3] ^= 1
    let failure = try refusal("y.zip", zip)
    #expect(
      failure?.message.hasPrefix("\(folder.path)/y.zip > a.csv: is damaged: ZIP bad CRC") == true,
      "\(String(describing: failure))")
    #expect(failure?.remedy == "make the export again or fetch it again")
  }

  @Test(.enabled(if: InputFolder.has("zip", "7z"), "zip or 7z is not installed")) func encrypted() throws {
    try folder.write("a.csv", text)
    try folder.run(
      "sh", "-c", "zip -P geheim x.zip a.csv; 7z a -pgeheim x.7z a.csv; 7z a -pgeheim -mhe=on h.7z a.csv")
    for name in ["x.zip", "x.7z", "h.7z"] {
      let failure = ReadEntry.refusal("\(folder.path)/\(name)")
      #expect(failure?.exit == .dataRefused)
      #expect(failure?.what.hasPrefix("is encrypted") == true, "\(name): \(String(describing: failure))")
      #expect(failure?.remedy == "pack it again without a password")
    }
  }

  @Test(.enabled(if: InputFolder.has("zip"), "zip is not installed")) func unknownMethod() throws {
    try folder.write("a.csv", text)
    try folder.run("zip", "-0", "x.zip", "a.csv")
    var zip = try folder.bytes("x.zip")
    for index in zip.indices where zip[index...].starts(with: [0x50, 0x4B, 3, 4]) { zip[index + 8] = 97 }
    for index in zip.indices where zip[index...].starts(with: [0x50, 0x4B, 1, 2]) { zip[index + 10] = 97 }
    let failure = try refusal("y.zip", zip)
    #expect(failure?.what.hasPrefix("uses an unsupported method") == true, "\(String(describing: failure))")
    #expect(failure?.remedy == "pack the CSV as .zip or .csv.gz")
  }

  @Test(.enabled(if: InputFolder.has("zip"), "zip is not installed")) func workbooks() throws {
    for names in [
      "[Content_Types].xml\na.csv", "a.csv\n[Content_Types].xml\nxl/workbook.xml", "mimetype\na.csv",
    ] {
      try folder.run("sh", "-c", "rm -f x.zip; mkdir -p xl")
      try folder.write("[Content_Types].xml", text)
      try folder.write("a.csv", text)
      try folder.write("xl/workbook.xml", text)
      try folder.write("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
      try folder.write("names", Array((names + "\n").utf8))
      try folder.run("sh", "-c", "zip x.zip -@ < names")
      let failure = ReadEntry.refusal("\(folder.path)/x.zip")
      let kind = names.hasPrefix("mimetype") ? "OpenDocument" : "Excel"
      // A workbook of Excel is read, under its own name.
      let said =
        kind == "Excel"
        ? "is named like a zip archive but holds an Excel workbook (make the export again or fetch it again, or "
          + "correct the name)"
        : "is an OpenDocument workbook (.ods) (save it as an Excel workbook (.xlsx) or as CSV)"
      #expect(failure?.message == "\(folder.path)/x.zip: \(said)", "\(names)")
    }
  }

  // MARK: other streams

  @Test(
    .enabled(if: InputFolder.has("xz", "zstd", "bzip2"), "xz, zstd or bzip2 is not installed"),
    arguments: ["xz", "zst", "bz2"])
  func flippedTruncatedAndFollowed(_ suffix: String) throws {
    try folder.write("a.csv", text + text)
    try folder.run("sh", "-c", "xz -k a.csv; zstd -k a.csv; bzip2 -k a.csv")
    let stream = try folder.bytes("a.csv.\(suffix)")
    for position in stream.indices {
      var damaged = stream
      damaged[position] ^= 0x10
      if let read = try? ReadEntry.all(try folder.write("b.csv.\(suffix)", damaged)) {
        #expect(read.map(\.bytes) == [text + text], "byte \(position)")
      }
      #expect(try refusal("b.csv.\(suffix)", Array(stream[..<position])) != nil, "\(position) bytes")
    }
    let twice = try ReadEntry.all(try folder.write("b.csv.\(suffix)", stream + stream))
    #expect(twice.map(\.bytes) == [text + text + text + text])
    for garbage in ["x", "BZh9 and more text than a header", "\u{1}\u{2}\u{3}\u{4}"] {
      #expect(try refusal("b.csv.\(suffix)", stream + Array(garbage.utf8)) != nil, "\(garbage)")
    }
    var broken = stream + stream
    broken[stream.count + 5] ^= 0xFF
    #expect(try refusal("b.csv.\(suffix)", broken) != nil)
  }

  @Test func nestedArchives() throws {
    let gzip = GzipBytes.member(text)
    let failure = try refusal("a.tar", TarBytes.member("b.csv.gz", gzip) + TarBytes.end)
    #expect(failure?.what == "is a nested archive: a gzip file")
    #expect(failure?.place?.member == "b.csv.gz")
    let inner = TarBytes.member("c.csv", text) + TarBytes.end
    #expect(
      try refusal("a.tar", TarBytes.member("b.tar", inner) + TarBytes.end)?.what
        == "is a nested archive: a tar archive")
    let zip: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0]
    #expect(try refusal("a.csv.gz", GzipBytes.member(zip))?.what == "holds a nested archive: a zip archive")
  }

  @Test(arguments: [
    ("%PDF-1.7", "is a PDF"), ("  \r\n<!DOCTYPE html>", "is an HTML or XML page"),
    ("\u{FEFF}<html>", "is an HTML or XML page"), ("Rar!\u{1A}\u{7}", "is a RAR archive"),
  ])
  func whatIsNoCSV(_ opening: String, _ what: String) throws {
    #expect(try refusal("a.csv", Array(opening.utf8))?.what == what)
    let tar = TarBytes.member("b.csv", Array(opening.utf8)) + TarBytes.end
    let inTar = try refusal("a.tar", tar)?.what
    #expect(inTar == (what.contains("RAR") ? "is a nested archive: a RAR archive" : what))
  }

  @Test func oldExcelAndUTF16() throws {
    #expect(
      try refusal("a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1])?.message
        == "\(folder.path)/a.xls: is an Excel workbook of the old kind (.xls) (save it as an Excel workbook (.xlsx) or as CSV)"
    )
    #expect(try refusal("a.csv", [0xFF, 0xFE, 0x61, 0])?.what == "is text in UTF-16")
  }

  @Test(arguments: ["xz", "zst", "bz2", "zip", "7z", "tar", "tgz", "tar.xz"])
  func namedLikeSomethingElse(_ suffix: String) throws {
    let failure = try refusal("a.\(suffix)", text)
    #expect(failure?.what.hasPrefix("is named like a") == true)
    #expect(failure?.what.hasSuffix("but holds plain text") == true)
    #expect(failure?.remedy == "make the export again or fetch it again, or correct the name")
  }
}
