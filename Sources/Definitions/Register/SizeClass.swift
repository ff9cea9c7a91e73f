/// Municipalities with about as many inhabitants, whose shares stand beside those of one of them.
package enum SizeClass: Int, CaseIterable, Sendable {
  case smallest, small, middle, large, largest

  /// The inhabitants with which the classes after the first begin.
  private static let bounds = [20_000, 50_000, 100_000, 250_000]

  /// The class of a municipality with so many inhabitants.
  package init(inhabitants: Int) {
    self.init(rawValue: Self.bounds.count { inhabitants >= $0 })!
  }

  /// The least number of inhabitants; `nil` in the first class.
  package var least: Int? { rawValue == 0 ? nil : Self.bounds[rawValue - 1] }
  /// The number of inhabitants that is too many; `nil` in the last class.
  package var limit: Int? { rawValue < Self.bounds.count ? Self.bounds[rawValue] : nil }

  /// The table of a variable over all municipalities of the class: `age_of_size_3`.
  package func table(of variable: String) -> String { "\(variable)_of_size_\(rawValue + 1)" }
}
