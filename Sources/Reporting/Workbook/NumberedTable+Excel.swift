import Definitions
import Edition

extension NumberedTable {
  /// The table as Excel in the language of the report opens it: heads, rows and numbers as on the page, and a status.
  func excel(_ words: Words) -> Artifact {
    var writer = ExcelCSVWriter(words)
    for row in TableSheet(table: table, warning: nil, words: words).rows {
      writer.row(
        row.map { cell in
          switch cell {
          case .text(let text), .link(let text, _): .text(text)
          case .number(_, let decimals, .belowOne):
            .text(decimals == 0 ? "<1" : "<" + words.decimal(1, decimals: 1))
          case .number(let units, let decimals, _):
            .number(DecimalValue(units: units, decimals: decimals).data)
          }
        })
    }
    return Artifact(path: TableFormat.excelCSV.path(file.name), bytes: writer.bytes)
  }

  /// The links to its files.
  func downloads(_ words: Words) -> [Line] {
    TableFormat.allCases.map { format in
      let file = artifact(in: format, words)
      let kilobytes = (file.bytes.count + 999) / 1000
      let text = words.text(
        NationalPhrase.tableFile,
        ["number": String(table.number ?? 0), "format": words(format.phrase), "kilobytes": String(kilobytes)])
      return [.link(text, to: file.path)]
    }
  }
}
