import Definitions
import Glibc
import Publishing
import Testing

@Suite struct FeedbackFolderTests {
  private let folder = PublicationFolder()

  @Test func isPrivateAndReplacesFiles() throws {
    let work = try WorkFolder(path: "\(folder.path)/public.work", root: folder.root)
    let own = try work.feedback("2022-Q2.1")
    try own.write([("B1.csv", [65]), ("B2.csv", [66])])
    try own.write([("B1.csv", [67])])
    let path = "\(work.path)/terugmelding/2022-Q2.1"
    #expect(folder.mode(path) & 0o7777 == 0o700)
    #expect(folder.mode("\(path)/B1.csv") & 0o7777 == 0o600)
    #expect(try folder.text("\(path)/B1.csv") == "C")
    #expect(try folder.text("\(path)/B2.csv") == "B")
  }

  @Test(arguments: ["public", "public/ido/feedback", "link/deep"])
  func neverInAPublication(_ path: String) throws {
    mkdir(folder.root.path, 0o755)
    folder.write("{}", to: "\(folder.root.path)/catalog.json")
    // Other programs write a catalog.json too: only a root has editions.
    for name in ["ido", "ido/2022-Q2.1"] { mkdir("\(folder.root.path)/\(name)", 0o755) }
    symlink("public", "\(folder.path)/link")
    let failure = PublicationFolder.failure { _ = try FeedbackFolder(path: "\(folder.path)/\(path)") }
    #expect(failure?.exit == .usage)
    #expect(failure?.what == "feedback is private and may not lie in a publication root")
  }
}
