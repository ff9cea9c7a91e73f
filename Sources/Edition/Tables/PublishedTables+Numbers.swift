import Definitions

extension PublishedTables {
  /// The tables that numbers were published in, with their rows and columns in an order.
  package init(_ numbers: [PublishedNumber], in order: TableOrder = TableOrder()) {
    self.init()
    // Where the numbers of a table stand.
    var groups: [[Int]] = []
    var known: [TableKey: Int] = [:]
    var own = 0
    for place in numbers.indices {
      // Numbers beside each other mostly are of one table.
      if groups.isEmpty || numbers[groups[own][0]].key != numbers[place].key {
        own = known[numbers[place].key] ?? groups.count
        if own == groups.count {
          groups.append([])
          known[numbers[place].key] = own
        }
      }
      groups[own].append(place)
    }
    for group in groups { add(Self.table(numbers, group, order)) }
  }

  private static func table(_ numbers: [PublishedNumber], _ own: [Int], _ order: TableOrder)
    -> PublishedTable
  {
    let key = numbers[own[0]].key
    let rows = order.rows(of: key.table, own.map { numbers[$0].row })
    let columns = order.columns(of: key.table, own.map { numbers[$0].column })
    var cells = Array(repeating: Array(repeating: Cell(), count: columns.count), count: rows.count)
    let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    for place in own {
      cells[places[numbers[place].row]!][columns.place(of: numbers[place].column)!] = numbers[place].cell
    }
    let shared = cells.joined().map(\.status).reduce(cells[0][0].status) { $0.intersection($1) }
    // A number is withheld by itself, whatever becomes of those beside it.
    return PublishedTable(
      key: key, rows: rows, columns: columns, cells: cells, status: shared.subtracting(.withheld))
  }
}
