import Definitions

extension PublishedTables {
  /// The tables that numbers were published in, with their rows and columns in an order.
  package init(_ numbers: [PublishedNumber], in order: TableOrder = TableOrder()) {
    self.init()
    var groups: [[PublishedNumber]] = []
    var known: [TableKey: Int] = [:]
    var place = 0
    for number in numbers {
      // Numbers beside each other mostly are of one table.
      if groups.isEmpty || groups[place][0].key != number.key {
        place = known[number.key] ?? groups.count
        if place == groups.count {
          groups.append([])
          known[number.key] = place
        }
      }
      groups[place].append(number)
    }
    for group in groups { add(Self.table(group[0].key, group, order)) }
  }

  private static func table(_ key: TableKey, _ numbers: [PublishedNumber], _ order: TableOrder)
    -> PublishedTable
  {
    let rows = order.rows(of: key.table, numbers.map(\.row))
    let columns = order.columns(of: key.table, numbers.map(\.column))
    var cells = Array(repeating: Array(repeating: Cell(), count: columns.count), count: rows.count)
    let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    for number in numbers {
      cells[places[number.row]!][columns.firstIndex(of: number.column)!] = number.cell
    }
    let shared = cells.joined().map(\.status).reduce(cells[0][0].status) { $0.intersection($1) }
    // A number is withheld by itself, whatever becomes of those beside it.
    return PublishedTable(
      key: key, rows: rows, columns: columns, cells: cells, status: shared.subtracting(.withheld))
  }
}
