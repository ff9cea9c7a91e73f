import Definitions
import Glibc
import Publishing
import Reporting
import Testing

/// What a run finds that was killed at some point, and what the next one makes of it.
@Suite struct HealingTests {
  private let folder = PublicationFolder()
  private var root: PublicationRoot { folder.root }
  private let quarter = Period("2022-Q2")!

  private func prepare(_ number: Int) throws -> PreparedEdition {
    try root.prepare(PublicationFolder.artifacts(number), report: "ido", period: quarter, number: number)
  }

  @Test func nothingToDo() throws {
    #expect(try root.clean(words: PublicationFolder.words) == [])
    #expect(folder.mode(root.path) == 0)
    try folder.publish()
    let before = folder.snapshot()
    #expect(try root.clean(words: PublicationFolder.words) == [])
    #expect(folder.snapshot() == before)
  }

  @Test func leftoversAreRemoved() throws {
    try folder.publish()
    let before = folder.snapshot()
    _ = try prepare(2)
    symlink("2022-Q2.2", "\(root.path)/ido/.2022-Q2.link")
    folder.write("half", to: "\(root.path)/.index.html.new")
    #expect(
      try root.clean(words: PublicationFolder.words) == [
        "removed \(root.path)/ido/.2022-Q2.2.staging, left by a run that was stopped",
        "removed \(root.path)/ido/.2022-Q2.link, left by a run that was stopped",
      ])
    #expect(folder.snapshot() == before)
  }

  @Test func leftoversOfTheFirstRunLeaveNothing() throws {
    _ = try prepare(1)
    try root.clean(words: PublicationFolder.words)
    #expect(folder.snapshot().isEmpty)
  }

  @Test func preparingAgainReplacesTheStagingFolder() throws {
    _ = try prepare(1)
    _ = try root.commit([try prepare(1)], words: PublicationFolder.words)
    #expect(try root.current(report: "ido", period: quarter)?.verify() == [])
  }

  @Test(arguments: [1, 2])
  func aCompleteEditionWithoutLinkIsPublished(_ number: Int) throws {
    if number == 2 { try folder.publish() }
    let prepared = try prepare(number)
    chmod(prepared.staged.path, 0o755)
    rename(prepared.staged.path, prepared.destination)
    #expect(try root.current(report: "ido", period: quarter)?.number == number)
    let done = try root.clean(words: PublicationFolder.words)
    #expect(done.first == "published \(root.path)/ido/2022-Q2.\(number), which a stopped run had completed")
    #expect(done.last?.hasSuffix("catalog.json of \(root.path) up to date") == true)
    #expect(folder.target("\(root.path)/ido/2022-Q2") == "2022-Q2.\(number)")
    #expect(try root.clean(words: PublicationFolder.words) == [])
  }

  @Test func staleSitePagesAreRefreshed() throws {
    try folder.publish()
    let before = folder.snapshot()
    for name in ["index.html", "catalog.json"] { unlink("\(root.path)/\(name)") }
    folder.write("old", to: "\(root.path)/index.md", mode: 0o644)
    #expect(
      try root.clean(words: PublicationFolder.words) == [
        "brought index.html, index.md, catalog.json of \(root.path) up to date"
      ])
    #expect(folder.snapshot() == before)
  }

  @Test func foreignFilesStay() throws {
    try folder.publish()
    for path in [
      ".htaccess", "robots.txt", "ido/.x.staging", "ido/.2022-Q9.1.staging", "ido/.2022-Q2.01.staging",
    ] {
      folder.write("x", to: "\(root.path)/\(path)")
    }
    mkdir("\(root.path)/.well-known", 0o755)
    symlink("nowhere", "\(root.path)/ido/latest")
    let before = folder.snapshot()
    #expect(try root.clean(words: PublicationFolder.words) == [])
    #expect(folder.snapshot() == before)
  }

  @Test func aDanglingLinkKeepsItsNumberTaken() throws {
    mkdir(root.path, 0o755)
    mkdir("\(root.path)/ido", 0o755)
    symlink("2022-Q2.3", "\(root.path)/ido/2022-Q2")
    #expect(try root.current(report: "ido", period: quarter) == nil)
    #expect(try root.nextNumber(report: "ido", period: quarter) == 4)
    try folder.publish()
    #expect(folder.target("\(root.path)/ido/2022-Q2") == "2022-Q2.4")
  }

  @Test func aLinkThatLeadsElsewhereIsNotFollowed() throws {
    try folder.publish()
    unlink("\(root.path)/ido/2022-Q2")
    symlink("../../elsewhere", "\(root.path)/ido/2022-Q2")
    #expect(try root.current(report: "ido", period: quarter)?.path == "\(root.path)/ido/2022-Q2.1")
    try root.clean(words: PublicationFolder.words)
    #expect(folder.target("\(root.path)/ido/2022-Q2") == "2022-Q2.1")
  }
}
