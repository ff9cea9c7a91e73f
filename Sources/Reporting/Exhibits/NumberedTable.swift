import Definitions
import Edition

/// A numbered table of the national page, with its file and what the contents of the workbook say about it.
struct NumberedTable {
  let table: DataTable
  let file: TableFile
  /// The periods that it shows.
  let periods: String
  /// What its percentages divide by; empty where it has none.
  let base: String
  /// The notes beside it on the page.
  private(set) var notes: [Line] = []
  /// Of a question of a survey how it was asked, and of whom; stands before the notes.
  var about: [Line] = []

  /// `shown` are the published tables that its numbers come from.
  init(
    _ table: DataTable, _ file: TableFile, shown: [PublishedTable], in words: Words, hasBase: Bool = true
  ) {
    var named = table
    named.name = file.name
    self.table = named
    self.file = file
    var periods: [Period] = []
    for table in shown where !periods.contains(table.key.period) { periods.append(table.key.period) }
    let months = periods.filter { $0.kind != .span }
    if months.count > 4, let first = months.first, let last = months.last {
      self.periods = words.range(first.description, last.description)
    } else {
      self.periods = periods.map(\.description).joined(separator: ", ")
    }
    var bases: [String] = []
    for table in hasBase ? shown : [] {
      guard let total = table.wholeTotal else { continue }
      bases.append("\(words.amount(total, table.key.counted)) (\(table.key.period))")
    }
    base = bases.joined(separator: "; ")
  }

  /// Its file in a format.
  func artifact(in format: TableFormat, _ words: Words) -> Artifact {
    switch format {
    case .csv: file.csv
    case .excelCSV: excel(words)
    }
  }

  /// The same table with the question of a survey that it is about.
  func about(_ lines: [Line]) -> NumberedTable {
    var table = self
    table.about = lines
    return table
  }

  /// The same table with its notes.
  func with(notes: [Line]) -> NumberedTable {
    var table = self
    table.notes = notes
    return table
  }
}
