package import Definitions

/// Counted registrations as a file for somebody's own analysis: ids of answers, a column per answer where several may
/// be given, and beside it what the ids mean. Private: it stands for single visits.
package struct RegistrationFile {
  private let codebook: Codebook
  private let columns: CodedColumns

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
      CodedColumns.Column(name: "quarter", label: words(PrivatePhrase.quarter), values: []),
      CodedColumns.Column(name: "visit", label: words(PrivatePhrase.asVisit), values: yesNo),
      CodedColumns.Column(name: "question", label: words(PrivatePhrase.asQuestion), values: yesNo),
      CodedColumns.Column(name: "location", label: words.bare(.locations).capitalised, values: []),
      CodedColumns.Column(name: "library", label: words.level(.library).one, values: []),
      CodedColumns.Column(
        name: "municipality", label: words(PrivatePhrase.municipalityOfLocation),
        values: codebook.geography.municipalities.map { ($0.code, $0.name) }),
      CodedColumns.Column(
        name: "province", label: words(PrivatePhrase.provinceOfLocation),
        values: codebook.geography.provinces.map { ($0.code, $0.name) }),
    ]
    for variable in codebook.variables {
      let answers = variable.answers.map { (value: $0.id, label: $0.label) }
      if Self.isSplit(variable) {
        columns += (answers + nothing).map {
          CodedColumns.Column(
            name: "\(variable.id)_\($0.value)", label: "\(variable.label): \($0.label)", values: yesNo)
        }
      } else {
        columns.append(
          CodedColumns.Column(name: variable.id, label: variable.label, values: answers + nothing))
      }
    }
    self.columns = CodedColumns(columns: columns)
  }

  private static func isSplit(_ variable: Variable) -> Bool { variable.kind == .several && !variable.isWide }

  /// The first line.
  package var head: [UInt8] { columns.head }

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
    return CodedColumns.line(cells)
  }

  private static func answer(_ variable: Variable, _ codes: UInt64) -> String {
    if codes == 0 { return "" }
    if codes >> UInt64(Variable.emptyBit) & 1 == 1 { return "empty" }
    if codes >> UInt64(Variable.unrecognisedBit) & 1 == 1 { return "unrecognised" }
    return variable.answers[variable.isWide ? Int(codes) - 1 : codes.trailingZeroBitCount].id
  }

  /// `variables.csv`: every column with its label, and every value with what it means.
  package var variables: [UInt8] { columns.variables }

  /// Labels of columns and values as SPSS reads them.
  package var syntax: [UInt8] { columns.syntax }
}
