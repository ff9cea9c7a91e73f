import Edition

/// The columns of a private file of coded rows, with what their values mean.
struct CodedColumns {
  /// One column of the file.
  struct Column {
    let name: String
    let label: String
    /// Values and what they mean; empty for free values.
    let values: [(value: String, label: String)]
    /// Its values are numbers, also without labels.
    var isNumber = false
  }

  let columns: [Column]

  /// The first line.
  var head: [UInt8] { Self.line(columns.map(\.name)) }

  static func line(_ cells: [String]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(cells)
    return writer.bytes
  }

  /// `variables.csv`: every column with its label, and every value with what it means.
  var variables: [UInt8] {
    var writer = CSVWriter()
    writer.row(["column", "label", "value", "value_label"])
    for column in columns {
      for value in column.values.isEmpty ? [("", "")] : column.values {
        writer.row([column.name, column.label, value.0, value.1])
      }
    }
    return writer.bytes
  }

  /// Labels of columns and values as SPSS reads them.
  var syntax: [UInt8] {
    func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
    var lines = [
      "* Labels of the columns of the rows, in UTF-8; first read the CSV, with columns of 0 and 1 as numbers and ids as text."
    ]
    lines.append("VARIABLE LABELS")
    lines += columns.map { "  \($0.name) \(quoted($0.label))" }
    lines[lines.count - 1] += "."
    for column in columns where !column.values.isEmpty {
      lines.append("VALUE LABELS \(column.name)")
      let isNumber = column.values.allSatisfy { $0.value == "0" || $0.value == "1" }
      lines += column.values.map { "  \(isNumber ? $0.value : quoted($0.value)) \(quoted($0.label))" }
      lines[lines.count - 1] += "."
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
