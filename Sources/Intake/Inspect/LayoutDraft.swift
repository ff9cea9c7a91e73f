package import Definitions

/// A first draft of a layout for an export that no layout fits, to be completed by hand.
///
/// Only values of columns with few different ones are shown, and of these only what occurs often, so that
/// no free text and no identity gets into it.
package struct LayoutDraft {
  private let inspection: EntryInspection
  private let layouts: [SourceLayout]
  private let codebook: Codebook

  /// A draft for what was inspected, with what the layouts and the codebook know of its columns.
  package init(_ inspection: EntryInspection, layouts: [SourceLayout], codebook: Codebook) {
    self.inspection = inspection
    self.layouts = layouts
    self.codebook = codebook
  }

  /// The draft as YAML, with a `?` at every place where a person must decide.
  package var yaml: String {
    let dates = inspection.columns.compactMap(\.dateFormat).first?.rawValue ?? "dd-mm-jjjj"
    let delimiter =
      inspection.delimiter == 9 ? "\\t" : String(Character(Unicode.Scalar(inspection.delimiter)))
    var lines = [
      "# A draft made from the columns of an export. Replace every ?, then save it as",
      "# pipelines/layouts/ID.yaml and name the ID under inputs.registrations.layouts.",
      "id: new-layout", "title: ?", "counts: visits          # or questions, when a row is a question",
      "from: ?                 # first date of visit, jjjj-mm-dd",
      "encoding: \(inspection.encoding.rawValue)",
      "delimiter: \"\(delimiter)\"", "dates: \(dates)",
      "identity: ?             # the column that numbers the registrations, or: content",
      "missing: [\"\", \"-\", \"n.v.t.\", \"#N/B\", \"#WAARDE!\"]", "columns:",
    ]
    for column in inspection.columns { lines += self.lines(column) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ column: ColumnProfile) -> [String] {
    let name = Self.quoted(column.name)
    let known = layouts.lazy.flatMap(\.columns).first { $0.name.folded == column.name.folded }
    switch known?.meaning {
    case .role(let role): return ["  \(name): {role: \(role.rawValue)}"]
    case .flag(let role, let yes, _):
      return ["  \(name): {role: \(role.rawValue), yes: [\(yes.map(Self.quoted).joined(separator: ", "))]}"]
    case .freeText: return ["  \(name): {role: free-text, optional: true}"]
    case .municipality(let variable): return ["  \(name): {variable: \(variable), labels: municipalities}"]
    case .oneAnswer(let variable, let answer, _, _):
      return ["  \(name): {variable: \(variable), answer: \(answer), yes: [\"1\"], no: [\"0\"]}"]
    case .answers(let variable, let labels, let separator):
      return answers(column, variable, labels, separator)
    case nil: break
    }
    if let format = column.dateFormat { return ["  \(name): {role: ?}          # dates, \(format.rawValue)"] }
    if column.isClosedList, !column.shownValues.isEmpty { return answers(column, nil, [], nil) }
    return ["  \(name): {role: ?}          # \(column.filled) values; free-text, ignored, identity, …"]
  }

  private func answers(
    _ column: ColumnProfile, _ variable: String?, _ labels: [SourceLayout.Label], _ separator: UInt8?
  ) -> [String] {
    let known = Dictionary(labels.map { ($0.text.folded, $0.answer) }) { first, _ in first }
    let answers = variable.flatMap { codebook[$0]?.answers } ?? []
    var lines = ["  \(Self.quoted(column.name)):", "    variable: \(variable ?? "?")"]
    if let separator { lines.append("    separator: \"\(Character(Unicode.Scalar(separator)))\"") }
    lines.append("    labels:")
    for value in column.shownValues {
      let answer = known[value.folded] ?? answers.first { $0.label.folded == value.folded }?.id ?? "?"
      lines.append("      \(Self.quoted(value)): \(answer)")
    }
    if column.shownValues.isEmpty { lines.append("      ?: ?") }
    return lines
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.escapingControls.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
