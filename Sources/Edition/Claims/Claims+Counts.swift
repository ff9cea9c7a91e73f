extension Claims {
  /// Rounding cannot have made the difference of two counts.
  package func isTold(_ cell: Cell, from other: Cell) -> Bool {
    guard let count = cell.count, let second = other.count else { return true }
    let slack = slack(cell) + slack(other)
    return slack == 0 || abs(count - second) > slack
  }

  /// Rounding cannot have made the difference of two rates, each made of a count: `value` lies as far from the true
  /// rate as the count may from its own.
  package func isTold(_ rate: Cell, of cell: Cell?, from other: Cell, of second: Cell?) -> Bool {
    guard let own = rate.value, let theirs = other.value, own.decimals == theirs.decimals,
      let count = cell?.count, let cell, let base = second?.count, let second, count > 0, base > 0
    else { return true }
    func isAbove(_ one: (value: Int, count: Int, slack: Int), _ other: (value: Int, count: Int, slack: Int))
      -> Bool
    {
      one.value * (one.count - one.slack) * other.count > other.value * (other.count + other.slack)
        * one.count
    }
    let first = (value: own.units, count: count, slack: slack(cell))
    let last = (value: theirs.units, count: base, slack: slack(second))
    return isAbove(first, last) || isAbove(last, first) || first.slack + last.slack == 0
  }
}
