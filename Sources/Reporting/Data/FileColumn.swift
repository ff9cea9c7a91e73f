import Definitions

/// A column of a data file, with what `datapackage.json` says about it.
struct FileColumn {
  enum Kind: String { case string, integer, number }

  let name: String
  let type: Kind
  /// What stands in it.
  let description: DataPhrase
  /// The answer that the description names.
  var of: String?
  /// The only values it takes; empty where there are no such.
  var values: [String] = []
  /// The pattern of its values, as a regular expression.
  var pattern: String?
  var minimum: Int?
  var maximum: Int?
  /// It is never empty.
  var isRequired = false

  static let table = FileColumn(
    name: "table", type: .string, description: .tableName,
    isRequired: true)
  static let period = FileColumn(
    name: "period", type: .string,
    description:
      .period,
    pattern: "\(part)(/\(part))?", isRequired: true)
  static let counted = FileColumn(
    name: "counted", type: .string,
    description:
      .counted,
    values: Counted.allCases.map(\.rawValue), isRequired: true)
  static let row = FileColumn(
    name: "row", type: .string,
    description: .row,
    isRequired: true)
  static let column = FileColumn(
    name: "column", type: .string,
    description: .column)
  static let count = FileColumn(
    name: "count", type: .integer, description: .countOrEmpty, minimum: 0)
  static let base = FileColumn(
    name: "base", type: .integer, description: .base, minimum: 0)
  static let percent = FileColumn(
    name: "percent", type: .number,
    description:
      .percent,
    minimum: 0, maximum: 100)
  static let value = FileColumn(
    name: "value", type: .number, description: .value)
  static let status = FileColumn(
    name: "status", type: .string,
    description: .status, pattern: "((\(words))( (\(words)))*)?")

  static let unit = FileColumn(
    name: "unit", type: .string,
    description: .unit,
    isRequired: true)

  static let level = FileColumn(
    name: "level", type: .string,
    description:
      .level,
    values: Level.allCases.map(\.rawValue), isRequired: true)

  private static let part = "[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?"
  private static let words = CellStatus.allWords.joined(separator: "|")

  static func label(_ name: String, _ description: DataPhrase) -> FileColumn {
    FileColumn(name: name, type: .string, description: description)
  }

  /// The columns of `tables/NAME.csv`.
  static let ofTable = [
    table, period, counted, row, label("label", .answerLabel), column,
    label("column_label", .columnLabel), count, percent, base, value, status,
  ]

  /// The columns of `observations.csv`.
  static let ofObservations = [
    table, period,
    level, unit, row, column, count, base, percent, value, counted, status,
  ]

  /// The columns of a file of units with several measures.
  static let ofUnits = [
    table, period, level, unit,
    label("label", .headLabel),
    row, counted, count, base, percent, value, status,
  ]
}
