/// A published number that is neither a count nor a share: a mean, an index, a difference in percentage points.
package struct DecimalValue: Hashable, Sendable {
  /// The number in units of the last decimal.
  package let units: Int
  /// Decimals printed, 0 or 1.
  package let decimals: Int

  /// So many units of the last decimal.
  package init(units: Int, decimals: Int = 0) {
    self.units = units
    self.decimals = decimals
  }

  /// `sum / count`, rounded half away from zero; `nil` when `count` is 0.
  package init?(sum: Int, over count: Int, decimals: Int = 0) {
    guard count > 0 else { return nil }
    let scaled = abs(sum) * (decimals == 0 ? 1 : 10)
    let rounded = (2 * scaled + count) / (2 * count)
    self.init(units: sum < 0 ? -rounded : rounded, decimals: decimals)
  }

  /// A mean, with a decimal as long as it is below a hundred; `nil` when `count` is 0.
  package static func mean(sum: Int, over count: Int) -> DecimalValue? {
    DecimalValue(sum: sum, over: count, decimals: abs(sum) < 100 * count ? 1 : 0)
  }

  /// As in data files: `-4` or `12.3`.
  package var data: String {
    let sign = units < 0 ? "-" : ""
    return decimals == 0 ? String(units) : "\(sign)\(abs(units) / 10).\(abs(units) % 10)"
  }
}
