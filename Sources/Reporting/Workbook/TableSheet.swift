/// A table of the page as rows of a sheet: the same heads, rows and numbers, and a status in words.
struct TableSheet {
  let table: DataTable
  /// Written in every row of an edition that is not protected.
  let warning: String?

  var rows: [[SheetCell]] {
    let heads = [table.corner] + table.columns.map(Self.head) + [Self.statusHead]
    return [heads.map { .text($0) }]
      + (table.rows + table.totals).map { row in
        let head = row.head + (row.isProvisional ? "*" : "") + (row.mark.map { " (\($0))" } ?? "")
        return [.text(head)] + row.cells.map { SheetCell($0) } + [.text(status(of: row))]
      }
  }

  /// The head of the last column.
  static let statusHead = "Status"

  static func head(_ column: DataTable.Column) -> String {
    [column.head + (column.isProvisional ? "*" : ""), column.unit ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// What a reader must know of the numbers of a row; where it holds for some of them, with their heads.
  private func status(of row: DataTable.Row) -> String {
    var words: [(word: String, columns: [String])] = []
    func say(_ word: String, _ column: String) {
      if let place = words.firstIndex(where: { $0.word == word }) {
        words[place].columns.append(column)
      } else {
        words.append((word, [column]))
      }
    }
    var isProvisional = false
    for (column, cell) in zip(table.columns, row.cells) {
      let head = Self.head(column)
      // The second column under a head shares its star.
      isProvisional = column.showsHead ? column.isProvisional : isProvisional
      if case .number(let text, _) = cell {
        if isProvisional || row.isProvisional { say("voorlopig", head) }
        if text.hasPrefix("<") { say("meer dan 0 en minder dan \(text.dropFirst())", head) }
      }
      if case .missing(let reason) = cell { say(reason, head) }
      if case .notApplicable = cell { say("niet van toepassing", head) }
    }
    let numbers = row.cells.count { if case .number = $0 { true } else { false } }
    var said = words.map { word, columns in
      let isWhole = columns.count == row.cells.count || (word == "voorlopig" && columns.count == numbers)
      return isWhole ? word : "\(word) (\(columns.joined(separator: ", ")))"
    }
    if let mark = row.mark { said.append(mark) }
    if numbers > 0, table.columns.contains(where: { $0.unit?.contains("afgerond") == true }) {
      said.append("afgerond")
    }
    if numbers > 0, !words.contains(where: { $0.word == "voorlopig" }) { said.insert("definitief", at: 0) }
    return ([warning].compactMap { $0 } + said).joined(separator: "; ")
  }
}
