import Definitions

/// Turns the rows of a made export into records, straight from the design of the exports.
struct NaiveReader {
  let definition: PipelineDefinition
  let register: NaiveRegister
  /// `jjjjmmdd`, or `nil` for no limit.
  let today: Int?
  /// The latest date of entry, or else of visit, that counts; `nil` for no limit.
  let horizon: Int?
  let municipalities: [String: String]
  /// Layout, column, label → answer.
  let labels: [String: [String: [String: String]]]
  /// Layout → the cells that say nothing.
  let missing: [String: Set<String>]

  init(_ definition: PipelineDefinition, _ register: NaiveRegister, today: Int?, horizon: Int?) {
    self.definition = definition
    self.register = register
    self.today = today
    self.horizon = horizon
    var names = ["onbekend": "unknown"]
    for municipality in definition.codebook.geography.municipalities {
      for name in [municipality.code, municipality.name] + municipality.aliases {
        names[NaiveText.plain(name)] = names[NaiveText.plain(name)] ?? municipality.code
      }
    }
    municipalities = names
    var labels: [String: [String: [String: String]]] = [:]
    for layout in definition.registrations.layouts {
      for column in layout.columns {
        guard case .answers(_, let own, _) = column.meaning else { continue }
        for label in own {
          labels[layout.id, default: [:]][column.name, default: [:]][NaiveText.plain(label.text)] =
            label.answer
        }
      }
    }
    self.labels = labels
    missing = Dictionary(
      uniqueKeysWithValues: definition.registrations.layouts.map {
        ($0.id, Set($0.missing.map(NaiveText.plain)))
      })
  }

  /// The record of a row; `nil` when it is rejected. `numbers` counts equal rows of a file without numbers.
  func record(
    _ row: ExportRow, _ file: ExportFile, index: Int, line: Int, path: String, _ numbers: inout [String: Int]
  ) -> NaiveRecord? {
    guard row.damage == nil else { return nil }
    let layout = file.layout
    var cells: [SourceLayout.Role: String] = [:]
    for column in layout.columns where file.columns.contains(column.name) {
      switch column.meaning {
      case .role(let role), .flag(let role, _, _): cells[role] = row[column.name]
      default: break
      }
    }
    func isMissing(_ text: String) -> Bool { missing[layout.id]!.contains(NaiveText.plain(text)) }
    func moment(_ role: SourceLayout.Role) -> (date: Int, time: Int)?? {
      guard let text = cells[role], !isMissing(text) else { return .some(nil) }
      return NaiveText.moment(text, yearFirst: layout.dates == .yearMonthDay).map { .some($0) }
    }
    guard case .some(.some(let visit)) = moment(.visitDate) else { return nil }
    guard case .some(let entry) = moment(.entryDate), case .some(let change) = moment(.changeDate) else {
      return nil
    }
    if let entry, visit.date > entry.date { return nil }
    if let today, visit.date > today { return nil }
    if let horizon, entry?.date ?? visit.date > horizon { return nil }

    var question: Int?
    if layout.counts == .questions {
      guard let number = NaiveText.numbers([NaiveText.plain(cells[.questionNumber]!)])?.first, number > 0
      else { return nil }
      question = number
    }
    let identity: String
    if layout.identity == .content {
      let closed = layout.columns.filter { if case .freeText = $0.meaning { false } else { true } }
      let content = closed.map { trimmed(row[$0.name]) }.joined(separator: "\u{1E}")
      numbers[content, default: 0] += 1
      identity = "\(content)\u{1E}\(numbers[content]!)"
    } else {
      guard let name = cells[.identity], !isMissing(name) else { return nil }
      identity = trimmed(name)
    }
    let said = answers(row, file, on: visit.date)
    return NaiveRecord(
      file: index, layout: layout, identity: "\(layout.identitySpace)\u{1F}\(identity)", question: question,
      visit: visit.date, entry: entry?.date,
      version: change.map { $0.date * 1_000_000 + 500_000 + $0.time }
        ?? entry.map { $0.date * 1_000_000 + $0.time } ?? -1,
      isWithdrawn: Self.yesWords.contains(NaiveText.plain(cells[.withdrawn] ?? "")),
      location: layout.columns.contains { $0.name == "Vestiging" || $0.name == "vestiging" }
        ? register.code(
          library: cells[.libraryName].flatMap { isMissing($0) ? nil : $0 }, name: cells[.locationName]!)
        : register.code(cells[.locationCode] ?? ""),
      answers: said.answers, recoded: said.recoded,
      baseName: String(file.name.prefix { $0 != "." }), line: line, path: path)
  }

  /// A date as `jjjjmmdd`.
  static func number(_ date: CivilDate) -> Int { Int(date.iso.filter { $0 != "-" })! }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
