import Definitions
import Edition
import Testing

@testable import Publishing

/// Numbers are found by what they are about.
@Suite struct AuditedNumbersTests {
  /// The file is in the order of its bytes, in which a code with a comma comes between the rows of another.
  @Test func aCodeWithACommaIsNoOtherUnit() throws {
    let lines = ["a,a,,1", "\"a,b\",c,,2", "a,c,,3", "b,a,,4"].map { "age,2022,library,\($0),,,,visits,\n" }
    let text = Observations.header.joined(separator: ",") + "\n" + lines.joined()
    let numbers = AuditedNumbers(try ObservationsReader.numbers(Array(text.utf8)))
    #expect(numbers.all.count == 4)
    for number in numbers.all { #expect(numbers[number.place] == number) }
    let key = TableKey("age", Period("2022")!, level: .library, unit: "a,b", counted: .visits)
    #expect(numbers[CellName(key: key, row: "a", column: "")] == nil)
  }
}
