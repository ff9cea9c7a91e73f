import Counting
import Definitions
import Edition

extension Comparison {
  /// Fewer municipalities with percentages are no class to compare one of them with.
  private static let leastPeers = 3

  /// The national tables with those of municipalities of one size: sums of what is published of each of them, so that
  /// they tell nothing new. Only municipalities with percentages take part, of which nothing is withheld: the parts of a
  /// sum add up to its base.
  package func peers(_ tables: ProtectedTables, of local: ProtectedTables) -> ProtectedTables {
    guard definition.baseline == nil else { return tables }
    let units = Dictionary(
      grouping: directory.entries.map(\.unit).filter { $0.level == .municipality && $0.size != nil },
      by: { $0.size! })
    var all = tables
    for variable in variables {
      for counted in [Counted.visits, .questions] {
        guard let nation = tables[tableKey(variable.id, .national, "NL", counted)] else { continue }
        for size in SizeClass.allCases {
          let found = (units[size] ?? []).compactMap {
            local[tableKey(variable.id, .municipality, $0.id, counted)]
          }.filter(Self.takesPart)
          guard found.count >= Self.leastPeers else { continue }
          all.add(sum(found, as: size.table(of: variable.id), beside: nation))
        }
      }
    }
    return all
  }

  static func takesPart(_ table: PublishedTable) -> Bool {
    table.cells.contains { $0[0].percent != nil } && table.cells.allSatisfy { $0[0].count != nil }
  }

  private func sum(
    _ tables: [PublishedTable], as id: String, beside nation: PublishedTable
  ) -> PublishedTable {
    let base = tables.reduce(0) { sum, table in
      sum + (table.rows.lazy.compactMap { $0 == "total" ? nil : table[$0]?.base }.first ?? 0)
    }
    let total = tables.reduce(0) { $0 + ($1.total ?? 0) }
    let rows = nation.rows.filter { row in tables.contains { $0[row]?.count != nil } }
    let cells = rows.map { row -> Cell in
      guard row != "total" else { return Cell(count: total, base: total, status: .rounded) }
      let count = tables.reduce(0) { $0 + ($1[row]?.count ?? 0) }
      return Cell(count: count, base: base, percent: Percent(count, of: base), status: .rounded)
    }
    return PublishedTable(
      key: TableKey(id, nation.key.period, counted: nation.key.counted), rows: rows,
      cells: cells.map { [$0] },
      status: tables[0].status)
  }
}
