import Definitions
import Testing

@testable import Edition

/// The file of a unit is what all numbers say of it.
@Suite struct UnitLinesTests {
  private static let header = Observations.header.joined(separator: ",") + "\n"

  private static func file(_ lines: String, _ level: Level, _ unit: String) -> String {
    String(decoding: UnitLines(Array((header + lines).utf8)).file(level, unit), as: UTF8.self)
  }

  @Test func linesThatStandApartComeTogether() {
    let own = [
      "age,2022,municipality,GM0344,65plus,,5,,,,visits,",
      "key,2022,municipality,GM0344,visits,,5,,,,visits,",
    ]
    let other = "age,2022,municipality,GM0345,65plus,,5,,,,visits,"
    let file = Self.file([own[0], other, own[1]].map { $0 + "\n" }.joined(), .municipality, "GM0344")
    #expect(file == Self.header + own[0] + "\n" + own[1] + "\n")
  }

  @Test func levelsWithOneCodeAreApart() {
    let lines = ["library,1", "poi,1"].map { "age,2022,\($0),a,,5,,,,visits,\n" }
    #expect(Self.file(lines.joined(), .poi, "1") == Self.header + lines[1])
  }

  @Test func aSurveyIsNoMatterOfAUnit() {
    let line = "s1,2022,province,PV26,yes,municipality,5,,,,respondents,rounded\n"
    #expect(Self.file(line, .province, "PV26") == Self.header)
  }

  @Test func cellsAfterTheUnitMayHaveQuotes() {
    let line = "age,2022,province,PV26,\"a,b\",,5,,,,visits,\n"
    #expect(Self.file(line, .province, "PV26") == Self.header + line)
  }

  /// The code of a library is text.
  @Test(arguments: ["B,4", "B\"4", "\"B\"", ",", "B 4", "B.4"])
  func aCodeMayStandInQuotes(_ unit: String) throws {
    let tables = [unit, "B"].map { unit in
      PublishedTable(
        key: TableKey("age", Period("2022")!, level: .library, unit: unit, counted: .visits),
        rows: ["65plus", "total"], cells: [[Cell(count: 5)], [Cell(count: 10)]])
    }
    let file = UnitLines(Observations.csv(tables)).file(.library, unit)
    let numbers = try ObservationsReader.numbers(file)
    #expect(numbers.map(\.key.unit) == [unit, unit] && numbers.map(\.count) == [5, 10])
  }

  @Test func aUnitWithoutNumbersHasTheHeaderAlone() {
    #expect(Self.file("", .province, "PV26") == Self.header)
  }
}
