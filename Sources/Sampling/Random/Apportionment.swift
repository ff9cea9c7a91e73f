/// Shares turned into whole numbers that add up.
enum Apportionment {
  /// `total` divided by `weights` with the largest remainders; on a tie the earlier answer gains.
  static func divide(_ total: Int, by weights: [Int]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return weights.map { _ in 0 } }
    var counts = weights.map { total * $0 / sum }
    let remainders = weights.enumerated().sorted { left, right in
      let (first, second) = (total * left.element % sum, total * right.element % sum)
      return first == second ? left.offset < right.offset : first > second
    }
    var left = total - counts.reduce(0, +)
    for (answer, _) in remainders where left > 0 {
      counts[answer] += 1
      left -= 1
    }
    return counts
  }
}
