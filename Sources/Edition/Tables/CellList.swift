/// Cells that a person should look at: how many there are, and the first.
package struct CellList: Equatable, Sendable {
  /// At most this many are named.
  private static let named = 20

  /// How many there are.
  package private(set) var count = 0
  /// The first of them.
  package private(set) var first: [CellName] = []

  /// Of all of them.
  package init(_ cells: [CellName] = []) { for cell in cells { append(cell) } }

  /// As it was written down.
  init(count: Int, first: [CellName]) {
    self.count = count
    self.first = first
  }

  /// One more.
  package mutating func append(_ cell: CellName) {
    count += 1
    if first.count < Self.named { first.append(cell) }
  }
}
