import Definitions
import Edition
import Glibc
import Publishing
import Reporting
import Testing

@Suite struct WrittenEditionTests {
  private let folder = PublicationFolder()
  private static let header = "table,period,level,unit,row,column,count,base,percent,value,counted,status\n"

  private func edition(_ observations: String) throws -> WrittenEdition {
    let artifacts = PublicationFolder.artifacts(1).filter { $0.path != "observations.csv" }
    let all = artifacts + [PublicationFolder.artifact("observations.csv", Self.header + observations)]
    let period = Period("2022-Q2")!
    return try folder.root.commit(
      [folder.root.prepare(all, report: "ido", period: period, number: 1)], words: PublicationFolder.words)[0]
  }

  private func changes(_ old: String, _ new: String) throws -> [String] {
    try edition(old).changes(to: Array((Self.header + new).utf8)).map {
      "\($0.key.table) \($0.key.unit) \($0.place.row): \($0.old ?? "nil") -> \($0.new ?? "nil")"
    }
  }

  @Test func checksumsAreThoseOfTheFiles() throws {
    let written = try folder.publish()
    let sums = try folder.text("\(written.path)/SHA256SUMS")
    let paths = ["gemeenten/ede.csv", "index.html", "observations.csv", "provenance.json", "tables/age.csv"]
    #expect(sums.split(separator: "\n").map { String($0.dropFirst(66)) } == paths)
    #expect(
      sums.hasPrefix("87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7  gemeenten/ede.csv\n"))
    #expect(
      sums.hasSuffix("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  tables/age.csv\n"))
    #expect(try written.verify() == [])
    #expect(try WrittenEdition(path: "\(folder.root.path)/ido/2022-Q2").verify() == [])
  }

  @Test func verifyFindsEveryDifference() throws {
    let written = try folder.publish()
    folder.write("<p>9", to: "\(written.path)/index.html", mode: 0o644)
    unlink("\(written.path)/gemeenten/ede.csv")
    folder.write("x", to: "\(written.path)/tables/x.csv")
    #expect(
      try written.verify().map(\.description) == [
        "gemeenten/ede.csv is missing", "index.html was changed",
        "tables/x.csv does not belong to the edition",
      ])
    unlink("\(written.path)/SHA256SUMS")
    #expect(PublicationFolder.failure { _ = try written.verify() }?.exit == .dataRefused)
  }

  /// What `sha256sum --check` could not read, at the end of a good file.
  @Test(arguments: [
    "x", String(repeating: "a", count: 64), String(repeating: "a", count: 64) + "  ",
    String(repeating: "a", count: 64) + " index.html", String(repeating: "g", count: 64) + "  index.html",
    String(repeating: "a", count: 63) + "  index.html",
  ])
  func damagedChecksumsAreRefused(_ line: String) throws {
    let written = try folder.publish()
    let path = "\(written.path)/SHA256SUMS"
    folder.write(try folder.text(path) + line + "\n", to: path, mode: 0o644)
    #expect(PublicationFolder.failure { _ = try written.verify() }?.exit == .dataRefused)
  }

  @Test func noEditionHere() {
    #expect(PublicationFolder.failure { _ = try WrittenEdition(path: folder.path) }?.exit == .inputMissing)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"report\":\"ido\"}", "{\"report\":\"a\",\"title\":\"b\",\"period\":\"2022-Q5\"}",
    String(repeating: "[", count: 100_000),
  ])
  func damagedProvenance(_ text: String) {
    folder.write(text, to: "\(folder.path)/provenance.json")
    #expect(PublicationFolder.failure { _ = try WrittenEdition(path: folder.path) }?.exit == .dataRefused)
  }

  @Test func observationsAreRead() throws {
    let rows = """
      age,2022-Q2,nl,NL,65plus,,120,1000,12,,visits,provisional rounded
      "to""pic, x",2022-Q2,nl,NL,"a
      b",,,,,-1.5,visits,

      """
    let observations = try edition(rows).publishedNumbers()
    let age = try #require(observations.first { $0.key.table == "age" })
    #expect(age.count == 120 && age.base == 1000 && age.percent == "12" && age.value == nil)
    #expect(age.status == [.provisional, .rounded])
    let topic = try #require(observations.first { $0.key.table == "to\"pic, x" })
    #expect(topic.row == "a\nb" && topic.count == nil && topic.value == "-1.5" && topic.status == [])
    #expect(observations.count == 2)
  }

  @Test(arguments: [
    ("a,2022,nl,NL,x,,1,,,,visits\n", 2, "11 cells, not 12"),
    ("a,2022,nl,NL,x,,one,,,,visits,\n", 2, "a count that is not a whole number"),
    (
      "a,2022,nl,NL,x,,1,,,,visits,\na,2022,nl,NL,x,,2,,,,visits,\n", 3, "a second row with the same key"
    ),
    (
      "a,2022,nl,NL,x,,1,,,,visits,\n\"a\"b,2022,nl,NL,x,,2,,,,visits,\n", 3,
      "text outside the form of RFC 4180"
    ),
    ("\"a,2022,nl,NL,x,,1,,,,visits,\n", 2, "text outside the form of RFC 4180"),
  ])
  func damagedObservations(_ rows: String, _ line: Int, _ what: String) throws {
    let written = try edition(rows)
    let failure = PublicationFolder.failure { _ = try written.publishedNumbers() }
    #expect(failure?.what == what)
    #expect(failure?.place == Place(file: "\(written.path)/observations.csv", line: line))
  }

  @Test func changesAreFound() throws {
    let old = """
      age,2022-Q2,nl,NL,gone,,5,,,,visits,
      age,2022-Q2,nl,NL,late,,120,1000,12,,visits,provisional
      age,2022-Q2,nl,NL,same,,7,1000,1,,visits,provisional
      age,2022-Q2,nl,NL,share,,8,1000,1,,visits,
      age,2022-Q2,poi,P1,hidden,,15,,,,visits,rounded
      key,2022-Q2,nl,NL,hours,,,,,12.5,visits,

      """
    let new = """
      age,2022-Q2,nl,NL,late,,125,1000,13,,visits,revised
      age,2022-Q2,nl,NL,new,,6,,,,visits,
      age,2022-Q2,nl,NL,same,,7,1000,1,,visits,
      age,2022-Q2,nl,NL,share,,8,700,2,,visits,
      age,2022-Q2,poi,P1,hidden,,,,,,visits,rounded withheld
      key,2022-Q2,nl,NL,hours,,,,,12.4,visits,

      """
    #expect(
      try changes(old, new) == [
        "age NL gone: 5 -> nil", "age NL late: 120 -> 125", "age NL new: nil -> 6", "age NL share: 1% -> 2%",
        "age P1 hidden: 15 -> rounded withheld", "key NL hours: 12.5 -> 12.4",
      ])
  }

  @Test func provisionalAndRevisedAreNoChange() throws {
    let row = "age,2022-Q2,nl,NL,x,,5,,,,visits,"
    #expect(try changes("\(row)rounded provisional\n", "\(row)rounded revised\n") == [])
  }
}
