import Testing

@testable import Intake

/// Which files a folder stands for, and what of it is left out.
@Suite struct InputFilesTests {
  @Test func clutterOfAFolderIsLeftOutAndListed() throws {
    let folder = InputFolder()
    try folder.run("mkdir", "exports")
    for name in ["b.csv", "a.csv.gz", ".DS_Store", "._a.csv", "Thumbs.db", "~$a.xlsx", "README.md"] {
      try folder.write("exports/\(name)", [0x61])
    }
    let path = "\(folder.path)/exports"
    #expect(try InputFiles.expand([path]) == ["\(path)/a.csv.gz", "\(path)/b.csv"])
    let names = InputFiles.leftOut(of: [path, "\(path)/b.csv"]).map { $0.dropFirst(path.utf8.count + 1) }
    #expect(Set(names) == [".DS_Store", "._a.csv", "Thumbs.db", "~$a.xlsx", "README.md"])
  }
}
