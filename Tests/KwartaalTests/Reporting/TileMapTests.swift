import Testing

@testable import Definitions
@testable import Reporting

@Suite struct TileMapTests {
  @Test(arguments: [
    ([], []), ([0, 0], []), ([5, 0], [5...5]), ([10, 5, 5, 5, 5], [5...5, 10...10]),
    (Array(1...10), [1...2, 3...4, 5...6, 7...8, 9...10]),
    ([1, 2, 2, 2, 2, 2, 2, 9], [1...1, 2...2, 9...9]),
  ])
  func aClassHoldsAFifthAndEqualNumbersStayTogether(_ numbers: [Int], _ classes: [ClosedRange<Int>]) {
    #expect(TileMap.classes(numbers) == classes)
  }

  @Test func everyUnitThatExistsHasASquare() throws {
    let geography = try Geography(path: "\(Program.repository)/pipelines/geography.yaml")
    let day = try #require(CivilDate(iso: "2023-12-31"))
    let codes =
      geography.provinces.map(\.code) + geography.municipalities.filter { $0.exists(on: day) }.map(\.code)
    #expect(codes.filter { geography.tiles[$0] == nil } == [])
    #expect(geography.tiles.count == codes.count)
  }

  @Test(arguments: [
    ("PV20 1", "\"PV20 1\" is no tile"), ("PV99 1 2", "there is no unit \"PV99\""),
    ("PV20 1 2, PV21 1 2", "two tiles share the square of \"PV21\""),
  ])
  func aTileThatCannotBeIsRefused(_ tiles: String, _ message: String) throws {
    let node = try YAMLReader(file: "geography.yaml", text: "tiles: \(tiles)").required("tiles")
    let failure = #expect(throws: StageFailure.self) { try Geography.tiles(node, known: ["PV20", "PV21"]) }
    #expect(failure?.what.contains(message) == true)
  }
}
