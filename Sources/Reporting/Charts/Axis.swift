/// A scale from 0 with round steps.
struct Axis: Equatable {
  let maximum: Int
  let step: Int

  init(maximum: Int, step: Int) {
    self.maximum = maximum
    self.step = step
  }

  /// For percentages, in tenths: to 100%, or to the next 5 or 10 above the highest value.
  static func percentages(_ highest: Int, isWhole: Bool) -> Axis {
    if isWhole { return Axis(maximum: 1000, step: 250) }
    let unit = highest < 500 ? 50 : 100
    var maximum = max(50, (highest + unit - 1) / unit * unit)
    let steps = [10, 20, 50, 100, 150, 200, 250, 300]
    // More than five steps collide on a narrow screen.
    while true {
      if let step = steps.first(where: { maximum.isMultiple(of: $0) && maximum / $0 <= 5 }) {
        return Axis(maximum: maximum, step: step)
      }
      maximum += unit
    }
  }

  /// For counts: at most four steps of 1, 2 or 5 times a power of ten.
  static func counts(_ highest: Int) -> Axis {
    var power = 1
    while true {
      for factor in [1, 2, 5] where (highest + factor * power - 1) / (factor * power) <= 4 {
        let step = factor * power
        return Axis(maximum: max(step, (highest + step - 1) / step * step), step: step)
      }
      power *= 10
    }
  }

  var ticks: [Int] { Array(stride(from: 0, through: maximum, by: step)) }
  /// A value in hundredths of a percent of the scale; a value beyond it would be drawn wrong.
  func place(_ value: Int) -> Int {
    precondition(value <= maximum, "a value lies beyond its scale")
    return Drawing.share(value, of: maximum)
  }
}
