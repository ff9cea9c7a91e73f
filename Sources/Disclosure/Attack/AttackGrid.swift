/// A crossing of two one-answer variables: every row and every column adds up to its total. With integer margins
/// its cells fill a transportation polytope, whose vertices are integer, so flow gives the exact bounds.
struct AttackGrid {
  /// `cells[row][column]`, as numbers of unknowns.
  let cells: [[Int32]]
  let rowTotals: [Int32]
  let columnTotals: [Int32]
  let total: Int32
  /// Per row the relation that says it adds up.
  let rowRelations: [Int32]

  /// Exact bounds, under the given ones, of the cells whose lower bound is at most `exactUpTo`. Nothing when no
  /// table fits the given bounds.
  func bounds(
    _ low: [Int], _ high: [Int], exactUpTo: Int
  ) -> [(cell: Int, range: ClosedRange<Int>, reason: Int32)] {
    func isAsked(_ cell: Int) -> Bool { low[cell] <= exactUpTo && low[cell] < high[cell] }
    guard cells.contains(where: { $0.contains { isAsked(Int($0)) } }) else { return [] }

    var flow = AttackFlow(nodes: 2 + rowTotals.count + columnTotals.count)
    func add(_ from: Int, _ to: Int, _ unknown: Int32) -> Int {
      flow.add(from, to, low[Int(unknown)]...high[Int(unknown)])
    }
    _ = add(1, 0, total)
    for (row, unknown) in rowTotals.enumerated() { _ = add(0, 2 + row, unknown) }
    for (column, unknown) in columnTotals.enumerated() { _ = add(2 + rowTotals.count + column, 1, unknown) }
    let edges = cells.enumerated().map { row, unknowns in
      unknowns.enumerated().map { add(2 + row, 2 + rowTotals.count + $0.offset, $0.element) }
    }
    guard flow.makeFeasible() else { return [] }
    var bounds: [(cell: Int, range: ClosedRange<Int>, reason: Int32)] = []
    for (row, unknowns) in cells.enumerated() {
      for (column, unknown) in unknowns.enumerated() where isAsked(Int(unknown)) {
        bounds.append((Int(unknown), flow.range(of: edges[row][column]), rowRelations[row]))
      }
    }
    return bounds
  }
}
