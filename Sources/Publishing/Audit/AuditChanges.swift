import Edition

/// Checks that `changes.csv` says of every number what is published.
struct AuditChanges {
  private(set) var faults: [String] = []

  init(_ bytes: [UInt8], _ numbers: WrittenNumbers) {
    var rows = CSVRows(bytes)
    let header = rows.next() ?? []
    guard header.prefix(9).joined(separator: ",") == "table,period,level,unit,row,column,counted,old,new"
    else {
      faults.append("the header is not that of a file of changes")
      return
    }
    while let row = rows.next() {
      guard row.count == header.count else {
        faults.append("line \(rows.line) is not one change")
        continue
      }
      let key = WrittenNumber.Key(table: row[0], period: row[1], row: row[4], column: row[5], counted: row[6])
      let number = numbers[WrittenUnit.Name(level: row[2], id: row[3])]?[key]
      if !Self.isSaid(row[8], number) {
        faults.append("line \(rows.line) gives a number that is not published")
      }
    }
    if rows.isDamaged { faults.append("line \(rows.line) is damaged") }
  }

  /// Whether a text is what a number says now; a number that is gone says nothing.
  private static func isSaid(_ text: String, _ number: WrittenNumber?) -> Bool {
    guard let number else { return text.isEmpty }
    let said = [number.count.map(String.init) ?? "", number.percent + "%", number.value]
    return text.isEmpty || said.contains(text)
      || text.split(separator: " ").allSatisfy { number.status.contains(String($0)) }
  }
}
