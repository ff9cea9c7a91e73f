import Definitions

extension PublishedTables {
  /// The tables that numbers were published in, with their rows and columns in an order.
  package init(_ numbers: [PublishedNumber], in order: TableOrder = TableOrder()) {
    self.init()
    var keys: [TableKey] = []
    var byTable: [TableKey: [PublishedNumber]] = [:]
    for number in numbers {
      if byTable[number.key]?.append(number) == nil {
        keys.append(number.key)
        byTable[number.key] = [number]
      }
    }
    for key in keys { add(Self.table(key, byTable[key]!, order)) }
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
