/// Numbers the figures and tables of a page in the order in which they stand there.
struct Numbering {
  /// The number of the last figure.
  private(set) var figures = 0
  /// The number of the last table.
  private(set) var tables = 0

  /// What is made with the next number of a figure; without one the number stays free.
  mutating func figure<Made>(_ make: (Int) -> Made?) -> Made? {
    guard let made = make(figures + 1) else { return nil }
    figures += 1
    return made
  }

  /// What is made with the next number of a table; without one the number stays free.
  mutating func table<Made>(_ make: (Int) -> Made?) -> Made? {
    guard let made = make(tables + 1) else { return nil }
    tables += 1
    return made
  }
}
