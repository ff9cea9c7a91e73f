import Definitions
import Testing

@testable import Edition

/// What rounding can have made is not told as a difference.
@Suite struct ClaimsTests {
  private static func count(_ count: Int, isRounded: Bool = true) -> Cell {
    Cell(count: count, status: isRounded ? .rounded : [])
  }

  @Test(arguments: [
    (100, 105, true, false), (100, 108, true, false), (100, 110, true, true), (110, 100, true, true),
    (100, 101, false, true),
  ])
  func differencesOfCounts(_ one: Int, _ other: Int, _ isRounded: Bool, _ isTold: Bool) throws {
    let claims = Claims(try AttackFixture.definition)
    let cells = [one, other].map { Self.count($0, isRounded: isRounded) }
    #expect(claims.isTold(cells[0], from: cells[1]) == isTold)
  }

  /// 100 visits may be 96 to 104: a rate of 1.0 then lies between 0.96 and 1.04.
  @Test(arguments: [
    (10, 100, 11, 110, true), (10, 100, 11, 100, true), (10, 50, 11, 55, false), (10, 0, 11, 55, true),
  ])
  func differencesOfRates(_ one: Int, _ count: Int, _ other: Int, _ second: Int, _ isTold: Bool) throws {
    let claims = Claims(try AttackFixture.definition)
    let rates = [one, other].map { Cell(value: DecimalValue(units: $0, decimals: 1)) }
    #expect(
      claims.isTold(rates[0], of: Self.count(count), from: rates[1], of: Self.count(second)) == isTold)
  }

  @Test(arguments: [(9990, 100, "99.9"), (10_000, 100, "100"), (33_410, 100, "334"), (-15_050, 100, "-151")])
  func meansFromAHundredAreWhole(_ sum: Int, _ count: Int, _ data: String) {
    #expect(DecimalValue.mean(sum: sum, over: count)?.data == data)
  }
}
