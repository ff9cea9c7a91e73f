import Definitions
@testable import Edition
@testable import Reporting
import Testing

@Suite struct ObservationsTests {
  @Test func sortedBytewiseWithStatus() {
    let tables = ReportingFixture.tables([
      ReportingFixture.table("b", "2022-Q2", [("x", 1)], base: 200, status: .provisional),
      ReportingFixture.table("a", "2022-Q2", [("z", 50), ("Y", nil)], base: 100),
      PublishedTable(
        key: TableKey("a", Period("2022")!, counted: .locations), rows: ["m"],
        cells: [[Cell(value: DecimalValue(units: 123, decimals: 1), status: [.revised, .withheld])]]),
    ])
    #expect(
      String(decoding: Observations.csv(tables), as: UTF8.self) == """
        table,period,level,unit,row,column,count,base,percent,value,counted,status
        a,2022,nl,NL,m,,,,,12.3,locations,withheld revised
        a,2022-Q2,nl,NL,Y,,,,,,visits,not-measured
        a,2022-Q2,nl,NL,total,,100,100,100,,visits,
        a,2022-Q2,nl,NL,z,,50,100,50,,visits,
        b,2022-Q2,nl,NL,total,,200,200,100,,visits,provisional
        b,2022-Q2,nl,NL,x,,1,200,1,,visits,provisional

        """)
  }

  @Test func belowOneIsZero() {
    let tables = ReportingFixture.tables([ReportingFixture.table("a", "2022", [("x", 1)], base: 1000)])
    #expect(String(decoding: Observations.csv(tables), as: UTF8.self).contains("x,,1,1000,0,,visits,\n"))
  }

  @Test func quoting() {
    var writer = CSVWriter()
    writer.row(["plain", "a,b", "say \"x\"", "two\nlines", ""])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == "plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\n")
  }

  /// A text in the file, what stands there instead, and what the reader says of it.
  static let damages = [
    ("table,period", "table,month", "line 1: the header is not"),
    (",visits,provisional\nend", ",visits,provisional", "line 1: the last line does not end"),
    ("Y,,,,,,visits,not-measured", "Y,,,,,,visits", "line 2: 11 cells, not 12"),
    ("2022-Q2,nl,NL,Y", "2022-Q5,nl,NL,Y", "line 2: a period, a level or a count"),
    ("2022-Q2,nl,NL,Y", "2022-Q2,be,NL,Y", "line 2: a period, a level or a count"),
    (",visits,not-measured", ",people,not-measured", "line 2: a period, a level or a count"),
    ("not-measured", "not-measured yet", "line 2: a status that there is none of"),
    (",100,100,100,", ",1e2,100,100,", "line 3: a count that is not a whole number"),
    ("nl,NL,total,,100", "nl,NL,A,,100", "line 3: a row out of order"),
    ("nl,NL,total,,100", "nl,NL,Y,,100", "line 3: a second row with the same key"),
    ("nl,NL,z", "nl,NL,\"z", "line 4: text outside the form of RFC 4180"),
  ]

  @Test(arguments: damages) func aDamagedFileIsRefused(_ old: String, _ new: String, _ what: String) throws {
    let tables = ReportingFixture.tables([
      ReportingFixture.table("a", "2022-Q2", [("z", 50), ("Y", nil)], base: 100, status: .provisional)
    ])
    let text = String(decoding: Observations.csv(tables), as: UTF8.self) + "end"
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "\(text)")
    let damaged = parts.joined(separator: new)
    let file = damaged.hasSuffix("\nend") ? String(damaged.dropLast(3)) : damaged
    let failure = try #require(throws: StageFailure.self) {
      try ObservationsReader.numbers(Array(file.utf8))
    }
    let said = "line \(failure.place?.line ?? 0): \(failure.what)"
    #expect(said.hasPrefix(what))
  }
}
