import Definitions
import Testing

@testable import Intake

/// Which files paths, folders and patterns stand for, and what is left out.
@Suite struct InputFilesTests {
  private let folder = InputFolder()

  /// The paths without the folder of the test.
  private func names(_ paths: [String]) -> [String] {
    paths.map { String($0.dropFirst(folder.path.count + 1)) }
  }

  private func expand(_ paths: String...) throws -> [String] {
    names(try InputFiles.expand(paths.map { $0.isEmpty ? folder.path : "\(folder.path)/\($0)" }))
  }

  @Test func clutterOfAFolderIsLeftOutAndListed() throws {
    try folder.run("mkdir", "-p", "exports/__MACOSX", "exports/.git", "exports/juli")
    let clutter = [".DS_Store", "._a.csv", "Thumbs.db", "~$a.xlsx", "README.md", "juli/.b.csv"]
    for name in ["b.csv", "a.csv.gz", ".git/a.csv", "__MACOSX/a.csv"] + clutter {
      try folder.write("exports/\(name)", [0x61])
    }
    #expect(try expand("exports") == ["exports/a.csv.gz", "exports/b.csv"])
    let leftOut = try InputFiles.leftOut(of: ["\(folder.path)/exports", "\(folder.path)/exports/b.csv"])
    #expect(Set(names(leftOut)) == Set((clutter + [".git", "__MACOSX"]).map { "exports/\($0)" }))
  }

  @Test func foldersAreReadToTheirBottom() throws {
    try folder.run("mkdir", "-p", "in/2022/nagekomen [juli]/a b/c*", "in/leeg")
    for name in ["c.csv", "2022/b.csv", "2022/nagekomen [juli]/a.csv", "2022/nagekomen [juli]/a b/c*/d.csv"] {
      try folder.write("in/\(name)", [0x61])
    }
    // A link that leads back, and one to a file that is there already.
    try folder.run("ln", "-s", "..", "in/2022/terug")
    try folder.run("ln", "-s", "../c.csv", "in/2022/x.csv")
    let all = [
      "in/2022/nagekomen [juli]/a.csv", "in/2022/b.csv", "in/c.csv", "in/2022/nagekomen [juli]/a b/c*/d.csv",
    ]
    #expect(try expand("in") == all)
    #expect(try expand("in/", "in/c.csv", "in/2022") == all)
    #expect(try expand("in/2022/nagekomen [juli]/a b/c*") == [all[3]])
  }

  @Test func whatExistsIsNoPattern() throws {
    try folder.run("mkdir", "-p", "map [1]", "map 1")
    for name in ["map [1]/a.csv", "map [1]/b.csv", "map 1/c.csv", "[x].csv", "x.csv"] {
      try folder.write(name, [0x61])
    }
    #expect(try expand("[x].csv") == ["[x].csv"])
    #expect(try expand("map [1]/*") == ["map [1]/a.csv", "map [1]/b.csv"])
    #expect(try expand("map ?/c.csv") == ["map 1/c.csv"])
    #expect(try expand("[xy].csv", "*/c.csv") == ["map 1/c.csv", "x.csv"])
    #expect(try InputFiles.matching("\(folder.path)/map [[]*/*.csv").count == 2)
    #expect(try InputFiles.matching("\(folder.path)/*.zip") == [])
    #expect(throws: StageFailure.self) { try expand("*.zip") }
    #expect(throws: StageFailure.self) { try expand("y.csv") }
  }

  @Test func namesThatAreNoUTF8() throws {
    try folder.run(
      "sh", "-c", #"mkdir "$(printf 'caf\351')" && printf 'a;b\n1;2\n' > "$(printf 'caf\351/\377\303.csv')""#)
    let path = try #require(try InputFiles.expand([folder.path]).first)
    #expect(names([path.escapingControls]) == [#"caf\xE9/\xFF\xC3.csv"#])
    #expect(try ReadEntry.all(path).map(\.bytes) == [Array("a;b\n1;2\n".utf8)])
    #expect(InputFiles.size(path) == 8)
    #expect(try InputFiles.expand(["\(folder.path)/c*/*.csv"]) == [path])
  }

  @Test(arguments: [
    "gewoon/é.csv", "\u{10FFE9}", "a\u{10FF41}b", "\u{10FFFF}", "", "😀\u{F8FF}",
  ])
  func anyNameComesBack(_ name: String) {
    let path = String(pathBytes: Array(name.utf8))
    #expect(path.withPath { String(cString: $0) } == name)
  }

  @Test func anyBytesComeBack() {
    var draw = SplitMix(state: 5)
    for _ in 0..<2000 {
      let bytes = (0..<8).map { _ in UInt8(truncatingIfNeeded: draw.next() | 0x80) }
      let path = String(pathBytes: bytes)
      let back = path.withPath { start in (0..<9).map { UInt8(bitPattern: start[$0]) } }
      #expect(back == bytes + [0])
    }
  }
}
