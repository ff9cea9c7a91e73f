import Disclosure
import Edition
import Testing

/// Printed percentages against answers worked out by hand.
@Suite struct PercentTests {
  @Test(arguments: [
    (1, 3, "33"), (2, 3, "67"), (1, 8, "13"), (1, 200, "1"), (1, 201, "0"), (0, 7, "0"), (7, 7, "100"),
    (5, 1000, "1"), (4, 1000, "0"), (125, 1000, "13"), (124, 1000, "12"), (3, 200, "2"), (8, 5, "160"),
  ])
  func roundsHalfAwayFromZero(part: Int, base: Int, data: String) {
    #expect(Percent(part, of: base)?.data == data)
  }

  @Test(arguments: [
    (123, 1000, "12.3"), (1, 2000, "0.1"), (1, 2001, "0.0"), (1, 3, "33.3"), (2, 3, "66.7"), (1, 1, "100.0"),
  ])
  func roundsToOneDecimal(part: Int, base: Int, data: String) {
    #expect(Percent(part, of: base, decimals: 1)?.data == data)
  }

  @Test func isBelowOneOnlyWhenItRoundsToNothing() {
    #expect(Percent(1, of: 201)?.isBelowOne == true)
    #expect(Percent(1, of: 200)?.isBelowOne == false)
    #expect(Percent(0, of: 200)?.isBelowOne == false)
    #expect(Percent(1, of: 2001, decimals: 1)?.isBelowOne == true)
  }

  @Test func isNeverForcedToAHundred() {
    #expect((0..<3).compactMap { _ in Percent(1, of: 3)?.units }.reduce(0, +) == 99)
    #expect([84, 15, 2].compactMap { Percent($0, of: 100)?.units }.reduce(0, +) == 101)
  }

  @Test func thereIsNoneOfNothing() {
    #expect(Percent(0, of: 0) == nil)
    #expect(Percent(3, of: 0) == nil)
  }

  @Test(arguments: [
    (25, 10, 0, "3"), (-25, 10, 0, "-3"), (-24, 10, 0, "-2"), (-1, 20, 1, "-0.1"), (123, 10, 1, "12.3"),
    (0, 3, 1, "0.0"),
  ])
  func decimalValuesRoundHalfAwayFromZero(sum: Int, count: Int, decimals: Int, data: String) {
    #expect(DecimalValue(sum: sum, over: count, decimals: decimals)?.data == data)
  }
}
