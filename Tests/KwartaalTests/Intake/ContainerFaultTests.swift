import Definitions
import Intake
import Testing

/// Archives as other programs make them, and archives that are something else than they seem.
@Suite(
  .enabled(
    if: InputFolder.has("tar", "zip", "7z", "gzip", "xz", "bzip2", "zstd", "python3"),
    "a packing program is missing"))
struct ContainerFaultTests {
  private let folder = InputFolder()
  private let text: [UInt8] = Array("id;leeftijd\r\n1;25 tot 65 jaar\r\n".utf8)

  private func made(_ command: String, _ name: String) throws -> String {
    try folder.write("a.csv", text)
    try folder.run("sh", "-c", command)
    return "\(folder.path)/\(name)"
  }

  @Test(arguments: [
    ("cat a.csv | zip x.zip -", "x.zip"), ("zip -fd x.zip a.csv", "x.zip"), ("zip -fz x.zip a.csv", "x.zip"),
    ("7z a -ms=on x.7z a.csv", "x.7z"), ("7z a -m0=BZip2 x.7z a.csv", "x.7z"),
    ("7z a -m0=PPMd x.7z a.csv", "x.7z"), ("7z a -mm=LZMA x.zip a.csv", "x.zip"),
    ("tar --format=v7 -cf x.tar a.csv", "x.tar"), ("tar --format=v7 -czf x.tgz a.csv", "x.tgz"),
    ("tar --format=oldgnu -cf x.tar a.csv", "x.tar"), ("tar --format=pax -cf x.tar a.csv", "x.tar"),
  ])
  func isRead(_ command: String, _ name: String) throws {
    #expect(try ReadEntry.all(try made(command, name)).map(\.bytes) == [text])
  }

  @Test(arguments: ["gzip", "xz", "bzip2", "zstd -q"]) func severalStreams(_ program: String) throws {
    let path = try made("\(program) -c a.csv > x; \(program) -c a.csv >> x", "x")
    #expect(try ReadEntry.all(path).map(\.bytes) == [text + text])
  }

  @Test func zstdBehindASkippableFrame() throws {
    let path = try made("zstd -q a.csv", "a.csv.zst")
    let frame: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 4, 0, 0, 0, 1, 2, 3, 4]
    let bytes = try InputFolder.bytes(ofFile: path)
    #expect(try ReadEntry.all(try folder.write("b.csv.zst", frame + bytes)).map(\.bytes) == [text])
  }

  @Test func namesInZip() throws {
    // One name in the old code page of DOS, one flagged as UTF-8.
    let path = try made(
      """
      python3 -c "
      import zipfile
      z = zipfile.ZipFile('x.zip', 'w'); t = open('a.csv', 'rb').read()
      i = zipfile.ZipInfo('oud-e.csv'); z.writestr(i, t); z.writestr('één.csv', t); z.close()
      b = open('x.zip', 'rb').read().replace(b'oud-e', b'oud-\\x82'); open('x.zip', 'wb').write(b)"
      """, "x.zip")
    let read = try ReadEntry.all(path)
    #expect(read.map(\.bytes) == [text, text])
    #expect(read.last?.member == "één.csv")
  }

  @Test func longNamesInTar() throws {
    let name = String(repeating: "map/", count: 40) + "a.csv"
    let path = try made(
      "mkdir -p \(name.dropLast(6)); cp a.csv \(name); tar --format=gnu -cf x.tar \(name)", "x.tar")
    #expect(try ReadEntry.all(path).map(\.member) == [name])
  }

  @Test(arguments: [
    ("truncate -s 1M s.csv; printf x >> s.csv; tar -cSf x.tar s.csv", "x.tar"),
    ("zip i.zip a.csv; zip x.zip i.zip", "x.zip"), ("gzip -k a.csv; zip x.zip a.csv.gz", "x.zip"),
    ("zip i.zip a.csv; gzip i.zip; mv i.zip.gz x.gz", "x.gz"),
    ("7z a i.7z a.csv; tar -cf x.tar i.7z", "x.tar"),
  ])
  func isRefused(_ command: String, _ name: String) throws {
    let failure = ReadEntry.refusal(try made(command, name))
    #expect(failure?.exit == .dataRefused)
    let kind = ["nested archive", "sparse"].contains { failure?.what.contains($0) == true }
    #expect(kind, "\(String(describing: failure))")
  }

  @Test func zipCutShort() throws {
    let path = try made("zip x.zip a.csv; truncate -s -30 x.zip", "x.zip")
    #expect(
      ReadEntry.refusal(path)?.message
        == "\(path): is cut short: the directory at the end of the zip archive is missing (make the export again or fetch it again)"
    )
  }

  /// A changed bit in the directory may not turn an export into something that is skipped.
  @Test func exportThatSeemsSomethingElse() throws {
    let whole = try InputFolder.bytes(ofFile: try made("cp a.csv n.csv; zip -X x.zip a.csv n.csv", "x.zip"))
    let entry = try #require(whole.indices.last { whole[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    var link = whole
    link[entry + 41] ^= 0x20
    #expect(
      ReadEntry.refusal(try folder.write("y.zip", link))?.what
        == "is damaged: a member that is no file has content")
    var hidden = whole
    hidden[entry + 46] ^= 0x40
    #expect(
      ReadEntry.refusal(try folder.write("y.zip", hidden))?.what
        == "is damaged: its directory and its members differ in a name")
  }

  @Test func growing() throws {
    let path = try made("gzip -k a.csv", "a.csv.gz")
    let reader = try ArchiveReader(path: path)
    #expect(try reader.nextEntry() != nil)
    try folder.run("sh", "-c", "cat a.csv.gz >> a.csv.gz.new; cat a.csv.gz.new >> a.csv.gz")
    let failure = #expect(throws: StageFailure.self) { while try reader.nextEntry() != nil {} }
    #expect(failure?.exit == .tryLater)
  }
}
