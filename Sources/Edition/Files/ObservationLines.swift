import Definitions

/// The lines of `observations.csv`, written table by table in the order of their keys.
struct ObservationLines {
  private let tables: [(start: [UInt8], table: PublishedTable)]
  /// The words of a status, which are the same for most cells.
  private var words: [CellStatus: String] = [:]
  /// The lines of tables that are about the same, before they are sorted.
  private var scratch: [UInt8] = []
  /// What these lines are sorted by.
  private var keys: [UInt8] = []
  private var lines: [(key: Range<Int>, bytes: Range<Int>)] = []

  init(_ tables: [PublishedTable]) {
    self.tables = tables.map { table in
      let key = table.key
      return (Array("\(key.table),\(key.period),\(key.level.rawValue),\(key.unit),".utf8), table)
    }.sorted { $0.start.lexicographicallyPrecedes($1.start) }
  }

  /// Header and lines, sorted bytewise by `table,period,level,unit,row,column,counted`.
  mutating func file() -> [UInt8] {
    var header = CSVWriter()
    header.row(Observations.header)
    var file = header.bytes
    file.reserveCapacity(tables.count * 300)
    var first: [UInt8] = []
    for (start, table) in tables {
      // Lines of tables with one beginning, such as visits and questions, stand between each other.
      if !start.starts(with: first) || first.isEmpty {
        flush(into: &file)
        first = start
      }
      add(table, start)
    }
    flush(into: &file)
    return file
  }

  private mutating func flush(into file: inout [UInt8]) {
    lines.sort { [keys] in keys[$0.key].lexicographicallyPrecedes(keys[$1.key]) }
    for line in lines { file += scratch[line.bytes] }
    lines.removeAll(keepingCapacity: true)
    scratch.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ table: PublishedTable, _ start: [UInt8]) {
    let key = table.key
    let counted = Array(key.counted.rawValue.utf8)
    var head: [UInt8] = []
    for field in [key.table, key.period.description, key.level.rawValue, key.unit] {
      CSVWriter.append(field, to: &head)
      head.append(UInt8(ascii: ","))
    }
    for (row, cells) in zip(table.rows, table.cells) {
      for (column, cell) in zip(table.columns, cells) {
        let from = scratch.count
        scratch += head
        CSVWriter.append(row, to: &scratch)
        scratch.append(UInt8(ascii: ","))
        CSVWriter.append(column, to: &scratch)
        scratch.append(UInt8(ascii: ","))
        number(cell.count.map(String.init))
        number(cell.base.map(String.init))
        number(cell.percent?.data)
        number(cell.value?.data)
        scratch += counted
        scratch.append(UInt8(ascii: ","))
        scratch += words(cell.status.union(table.status)).utf8
        scratch.append(UInt8(ascii: "\n"))
        let first = keys.count
        keys += start
        keys += row.utf8
        keys.append(UInt8(ascii: ","))
        keys += column.utf8
        keys.append(UInt8(ascii: ","))
        keys += counted
        lines.append((first..<keys.count, from..<scratch.count))
      }
    }
  }

  /// A field that never needs quotes.
  private mutating func number(_ text: String?) {
    if let text { scratch += text.utf8 }
    scratch.append(UInt8(ascii: ","))
  }

  private mutating func words(_ status: CellStatus) -> String {
    if let known = words[status] { return known }
    let description = status.description
    words[status] = description
    return description
  }
}
