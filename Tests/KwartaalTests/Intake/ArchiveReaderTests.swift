import Definitions
import Glibc
import Fuzzing
import Intake
import Testing

@Suite struct ArchiveReaderTests {
  private let folder = InputFolder()
  /// A few blocks of rows.
  private let csv: [UInt8] = Array(
    (0..<20_000).map { "\($0);\($0 * 7919 % 1000);Fryslân\r\n" }.joined().utf8)
  private let small: [UInt8] = Array("a;b\r\n1;2\r\n".utf8)

  @Test func plain() throws {
    let path = try folder.write("a.csv", csv)
    #expect(try ReadEntry.all(path) == [ReadEntry(member: nil, container: "csv", bytes: csv)])
  }

  @Test func emptyPlain() throws {
    #expect(try ReadEntry.all(try folder.write("a.csv", [])).map(\.bytes) == [[]])
  }

  @Test(
    .enabled(if: InputFolder.has("gzip", "xz", "zstd", "bzip2"), "gzip, xz, zstd or bzip2 is not installed"),
    arguments: [("gzip", "gz", "gzip"), ("xz", "xz", "xz"), ("zstd", "zst", "zstd"), ("bzip2", "bz2", "bz2")])
  func singleCompressed(_ program: String, _ suffix: String, _ container: String) throws {
    try folder.write("a.csv", csv)
    try folder.run(program, "-k", "a.csv")
    let whole = ReadEntry(member: nil, container: container, bytes: csv)
    #expect(try ReadEntry.all("\(folder.path)/a.csv.\(suffix)") == [whole])
    try folder.write("empty.csv", [])
    try folder.run(program, "-k", "empty.csv")
    #expect(try ReadEntry.all("\(folder.path)/empty.csv.\(suffix)").map(\.bytes) == [[]])
  }

  @Test(
    .enabled(
      if: InputFolder.has("tar", "gzip", "xz", "zstd", "bzip2"), "tar or a compressor is not installed"),
    arguments: [
      ("", "tar", "tar"), ("-z", "tar.gz", "tar+gzip"), ("-J", "txz", "tar+xz"),
      ("--zstd", "tar.zst", "tar+zstd"),
      ("-j", "tar.bz2", "tar+bz2"),
    ])
  func tar(_ option: String, _ suffix: String, _ container: String) throws {
    try folder.write("één.csv", csv)
    try folder.write("b.csv", small)
    try folder.run("sh", "-c", "tar -c \(option) -f a.\(suffix) één.csv b.csv")
    #expect(
      try ReadEntry.all("\(folder.path)/a.\(suffix)") == [
        ReadEntry(member: "één.csv", container: container, bytes: csv),
        ReadEntry(member: "b.csv", container: container, bytes: small),
      ])
  }

  @Test(.enabled(if: InputFolder.has("tar"), "tar is not installed")) func paxNames() throws {
    let name = String(repeating: "ë", count: 90) + ".csv"
    try folder.write(name, small)
    try folder.run("tar", "--format=pax", "-cf", "a.tar", name)
    #expect(try ReadEntry.all("\(folder.path)/a.tar").map(\.member) == [name])
  }

  @Test(
    .enabled(if: InputFolder.has("zip", "7z"), "zip or 7z is not installed"),
    arguments: [("zip", "zip"), ("7z", "7z"), ("zip -0", "zip"), ("7z -mx0", "7z")])
  func zipAnd7z(_ program: String, _ container: String) throws {
    try folder.write("a.csv", csv)
    try folder.write("b.csv", small)
    let command = container == "zip" ? "\(program) x.zip" : "7z a \(program.dropFirst(2)) x.7z"
    try folder.run("sh", "-c", "\(command) a.csv b.csv")
    #expect(
      try ReadEntry.all("\(folder.path)/x.\(container)") == [
        ReadEntry(member: "a.csv", container: container, bytes: csv),
        ReadEntry(member: "b.csv", container: container, bytes: small),
      ])
  }

  @Test func twoFiltersButNotThree() throws {
    let once = GzipBytes.member(small)
    let twice = GzipBytes.member(once)
    let entry = ReadEntry(member: nil, container: "gzip+gzip", bytes: small)
    #expect(try ReadEntry.all(try folder.write("a.csv.gz.gz", twice)) == [entry])
    let failure = ReadEntry.refusal(try folder.write("a.gz.gz.gz", GzipBytes.member(twice)))
    #expect(failure?.what == "has more than 2 filters around it")
  }

  @Test func entriesNotReadToTheirEndAreCheckedAllTheSame() throws {
    var archive = GzipBytes.member(TarBytes.member("a.csv", small) + TarBytes.end)
    archive[archive.count - 6] ^= 1
    let path = try folder.write("a.tar.gz", archive)
    #expect(throws: StageFailure.self) {
      let reader = try ArchiveReader(path: path)
      while try reader.nextEntry() != nil {}
    }
  }

  @Test func whatIsSkipped() throws {
    let names = [
      "__MACOSX/a.csv", "map/._a.csv", ".DS_Store", "map/Thumbs.db", "~$a.csv", ".verborgen.csv", "map/a.csv",
      "../b.csv",
    ]
    var archive: [UInt8] = TarBytes.member("map/", type: "5")
    for name in names { archive += TarBytes.member(name, small) }
    archive += TarBytes.member("link.csv", type: "2", link: "/etc/passwd")
    archive += TarBytes.member("hard.csv", type: "1", link: "map/a.csv")
    archive += TarBytes.member("pipe.csv", type: "6") + TarBytes.member("device.csv", type: "3")
    let reader = try ArchiveReader(path: try folder.write("a.tar", archive + TarBytes.end))
    var members: [String?] = []
    while let entry = try reader.nextEntry() { members.append(entry.member) }
    #expect(members == ["map/a.csv", "../b.csv"])
    #expect(
      reader.skipped.map(\.reason.rawValue) == [
        "macOS metadata", "macOS metadata", "macOS metadata", "Windows thumbnails", "an Office lock file",
        "a hidden file", "a link", "a link", "a device or pipe", "a device or pipe",
      ])
    #expect(reader.skipped.map(\.member).prefix(6) == names.prefix(6))
  }

  @Test func missingAndFolder() throws {
    let missing = ReadEntry.refusal("\(folder.path)/none.csv")
    #expect(missing?.exit == .inputMissing)
    #expect(missing?.what == "cannot be opened: No such file or directory")
    let isFolder = ReadEntry.refusal(folder.path)
    #expect(isFolder?.exit == .inputMissing)
    #expect(isFolder?.what == "is a folder, not a file")
    #expect(ReadEntry.refusal("/dev/null")?.what == "is not a regular file")
  }

  @Test func changedWhileRead() throws {
    for name in ["a.csv", "a.csv.gz"] {
      let path = try folder.write(name, name == "a.csv" ? csv : GzipBytes.member(small))
      let reader = try ArchiveReader(path: path)
      _ = try reader.nextEntry()
      let descriptor = open(path, O_WRONLY | O_APPEND)
      #expect(write(descriptor, "x;y\n", 4) == 4)
      close(descriptor)
      let failure = #expect(throws: StageFailure.self) { while try reader.nextEntry() != nil {} }
      #expect(failure?.exit == .tryLater)
      #expect(
        failure?.message
          == "\(path): changed while it was read (wait until the export or the copy is complete)")
    }
  }

  @Test func limits() throws {
    let many = (0..<20).flatMap { TarBytes.member("\($0).csv", small) } + TarBytes.end
    let path = try folder.write("a.tar", many)
    #expect(try ReadEntry.all(path, limits: IntakeLimits(entries: 20)).count == 20)
    #expect(ReadEntry.refusal(path, limits: IntakeLimits(entries: 19))?.what == "has more than 19 members")
    let late = ReadEntry.refusal(path, limits: IntakeLimits(seconds: -2))
    #expect(late?.what == "takes more than -2 seconds to read")
  }

  @Test(
    .enabled(if: InputFolder.has("gzip", "xz", "zip", "7z"), "gzip, xz, zip or 7z is not installed"),
    arguments: ["gz", "xz", "zip", "7z"])
  func bombs(_ suffix: String) throws {
    try folder.write("a.csv", [UInt8](repeating: 0x61, count: 8 << 20))
    try folder.run("sh", "-c", "gzip -k a.csv; xz -k a.csv; zip a.csv.zip a.csv; 7z a a.csv.7z a.csv")
    let path = "\(folder.path)/a.csv.\(suffix)"
    #expect(try ReadEntry.all(path).count == 1)
    let failure = ReadEntry.refusal(path, limits: IntakeLimits(ratioFloor: 4 << 20))
    #expect(failure?.what == "holds more than 200 bytes for every compressed byte, like a decompression bomb")
  }
}
