/// In which order the rows and columns of a table stand, by the id of the table; `observations.csv` has them sorted.
package struct TableOrder: Equatable, Sendable {
  /// Per table the ids of its rows, of all its periods and units, where they are not in the order of their bytes.
  package private(set) var rows: [String: [String]] = [:]
  /// The same of its columns.
  package private(set) var columns: [String: [String]] = [:]

  /// Everything in the order of its bytes.
  package init() {}

  /// Orders that were written down.
  package init(rows: [String: [String]], columns: [String: [String]]) {
    self.rows = rows
    self.columns = columns
  }

  /// The order of tables as they are.
  package init(of tables: [PublishedTable]) {
    for table in tables {
      Self.merge(table.rows, into: &rows[table.key.table, default: []])
      Self.merge(table.columns, into: &columns[table.key.table, default: []])
    }
    rows = rows.filter { $0.value != Self.sorted($0.value) }
    columns = columns.filter { $0.value != Self.sorted($0.value) }
  }

  /// The same without ids that tables do not have.
  func of(_ tables: [PublishedTable]) -> TableOrder {
    var known: (rows: [String: Set<String>], columns: [String: Set<String>]) = ([:], [:])
    for table in tables {
      known.rows[table.key.table, default: []].formUnion(table.rows)
      known.columns[table.key.table, default: []].formUnion(table.columns)
    }
    func kept(_ lists: [String: [String]], _ known: [String: Set<String>]) -> [String: [String]] {
      lists.reduce(into: [:]) { kept, list in
        if let ids = known[list.key] { kept[list.key] = list.value.filter(ids.contains) }
      }
    }
    return TableOrder(rows: kept(rows, known.rows), columns: kept(columns, known.columns))
  }

  /// Puts each id that is not there yet behind the one before it.
  private static func merge(_ ids: [String], into order: inout [String]) {
    guard ids != order else { return }
    var place = order.startIndex
    for id in ids {
      if let known = order.firstIndex(of: id) {
        place = max(place, known + 1)
      } else {
        order.insert(id, at: place)
        place += 1
      }
    }
  }

  private static func sorted(_ ids: [String]) -> [String] {
    ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The ids of a table's rows, each once, in order.
  func rows(of table: String, _ ids: [String]) -> [String] { Self.ordered(ids, rows[table]) }

  /// The ids of its columns.
  func columns(of table: String, _ ids: [String]) -> [String] { Self.ordered(ids, columns[table]) }

  private static func ordered(_ ids: [String], _ order: [String]?) -> [String] {
    // Of most tables all columns are one.
    guard let first = ids.first, ids.contains(where: { $0 != first }) else { return Array(ids.prefix(1)) }
    var seen: Set<String> = []
    let own = ids.filter { seen.insert($0).inserted }
    guard let order else { return own }
    let known = order.filter(seen.contains)
    return known.count == own.count ? known : known + own.filter { !order.contains($0) }
  }
}
