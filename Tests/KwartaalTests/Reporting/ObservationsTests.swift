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
}
