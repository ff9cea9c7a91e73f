import Definitions
import Testing

/// The address of a number, as it stands in a data file or on a page.
@Suite struct CellAddressTests {
  @Test(arguments: [
    ("age.65plus.2022-Q2", "age", "65plus", "", CellAddress.Unit.code(.national, "NL"), "2022-Q2"),
    ("age.65plus.nl.NL.2022-Q2", "age", "65plus", "", .code(.national, "NL"), "2022-Q2"),
    ("age.65plus.2019-Q3..2022-Q2", "age", "65plus", "", .code(.national, "NL"), "2019-Q3/2022-Q2"),
    ("age.65plus.2019-Q3/2022-Q2", "age", "65plus", "", .code(.national, "NL"), "2019-Q3/2022-Q2"),
    ("help_by_age.info.65plus.2022-Q2", "help_by_age", "info", "65plus", .code(.national, "NL"), "2022-Q2"),
    ("topic.digid.province.PV26.2022", "topic", "digid", "", .code(.province, "PV26"), "2022"),
    ("setting.library.library.B.1.2022-05", "setting", "library", "", .code(.library, "B.1"), "2022-05"),
    ("setting.library.2022-Q2", "setting", "library", "", .code(.national, "NL"), "2022-Q2"),
    ("key.visits.change.2022-Q2", "key", "visits", "", .code(.national, "NL"), "2022-Q2"),
    (
      "public/x/2022-Q2/gemeenten/ede.html#key.visits.2022-Q2", "key", "visits", "",
      .page(folder: "gemeenten", file: "ede"), "2022-Q2"
    ),
    ("gemeenten/ede.html#key.visits.2022-Q2.nl", "key", "visits", "", .code(.national, "NL"), "2022-Q2"),
    ("index.html#key.visits.2022-Q2", "key", "visits", "", .code(.national, "NL"), "2022-Q2"),
  ])
  func isRead(
    _ text: String, _ table: String, _ row: String, _ column: String, _ unit: CellAddress.Unit,
    _ period: String
  ) throws {
    let address = try #require(CellAddress(text))
    #expect(address.table == table && address.row == row && address.column == column)
    #expect(address.unit == unit)
    #expect(address.period.description == period)
    #expect(address.counted == nil)
  }

  @Test(arguments: [
    ("age", ["65plus"], "2022-Q2"), ("help_by_age", ["info", "65plus"], "2022-05"),
    ("topic", ["digid"], "2019-Q3/2022-Q2"),
  ])
  func isReadAsItIsWritten(_ table: String, _ parts: [String], _ text: String) throws {
    let period = try #require(Period(text))
    let address = try #require(CellAddress(CellAddress.anchor(table, parts, period)))
    #expect(address.table == table && address.period == period)
    #expect([address.row, address.column].filter { !$0.isEmpty } == parts)
  }

  @Test func whatIsCounted() {
    #expect(CellAddress("topic.digid.2022-Q2.questions")?.counted == .questions)
    #expect(CellAddress("topic.digid.2022-Q2.percent")?.counted == nil)
  }

  @Test(arguments: [
    "", "age", "age.2022-Q2", "age.65plus", "age.65plus.2022-Q5", "a.b.c.d.2022", "a#b#c.d.2022", "..2022",
    "age..65plus.2022",
  ])
  func isNone(_ text: String) { #expect(CellAddress(text) == nil, "\(text)") }
}
