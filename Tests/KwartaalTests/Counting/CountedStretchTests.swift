import Testing

@testable import Counting

@Suite struct CountedStretchTests {
  /// Whether nobody passes a filter or somebody does, counting does the same work: how long it takes tells nothing.
  @Test func whatAFilterLeavesOutTakesPart() {
    func stretch(_ passes: Set<Int>) -> CountedStretch {
      CountedStretch(0..<4) { row in
        row == 3 ? nil : (month: 100 + row / 2, key: passes.contains(row) ? 7 : nil)
      }
    }
    let (none, one) = (stretch([]), stretch([1]))
    #expect(none.months == [100, 101] && one.months == none.months)
    #expect(none.places == [-1, -1, -1, -1])
    #expect(one.places == [-1, 0, -1, -1] && one.keys == [0, 7, 0, 0])
  }
}
