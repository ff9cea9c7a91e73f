/// A printed percentage: rounded half away from zero in integer arithmetic, never forced to add up to 100.
package struct Percent: Hashable, Sendable {
  /// The number in units of the last printed decimal: 12,3% with one decimal is 123.
  package let units: Int
  /// Decimals printed, 0 or 1.
  package let decimals: Int
  /// More than nothing, yet rounded to nothing: printed `<1%` (or `<0,1%`).
  package let isBelowOne: Bool

  /// As it is printed.
  package init(units: Int, decimals: Int, isBelowOne: Bool) {
    self.units = units
    self.decimals = decimals
    self.isBelowOne = isBelowOne
  }

  /// `part` of `base`; `nil` when the base is 0.
  package init?(_ part: Int, of base: Int, decimals: Int = 0) {
    guard base > 0, part >= 0 else { return nil }
    let scale = decimals == 0 ? 100 : 1000
    units = (2 * part * scale + base) / (2 * base)
    self.decimals = decimals
    isBelowOne = part > 0 && units == 0
  }

  /// The printed number in tenths of a percent.
  package var tenths: Int { decimals == 0 ? units * 10 : units }

  /// As in data files: `26` or `12.3`, and 0 where `<1%` is printed.
  package var data: String {
    decimals == 0 ? String(units) : "\(units / 10).\(units % 10)"
  }
}
