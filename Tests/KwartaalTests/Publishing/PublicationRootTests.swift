import Definitions
import Edition
import Glibc
import Publishing
import Reporting
import Testing

@Suite struct PublicationRootTests {
  private let folder = PublicationFolder()
  private var root: PublicationRoot { folder.root }
  private let quarter = Period("2022-Q2")!

  private func prepare(
    _ number: Int = 1, period: String = "2022-Q2", isInternal: Bool = false, more: [Artifact] = []
  ) throws -> PreparedEdition {
    let artifacts = PublicationFolder.artifacts(number, period: period, isInternal: isInternal, more: more)
    return try root.prepare(artifacts, report: "ido", period: Period(period)!, number: number)
  }

  @Test func freshEdition() throws {
    #expect(try root.current(report: "ido", period: quarter) == nil)
    #expect(try !root.hasEditions())
    let written = try folder.publish()
    #expect(written.path == "\(root.path)/ido/2022-Q2.1")
    #expect(
      folder.snapshot().filter { !$0.value.hasPrefix("file") } == [
        "ido": "folder 755", "ido/2022-Q2": "-> 2022-Q2.1", "ido/2022-Q2.1": "folder 755",
        "ido/2022-Q2.1/gemeenten": "folder 755", "ido/2022-Q2.1/tables": "folder 755",
      ])
    #expect(
      try written.files() == [
        "SHA256SUMS", "gemeenten/ede.csv", "index.html", "observations.csv", "provenance.json",
        "tables/age.csv",
      ])
    #expect(folder.snapshot().values.filter { $0.hasPrefix("file") }.allSatisfy { $0.hasPrefix("file 644 ") })
    let current = try #require(try root.current(report: "ido", period: quarter))
    #expect(current.path == written.path)
    #expect(current.number == 1 && !current.isFinal && !current.isInternal)
    #expect(current.fingerprint == "f1" && current.title == "Rapport \"x\" é😀")
    #expect(try root.hasEditions())
  }

  @Test func secondEditionLeavesTheFirst() throws {
    try folder.publish()
    let before = folder.snapshot("\(root.path)/ido/2022-Q2.1")
    #expect(try root.nextNumber(report: "ido", period: quarter) == 2)
    try folder.publish()
    #expect(folder.snapshot("\(root.path)/ido/2022-Q2.1") == before)
    #expect(folder.target("\(root.path)/ido/2022-Q2") == "2022-Q2.2")
    #expect(try root.current(report: "ido", period: quarter)?.isFinal == true)
    #expect(try root.history(report: "ido", period: quarter).map(\.number) == [1, 2])
  }

  @Test func numbersAreCountedNotSorted() throws {
    for _ in 0..<10 { try folder.publish() }
    #expect(try root.nextNumber(report: "ido", period: quarter) == 11)
    #expect(try root.numbers(report: "ido", period: quarter) == Array(1...10))
    #expect(try root.nextNumber(report: "ido", period: Period("2022-Q1")!) == 1)
  }

  @Test func preparedIsHiddenAndCanBeReadBack() throws {
    let prepared = try prepare()
    #expect(prepared.staged.path == "\(root.path)/ido/.2022-Q2.1.staging")
    #expect(folder.mode(prepared.staged.path) & 0o777 == 0o700)
    #expect(try prepared.staged.verify() == [])
    #expect(try root.current(report: "ido", period: quarter) == nil)
    root.discard([prepared])
    #expect(folder.mode(root.path) == 0)
  }

  @Test(arguments: ["gemeenten/ede.csv/x", String(repeating: "n", count: 300)])
  func failureWhilePreparingLeavesTheRootAsItWas(_ impossible: String) throws {
    let more = [PublicationFolder.artifact(impossible, "x")]
    #expect(PublicationFolder.failure { _ = try prepare(more: more) }?.exit == .cannotCreate)
    #expect(folder.mode(root.path) == 0)
    try folder.publish()
    let before = folder.snapshot()
    #expect(PublicationFolder.failure { _ = try prepare(2, more: more) }?.exit == .cannotCreate)
    #expect(folder.snapshot() == before)
  }

  @Test func failureBeforeTheFirstSwitchLeavesTheRootAsItWas() throws {
    try folder.publish()
    let before = folder.snapshot()
    let editions = [try prepare(2), try prepare(1, period: "2022-Q1")]
    let words = try PublicationFolder.words
    mkdir("\(root.path)/ido/.2022-Q1.link", 0o755)
    #expect(PublicationFolder.failure { _ = try root.commit(editions, words: words) }?.exit == .cannotCreate)
    rmdir("\(root.path)/ido/.2022-Q1.link")
    #expect(folder.snapshot() == before)
  }

  @Test(arguments: [
    "/etc/x", "../x", "a/../x", "a//x", ".x", "a/.x", "", "a\nb", "a\\b", "SHA256SUMS", "index.html",
  ])
  func namesThatAnEditionCannotHold(_ path: String) {
    let more = [PublicationFolder.artifact(path, "x")]
    #expect(PublicationFolder.failure { _ = try prepare(more: more) }?.exit == .internalFault)
    #expect(folder.mode(root.path) == 0)
  }

  @Test func anEditionIsNeverReplaced() throws {
    try folder.publish()
    let before = folder.snapshot()
    let failure = PublicationFolder.failure { _ = try prepare(1) }
    #expect(failure?.exit == .cannotCreate)
    #expect(failure?.what == "this exists, and an edition is never changed")
    #expect(folder.snapshot() == before)
  }

  @Test func aFolderInThePlaceOfTheLinkIsRefused() throws {
    for path in ["", "/ido", "/ido/2022-Q2"] { mkdir(root.path + path, 0o755) }
    #expect(PublicationFolder.failure { _ = try prepare() }?.exit == .cannotCreate)
  }

  @Test func provenanceMustNameThisEdition() {
    let artifacts = PublicationFolder.artifacts(1)
    for number in [2, 1] {
      let report = number == 1 ? "other" : "ido"
      let failure = PublicationFolder.failure {
        _ = try root.prepare(artifacts, report: report, period: quarter, number: number)
      }
      #expect(failure?.exit == .internalFault)
    }
  }

  @Test func internalAndPublicDoNotMix() throws {
    try folder.publish()
    let failure = PublicationFolder.failure { _ = try prepare(2, isInternal: true) }
    #expect(failure?.exit == .configuration)
    #expect(
      failure?.what
        == "this root holds public editions; an internal one, without protection, may not stand beside them")
    let other = PublicationFolder()
    try other.publish(isInternal: true)
    #expect(PublicationFolder.failure { try other.publish() }?.exit == .configuration)
    try other.publish(isInternal: true)
  }

  @Test func siteListsTheNewestFirst() throws {
    try folder.publish("2022-Q1")
    try folder.publish("2021", report: "nulmeting")
    try folder.publish("2022-Q2")
    try folder.publish("2021-Q4", date: "2022-09-01")
    try folder.publish("2022-Q1")
    let catalogue = try folder.text("\(root.path)/catalog.json")
    let identifiers = catalogue.split(separator: "\n").filter { $0.contains("dct:identifier") }
      .map { $0.split(separator: "\"")[3] }
    #expect(identifiers == ["ido/2022-Q2", "ido/2022-Q1", "ido/2021-Q4", "nulmeting/2021"])
    #expect(catalogue.contains("\"@id\": \"ido/2022-Q1.2/observations.csv\""))
    #expect(catalogue.contains("\"@value\": \"Rapport \\\"x\\\" é😀 2022-Q2\""))
  }
}
