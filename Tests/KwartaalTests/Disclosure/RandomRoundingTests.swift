import Counting
import Disclosure
import Testing

/// Rounding to a base by the cell key: unbiased, never far off, and blind to the way a sum was made.
@Suite struct RandomRoundingTests {
  private let rounding = RandomRounding(base: 5)

  @Test func isUnbiasedAndNeverFarOff() {
    var random = SplitMix(state: 1)
    var errors: [Int: Int] = [:]
    var sum = 0
    var wrong = 0
    let cells = 100_000
    for _ in 0..<cells {
      let counter = Counter(count: random.number(0...400), key: random.next())
      let published = rounding(counter)
      if published % 5 != 0 || abs(published - counter.count) > 4 || published < 0 { wrong += 1 }
      sum += published - counter.count
      errors[published - counter.count, default: 0] += 1
    }
    #expect(wrong == 0)
    #expect(abs(Double(sum) / Double(cells)) < 0.02)
    // A rest of 1 goes up by 4 in one of five draws, and so on: 16, 12, 8 and 4 in a hundred of the cells.
    for (error, share) in [(0, 0.2), (1, 0.16), (4, 0.04), (-1, 0.16), (-4, 0.04), (2, 0.12), (-3, 0.08)] {
      #expect(abs(Double(errors[error, default: 0]) / Double(cells) - share) < 0.006, "\(error)")
    }
  }

  @Test func isUnbiasedForSmallSumsOfRecordKeys() {
    // Keys of neighbouring cells have records in common, so their sums are related.
    var random = SplitMix(state: 2)
    var counter = Counter()
    var sum = 0
    for _ in 0..<100_000 {
      counter += Counter(count: 1, key: random.next())
      sum += rounding(counter) - counter.count
      if counter.count == 9 { counter = Counter() }
    }
    #expect(abs(Double(sum) / 100_000) < 0.02)
  }

  @Test func doesNotDependOnTheOrderOfMerging() {
    var random = SplitMix(state: 3)
    for _ in 0..<200 {
      var records = (0..<random.number(1...30)).map { _ in Counter(count: 1, key: random.next()) }
      let whole = records.reduce(Counter(), +)
      records.shuffle(using: &random)
      let cut = random.number(0...records.count)
      let parts = records[cut...].reduce(Counter(), +) + records[..<cut].reduce(Counter(), +)
      #expect(whole == parts)
      #expect(rounding(whole) == rounding(parts))
    }
  }

  @Test func takingBackLeavesNoTrace() {
    let record = Counter(count: 1, key: 0xFFFF_FFFF_FFFF_FFF0)
    var sum = Counter(count: 7, key: 99)
    sum += record
    sum += Counter(count: -1, key: 0 &- record.key)
    #expect(sum == Counter(count: 7, key: 99))
  }

  @Test func leavesMultiplesAndInternalWorkAlone() {
    for count in [0, 5, 10, 1000] { #expect(rounding(Counter(count: count, key: 12_345)) == count) }
    #expect(RandomRounding(base: nil)(Counter(count: 7, key: 1)) == 7)
  }
}
