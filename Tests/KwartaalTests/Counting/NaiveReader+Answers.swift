import Definitions

/// The answers of a row, by the layout's labels, the recode rules and the validity of the codebook.
extension NaiveReader {
  func answers(
    _ row: ExportRow, _ file: ExportFile, on date: Int
  ) -> (answers: [String: Set<String>], recoded: Set<String>) {
    var found: [String: Set<String>] = [:]
    for column in file.layout.columns where file.columns.contains(column.name) {
      func given(_ cell: String) -> String? {
        let text = NaiveText.plain(cell)
        return missing[file.layout.id]!.contains(text) ? nil : text
      }
      switch column.meaning {
      case .answers(let variable, _, let separator):
        let mark = separator.map { Character(Unicode.Scalar($0)) }
        let parts = mark.map { row[column.name].split(separator: $0).map(String.init) } ?? [row[column.name]]
        let own = labels[file.layout.id]![column.name]!
        found[variable, default: []].formUnion(parts.compactMap(given).map { own[$0] ?? "unrecognised" })
      case .municipality(let variable):
        found[variable, default: []].formUnion(
          given(row[column.name]).map { [municipalities[$0] ?? "unrecognised"] } ?? [])
      case .oneAnswer(let variable, let answer, let yes, let no):
        let cell = given(row[column.name])
        let isNo = cell == nil || (no + Self.noWords).contains(cell!)
        found[variable, default: []].formUnion(
          isNo ? [] : [(yes + Self.yesWords).contains(cell!) ? answer : "unrecognised"])
      case .role, .flag, .freeText, .question, .frame: break
      }
    }
    let recoded = recode(row, file, on: date, &found)
    var valid: [String: Set<String>] = [:]
    for (id, given) in found {
      let variable = definition.codebook[id]!
      guard holds(variable.validity, date) else { continue }
      let own = given.map { answer in
        variable.answers.contains { $0.id == answer && !holds($0.validity, date) } ? "unrecognised" : answer
      }
      valid[id] = own.isEmpty ? ["empty"] : Set(own)
    }
    return (valid, recoded)
  }

  static let yesWords = ["ja", "j", "x", "1", "true", "waar"]
  static let noWords = ["nee", "n", "0", "false", "onwaar"]

  private func recode(
    _ row: ExportRow, _ file: ExportFile, on date: Int, _ found: inout [String: Set<String>]
  ) -> Set<String> {
    var recoded: Set<String> = []
    for column in file.layout.columns where file.columns.contains(column.name) {
      guard case .freeText(let id?) = column.meaning, found[id]!.contains("other") else { continue }
      let variable = definition.codebook[id]!
      let rule = variable.recodes.first { rule in
        row[column.name].lowercased().contains(rule.pattern)
          && variable.answers.contains { $0.id == rule.answer && holds($0.validity, date) }
      }
      guard let rule else { continue }
      found[id]!.remove("other")
      found[id]!.insert(rule.answer)
      recoded.insert(id)
    }
    return recoded
  }

  private func holds(_ validity: Validity, _ date: Int) -> Bool {
    date >= validity.from.map(Self.number) ?? 0 && date <= validity.to.map(Self.number) ?? .max
  }
}
