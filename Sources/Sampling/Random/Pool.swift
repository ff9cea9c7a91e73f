/// The answers of one variable that a quarter still has to give: drawing without replacement gives
/// every quota exactly, in random order and in constant memory.
struct Pool: Sendable {
  private(set) var left: [Int]
  private(set) var total: Int

  init(_ counts: [Int]) {
    left = counts
    total = counts.reduce(0, +)
  }

  /// Takes an answer; `tilt` (100 = neutral) makes one answer more or less likely for this visit.
  mutating func draw(_ random: inout RandomStream, tilting tilted: Int = 0, to tilt: Int = 100) -> Int {
    // Weights of 100 per answer left; what is no longer there cannot be drawn.
    let weighted = total * 100 + left[tilted] * (tilt - 100)
    var drawn = random.below(weighted)
    for answer in left.indices {
      let weight = left[answer] * (answer == tilted ? tilt : 100)
      if drawn < weight {
        take(answer)
        return answer
      }
      drawn -= weight
    }
    preconditionFailure("a pool holds as many answers as its quarter has visits")
  }

  /// Takes this answer when there is one left, else any.
  mutating func draw(_ random: inout RandomStream, preferring answer: Int) -> Int {
    guard left[answer] > 0 else { return draw(&random) }
    take(answer)
    return answer
  }

  private mutating func take(_ answer: Int) {
    left[answer] -= 1
    total -= 1
  }
}
