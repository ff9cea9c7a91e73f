package import Definitions

/// A first draft of a layout for an export that no layout fits, to be completed by hand.
///
/// What the nearest layout knows is taken from it. Of the other columns only values of those with few different ones are
/// shown, and of these only what occurs often, so that no free text and no identity gets into it. The draft is a layout
/// file as it is, but for each `"?"`, which is named with its line when the file is read.
package struct LayoutDraft {
  private let inspection: EntryInspection
  private let layouts: [SourceLayout]
  private let codebook: Codebook
  /// The layout that has the most of these columns.
  private let nearest: SourceLayout?

  /// A draft for what was inspected, with what the layouts and the codebook know of its columns.
  package init(_ inspection: EntryInspection, layouts: [SourceLayout], codebook: Codebook) {
    self.inspection = inspection
    self.codebook = codebook
    let names = Set(inspection.columns.map(\.name.folded))
    func shared(_ layout: SourceLayout) -> Int { layout.columns.count { names.contains($0.folded) } }
    nearest = layouts.filter { shared($0) * 3 >= $0.columns.count }.max { shared($0) < shared($1) }
    self.layouts = [nearest].compactMap { $0 } + layouts
  }

  /// The draft as YAML.
  package var yaml: String {
    let found = inspection.columns.compactMap(\.dateFormat).map(\.rawValue)
    let dates = found.isEmpty ? (nearest?.dateFormats ?? [.dayMonthYear]).map(\.rawValue) : found.unique
    let mark = inspection.delimiter
    let delimiters = (mark == 0x1F ? [0x3B, 0x2C] : [mark]).map(Self.quoted)
    var lines = [
      "# A draft made from the columns of an export. Answer every \"?\", look at the rest, then save it as",
      "# pipelines/layouts/ID.yaml and name the ID in the pipeline file. pipelines/README.md explains every key.",
      "#", "# A column has a role, or answers a variable. Roles:",
    ]
    lines += Self.wrapped(SourceLayout.Role.allCases.map(\.rawValue))
    lines += ["# Variables:"] + Self.wrapped(codebook.variables.map(\.id))
    lines += [
      "id: new-layout", "title: New layout", "counts: \(nearest?.counts.rawValue ?? "visits")",
      "# from: 2024-01-01   first date of visit; to: the last one",
      "encoding: [\(inspection.encoding.rawValue)]", "delimiter: [\(delimiters.joined(separator: ", "))]",
      "dates: [\(dates.joined(separator: ", "))]",
    ]
    if nearest?.counts.isRegistrations ?? true { lines += identity }
    let missing = nearest?.missing ?? ["", "-", "n.v.t.", "#N/B", "#WAARDE!"]
    lines += ["missing: [\(missing.map(Self.quoted).joined(separator: ", "))]", "columns:"]
    var hasVisitDate = inspection.columns.contains { isKnown($0, as: .visitDate) }
    for column in inspection.columns { lines += self.lines(column, &hasVisitDate) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var identity: [String] {
    let column = inspection.columns.first { isKnown($0, as: .identity) }
    if let column, let nearest, nearest.identity == .column {
      return [
        "identity: \(Self.quoted(column.name))",
        "identity-space: \(nearest.identitySpace)   # numbers mean the same registrations as there",
      ]
    }
    return ["identity: content   # or the column that numbers them, with the role identity"]
  }

  // MARK: columns

  private func known(_ column: ColumnProfile) -> SourceLayout.Column? {
    layouts.lazy.flatMap(\.columns).first { $0.folded == column.name.folded }
  }

  private func isKnown(_ column: ColumnProfile, as role: SourceLayout.Role) -> Bool {
    if case .role(role) = known(column)?.meaning { true } else { false }
  }

  private func lines(_ column: ColumnProfile, _ hasVisitDate: inout Bool) -> [String] {
    let name = "  " + Self.quoted(column.name)
    let optional = known(column)?.isOptional == true ? ", optional: true" : ""
    switch known(column)?.meaning {
    case .role(let role): return ["\(name): {role: \(role.rawValue)\(optional)}"]
    case .flag(let role, let yes, let no):
      return ["\(name): {role: \(role.rawValue)\(Self.marks(yes, no))\(optional)}"]
    case .freeText(let recodes):
      return ["\(name): {role: free-text\(recodes.map { ", recodes: \($0)" } ?? "")\(optional)}"]
    case .municipality(let variable):
      return ["\(name): {variable: \(variable), labels: municipalities\(optional)}"]
    case .oneAnswer(let variable, let answer, let yes, let no):
      return [
        "\(name): {variable: \(variable), answer: \(Self.quoted(answer))\(Self.marks(yes, no))\(optional)}"
      ]
    case .answers(let variable, let labels, let separator):
      let isOptional = known(column)?.isOptional == true
      return answers(column, variable, labels.map { ($0.text, $0.answer) }, separator, isOptional)
    case .question(let id, let answer, let labels, let separator, let yes, let no):
      let chosen = answer.map { ", answer: \(Self.quoted($0))" } ?? ""
      let mapped =
        labels.isEmpty
        ? "" : ", labels: {\(labels.map { "\(Self.quoted($0.text)): \($0.answer)" }.joined(separator: ", "))}"
      let mark = separator.map { ", separator: \"\(Character(Unicode.Scalar($0)))\"" } ?? ""
      return ["\(name): {question: \(id)\(chosen)\(mapped)\(mark)\(Self.marks(yes, no))\(optional)}"]
    case nil, .frame: break
    }
    if let format = column.dateFormat {
      if hasVisitDate { return ["\(name): {role: ignored}   # dates, \(format.rawValue)"] }
      hasVisitDate = true
      return ["\(name): {role: \"?\"}   # dates, \(format.rawValue); visit-date perhaps"]
    }
    let values = column.shownValues
    guard column.isClosedList, !values.isEmpty else {
      return [
        "\(name): {role: ignored}   # \(column.filled) cells are filled; free-text, identity or another role?"
      ]
    }
    if let marks = Self.marks(of: values) { return oneAnswer(name, column.name, marks) }
    if let guess = variable(of: values) {
      return answers(
        column, guess.variable, guess.labels, column.separator, false, "   # told from its values")
    }
    return answers(column, "?", [], column.separator, false)
  }

  /// One column per answer, as `Onderwerp: DigiD-app` with marks: the answer is told from the name.
  private func oneAnswer(_ line: String, _ name: String, _ marks: (yes: [String], no: [String])) -> [String] {
    let words = Self.marks(marks.yes, marks.no)
    let last = (name.split(separator: ":").last.map(String.init) ?? name).folded
    for variable in codebook.variables {
      let labels = layouts.flatMap(\.columns).compactMap { column -> [SourceLayout.Label]? in
        guard case .answers(variable.id, let labels, _) = column.meaning else { return nil }
        return labels
      }.joined()
      let answer =
        labels.first { $0.text.folded == last }?.answer
        ?? variable.answers.first { $0.label.folded == last }?.id
      if let answer, variable.kind == .several {
        return [
          "\(line): {variable: \(variable.id), answer: \(Self.quoted(answer))\(words)}   # told from its name"
        ]
      }
    }
    return ["\(line): {variable: \"?\", answer: \"?\"\(words)}   # or a role in place of variable and answer"]
  }

  private func answers(
    _ column: ColumnProfile, _ variable: String, _ labels: [(text: String, answer: String)],
    _ separator: UInt8?,
    _ isOptional: Bool, _ remark: String = ""
  ) -> [String] {
    var lines = ["  \(Self.quoted(column.name)):", "    variable: \(Self.plain(variable))\(remark)"]
    if isOptional { lines.append("    optional: true") }
    if let separator { lines.append("    separator: \(Self.quoted(separator))") }
    lines.append("    labels:")
    let known = Set(labels.map(\.text.folded))
    // What the layout lacks comes first, because it must be answered.
    let others = column.isClosedList ? column.shownValues.filter { !known.contains($0.folded) } : []
    let missing = Set((nearest?.missing ?? []).map(\.folded))
    for value in others where !missing.contains(value.folded) {
      lines.append("      \(Self.quoted(value)): \"?\"")
    }
    for label in labels { lines.append("      \(Self.quoted(label.text)): \(Self.quoted(label.answer))") }
    return lines
  }

  /// The one variable whose labels are all of these values, and that no other column answers.
  private func variable(of values: [String]) -> (variable: String, labels: [(text: String, answer: String)])?
  {
    let names = Set(inspection.columns.map(\.name.folded))
    let answered = Set(
      (nearest?.columns ?? []).filter { names.contains($0.folded) }.compactMap { column -> String? in
        if case .answers(let variable, _, _) = column.meaning { variable } else { nil }
      })
    var found: [String: [SourceLayout.Label]] = [:]
    for case .answers(let variable, let labels, _) in layouts.flatMap(\.columns).map(\.meaning)
    where !answered.contains(variable) && found[variable] == nil {
      let texts = Set(labels.map(\.text.folded))
      if values.allSatisfy({ texts.contains($0.folded) }) { found[variable] = labels }
    }
    guard found.count == 1, let (variable, labels) = found.first else { return nil }
    return (variable, labels.map { ($0.text, $0.answer) })
  }
}

extension [String] {
  /// Each element once, in the order of its first place.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
