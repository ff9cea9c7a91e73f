package import Definitions

/// Counted registrations as a file for somebody's own analysis: ids of answers, a column per answer where several may
/// be given, and beside it what the ids mean. Private: it stands for single visits.
package struct RegistrationFile {
  private struct Column {
    let name: String
    let label: String
    /// Values and what they mean; empty for free values.
    let values: [(value: String, label: String)]
  }

  private let codebook: Codebook
  private let columns: [Column]

  /// The columns that the variables of a codebook give.
  package init(_ codebook: Codebook, _ words: Words) {
    self.codebook = codebook
    // One column per answer of a variable that may have several, `1` or `0`.
    let yesNo = [(value: "0", label: words(PrivatePhrase.no)), (value: "1", label: words(PrivatePhrase.yes))]
    let nothing = [
      (value: "unrecognised", label: words(PagePhrase.unrecognised)),
      (value: "empty", label: words(PagePhrase.empty)),
    ]
    var columns = [
      Column(name: "quarter", label: words(PrivatePhrase.quarter), values: []),
      Column(name: "visit", label: words(PrivatePhrase.asVisit), values: yesNo),
      Column(name: "question", label: words(PrivatePhrase.asQuestion), values: yesNo),
      Column(name: "location", label: words.bare(.locations).capitalised, values: []),
      Column(name: "library", label: words.level(.library).one, values: []),
      Column(
        name: "municipality", label: words(PrivatePhrase.municipalityOfLocation),
        values: codebook.geography.municipalities.map { ($0.code, $0.name) }),
      Column(
        name: "province", label: words(PrivatePhrase.provinceOfLocation),
        values: codebook.geography.provinces.map { ($0.code, $0.name) }),
    ]
    for variable in codebook.variables {
      let answers = variable.answers.map { (value: $0.id, label: $0.label) }
      if Self.isSplit(variable) {
        columns += (answers + nothing).map {
          Column(
            name: "\(variable.id)_\($0.value)", label: "\(variable.label): \($0.label)", values: yesNo)
        }
      } else {
        columns.append(Column(name: variable.id, label: variable.label, values: answers + nothing))
      }
    }
    self.columns = columns
  }

  private static func isSplit(_ variable: Variable) -> Bool { variable.kind == .several && !variable.isWide }

  /// The first line.
  package var head: [UInt8] { Self.line(columns.map(\.name)) }

  /// The line of one registration: `answers` has per variable of the codebook its set of codes. What was not asked is
  /// an empty cell.
  package func line(
    quarter: Period, isVisit: Bool, isQuestion: Bool, location: Location?, province: String, answers: [UInt64]
  ) -> [UInt8] {
    var cells = [
      quarter.description, isVisit ? "1" : "0", isQuestion ? "1" : "0", location?.code ?? "",
      location?.libraryCode ?? "", location?.municipality ?? "", province,
    ]
    for (variable, codes) in zip(codebook.variables, answers) {
      let bits = Array(variable.answers.indices) + [Variable.unrecognisedBit, Variable.emptyBit]
      if Self.isSplit(variable) {
        cells += bits.map { codes == 0 ? "" : codes >> UInt64($0) & 1 == 1 ? "1" : "0" }
      } else {
        cells.append(Self.answer(variable, codes))
      }
    }
    return Self.line(cells)
  }

  private static func answer(_ variable: Variable, _ codes: UInt64) -> String {
    if codes == 0 { return "" }
    if codes >> UInt64(Variable.emptyBit) & 1 == 1 { return "empty" }
    if codes >> UInt64(Variable.unrecognisedBit) & 1 == 1 { return "unrecognised" }
    return variable.answers[variable.isWide ? Int(codes) - 1 : codes.trailingZeroBitCount].id
  }

  private static func line(_ cells: [String]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(cells)
    return writer.bytes
  }

  /// `variables.csv`: every column with its label, and every value with what it means.
  package var variables: [UInt8] {
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
  package var syntax: [UInt8] {
    func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
    var lines = ["* Labels of the columns of the rows; read the CSV first. Encoding: UTF-8."]
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
