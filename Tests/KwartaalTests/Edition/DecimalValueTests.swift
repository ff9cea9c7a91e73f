import Definitions
import Testing

@testable import Edition

/// Numbers as data files print them.
@Suite struct DecimalValueTests {
  @Test(arguments: [
    ("0", 0, 0), ("12", 12, 0), ("-4", -4, 0), ("12.3", 123, 1), ("-0.5", -5, 1), ("100.0", 1000, 1),
  ])
  func readsWhatItPrints(_ text: String, _ units: Int, _ decimals: Int) throws {
    let value = try #require(DecimalValue(printed: text))
    #expect(value.units == units && value.decimals == decimals)
    #expect(value.data == text)
  }

  @Test(arguments: [
    "", ".", "1.", "1.23", "1.2.3", "1,2", " 1", "1 ", "1e3", "één", "1.e\u{301}", "1.\u{301}", "1.٣",
    "9223372036854775808",
  ])
  func refusesEverythingElse(_ text: String) {
    #expect(DecimalValue(printed: text) == nil)
  }
}
