import Definitions

/// A table of the page as rows of a sheet: the same heads, rows and numbers, and a status in words.
struct TableSheet {
  let table: DataTable
  /// Written in every row of an edition that is not protected.
  let warning: String?
  let words: Words

  var rows: [[SheetCell]] {
    let heads = [table.corner] + table.columns.map(Self.head) + [words(PagePhrase.status)]
    return [heads.map { .text($0) }]
      + (table.rows + table.totals).map { row in
        let head = row.head + (row.isProvisional ? "*" : "") + (row.mark.map { " (\($0))" } ?? "")
        return [.text(head)] + row.cells.map { SheetCell($0, words) } + [.text(status(of: row))]
      }
  }

  static func head(_ column: DataTable.Column) -> String {
    [column.head + (column.isProvisional ? "*" : ""), column.unit ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// What a reader must know of the numbers of a row; where it holds for some of them, with their heads.
  private func status(of row: DataTable.Row) -> String {
    var said: [(word: String, columns: [String])] = []
    let provisional = words(PagePhrase.provisional)
    func say(_ word: String, _ column: String) {
      if let place = said.firstIndex(where: { $0.word == word }) {
        said[place].columns.append(column)
      } else {
        said.append((word, [column]))
      }
    }
    var isProvisional = false
    for (column, cell) in zip(table.columns, row.cells) {
      let head = Self.head(column)
      // The second column under a head shares its star.
      isProvisional = column.showsHead ? column.isProvisional : isProvisional
      if case .number(let number, _) = cell {
        if isProvisional || row.isProvisional { say(provisional, head) }
        if number.isBelowOne {
          say(
            words.text(WorkbookPhrase.moreThanNothing, ["limit": String(number.said(in: words).dropFirst())]),
            head)
        }
      }
      if case .missing(let reason) = cell { say(words(reason), head) }
      if case .notApplicable = cell { say(words(PagePhrase.notApplicable), head) }
    }
    let numbers = row.cells.count { if case .number = $0 { true } else { false } }
    var parts = said.map { word, columns in
      let isWhole = columns.count == row.cells.count || (word == provisional && columns.count == numbers)
      return isWhole ? word : "\(word) (\(columns.joined(separator: ", ")))"
    }
    if let mark = row.mark { parts.append(mark) }
    if numbers > 0, table.columns.contains(where: \.isRounded) {
      parts.append(words(PagePhrase.rounded))
    }
    if numbers > 0, !said.contains(where: { $0.word == provisional }) {
      parts.insert(words(PagePhrase.final), at: 0)
    }
    return ([warning].compactMap { $0 } + parts).joined(separator: "; ")
  }
}
