import Definitions
@testable import Edition
import Testing

@testable import Reporting

@Suite struct ExcelCSVTests {
  private func numbered(_ rows: [(String, [DataTable.Entry])]) throws -> NumberedTable {
    let table = DataTable(
      number: 1, anchor: "tabel-1", caption: "Proef", scope: "Aantallen.", corner: "Naam;x",
      columns: [DataTable.Column("Deel", unit: "%"), DataTable.Column("Aantal")],
      rows: rows.map { DataTable.Row(head: $0.0, cells: $0.1) }, totals: [])
    let file = TableFile(
      "proef", columns: [.label("label", .areaLabel), .count], key: ["label"], rows: [["=1+1", "5"]])
    return NumberedTable(table, file, shown: [], in: try ReportingFixture.words.get())
  }

  @Test func itIsTheTableOfThePageAsExcelInDutchOpensIt() throws {
    let rows: [(String, [DataTable.Entry])] = [
      (
        "A;b",
        [
          .number(.value(DecimalValue(units: 123, decimals: 1)), anchor: nil),
          .number(.count(1234), anchor: nil),
        ]
      ),
      (
        "=1+1", [.number(.value(DecimalValue(units: 0)), anchor: nil), .number(.difference(-5), anchor: nil)]
      ),
      ("a \"b\"", [.number(.count(1), anchor: nil), .number(.count(2), anchor: nil)]),
      ("-x", [.number(.percent(try #require(Percent(1, of: 1000))), anchor: nil), .notApplicable]),
      ("@x", [.missing(.smallBase), .number(.count(2), anchor: nil)]),
    ]
    let excel = try numbered(rows).excel(try ReportingFixture.words.get())
    #expect(excel.path == "tables/proef.excel.csv")
    #expect(
      String(decoding: excel.bytes, as: UTF8.self)
        == "\u{FEFF}\"Naam;x\";Deel %;Aantal;Status\r\n\"A;b\";12,3;1234;definitief\r\n'=1+1;0;-5;definitief\r\n"
        + "\"a \"\"b\"\"\";1;2;definitief\r\n"
        + "'-x;<1;n.v.t.;\"definitief; meer dan 0 en minder dan 1% (Deel %); niet van toepassing (Aantal)\"\r\n"
        + "'@x;.;2;\"definitief; te weinig waarnemingen (Deel %)\"\r\n")
  }

  @Test func theOtherFileHasCodes() throws {
    let file = try numbered([]).file
    #expect(file.csv.path == "tables/proef.csv")
    #expect(String(decoding: file.csv.bytes, as: UTF8.self) == "label,count\n=1+1,5\n")
  }
}
