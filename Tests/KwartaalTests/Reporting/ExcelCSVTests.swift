import Definitions
import Testing

@testable import Reporting

@Suite struct ExcelCSVTests {
  private let file = TableFile(
    "proef", columns: [.label("label", .areaLabel), .percent, .count], key: ["label"],
    rows: [
      ["A;b", "12.3", "1234"], ["=1+1", "", ""], ["-x", "0", "-5"], ["\tx", "1", "2"], ["a \"b\"", "1", "2"],
      ["@x", "1", "2"], ["+31", "1", "2"],
    ])

  @Test func itIsWhatExcelInDutchOpens() throws {
    let excel = file.excel(try ReportingFixture.words.get())
    #expect(excel.path == "tables/proef.excel.csv")
    #expect(
      String(decoding: excel.bytes, as: UTF8.self) == "\u{FEFF}label;percent;count\r\n"
        + "\"A;b\";12,3;1234\r\n'=1+1;;\r\n'-x;0;-5\r\n\"'\tx\";1;2\r\n\"a \"\"b\"\"\";1;2\r\n'@x;1;2\r\n'+31;1;2\r\n"
    )
  }

  @Test func theOtherFileIsAsItWas() {
    #expect(file.csv.path == "tables/proef.csv")
    #expect(
      String(decoding: file.csv.bytes, as: UTF8.self).hasPrefix(
        "label,percent,count\nA;b,12.3,1234\n=1+1,,\n"))
  }
}
