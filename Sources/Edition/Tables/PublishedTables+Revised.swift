import Definitions

extension PublishedTables {
  /// The same tables with the status `revised` on the cells that differ from the edition before.
  package func markingRevised(
    _ isRevised: (_ key: TableKey, _ row: String, _ column: String) -> Bool
  ) -> PublishedTables {
    mapCells { key, row, column, cell in
      isRevised(key, row, column) ? cell.with(status: cell.status.union(.revised)) : cell
    }
  }

  /// The same tables without the status `revised`, which alone makes no new edition.
  package var withoutRevised: PublishedTables {
    let isRevised = all.contains { $0.cells.contains { $0.contains { $0.status.contains(.revised) } } }
    guard isRevised else { return self }
    return mapCells { _, _, _, cell in cell.with(status: cell.status.subtracting(.revised)) }
  }

  private func mapCells(_ transform: (TableKey, String, String, Cell) -> Cell) -> PublishedTables {
    replacing { table in
      let cells = zip(table.rows, table.cells).map { row, cells in
        zip(table.columns, cells).map { column, cell in transform(table.key, row, column, cell) }
      }
      return PublishedTable(
        key: table.key, rows: table.rows, columns: table.columns, cells: cells, status: table.status)
    }
  }
}
