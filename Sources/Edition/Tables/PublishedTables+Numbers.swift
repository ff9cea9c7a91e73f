extension PublishedTables {
  /// The tables that an earlier edition published, so that a later one carries them over unchanged.
  package init(_ numbers: [PublishedNumber]) {
    self.init()
    var order: [TableKey] = []
    var byTable: [TableKey: [PublishedNumber]] = [:]
    for number in numbers {
      if byTable[number.key] == nil { order.append(number.key) }
      byTable[number.key, default: []].append(number)
    }
    for key in order {
      let own = byTable[key]!
      var rows: [String] = []
      var columns: [String] = []
      for number in own {
        if !rows.contains(number.row) { rows.append(number.row) }
        if !columns.contains(number.column) { columns.append(number.column) }
      }
      var cells = Array(repeating: Array(repeating: Cell(), count: columns.count), count: rows.count)
      for number in own {
        cells[rows.firstIndex(of: number.row)!][columns.firstIndex(of: number.column)!] = number.cell
      }
      let shared = cells.joined().map(\.status).reduce(cells[0][0].status) { $0.intersection($1) }
      add(PublishedTable(key: key, rows: rows, columns: columns, cells: cells, status: shared))
    }
  }
}
