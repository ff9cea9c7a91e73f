import Definitions

/// Writes visits as rows of one layout, in one file.
struct RowEncoder: Sendable {
  let layout: SampleLayout
  /// The place of the column with the date of the visit.
  let dateColumn: Int
  private let slots: Slots
  private let header: [UInt8]
  private let cells: [Cell]
  private let isPerQuestion: Bool

  /// What stands in one column.
  private enum Cell: Sendable {
    case empty
    case registration, number, questionNumber
    case visitDate, entryDate, entryTime, changeDate
    case withdrawn([UInt8])
    /// A text by location; the last one is that of a location that no file lists.
    case location([[UInt8]])
    case home(HomeCells)
    case one(Int, LabelCells)
    case several(Int, LabelCells, trailing: Int?, strange: [UInt8]?)
    case flag(Int, UInt64, yes: [UInt8], no: [UInt8])
    case remark([[UInt8]])
    case text(Int, [[UInt8]])
    case detail(SampleLayout.Detail, [UInt8])
  }

  /// What the municipality of a visitor is written as.
  private final class HomeCells: Sendable {
    let unknown: [UInt8]
    let names: [[UInt8]]
    let codes: [[UInt8]]
    let spellings: [[UInt8]]

    init(_ municipalities: [SampleMunicipality], unknown: String, _ text: CellText) {
      self.unknown = text.cell(unknown)
      names = municipalities.map { text.cell($0.name) }
      codes = municipalities.map { text.cell($0.code) }
      spellings = municipalities.map { text.cell($0.spelling ?? $0.name) }
    }
  }

  /// An encoder for a file of the delivery of a quarter: what came later is not in it yet.
  init(_ layout: SampleLayout, delivery: Period, _ places: SamplePlaces) {
    let definition = places.definition
    let columns = layout.source.columns.filter { $0.isWritten(in: delivery, definition.codebook) }
    let text = CellText(layout.source)
    self.layout = layout
    slots = definition.slots
    isPerQuestion = layout.source.counts == .questions
    dateColumn = columns.firstIndex { if case .role(.visitDate) = $0.meaning { true } else { false } } ?? 0
    header =
      (layout.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : [])
      + columns.map { text.cell($0.name) }.joined(separator: [layout.source.delimiter])
    cells = columns.map { Self.cell($0, layout, text, places) }
  }

  private static func cell(
    _ column: SourceLayout.Column, _ layout: SampleLayout, _ text: CellText, _ places: SamplePlaces
  ) -> Cell {
    let definition = places.definition
    let (codebook, slots) = (definition.codebook, definition.slots)
    if let detail = layout.details[column.name] { return .detail(detail, text.cell(detail.text)) }
    switch column.meaning {
    case .role(let role): return cell(role, layout, text, places)
    case .flag(.withdrawn, let yes, _): return .withdrawn(text.cell(yes.first ?? ""))
    case .flag, .question: return .empty
    case .answers(let id, let labels, let separator):
      guard let variable = codebook[id] else { return .empty }
      let cells = LabelCells(labels, of: variable, separator: separator, layout: layout)
      guard separator != nil else { return .one(slots[variable], cells) }
      let strange = definition.strange.variable == id ? text.cell(definition.strange.label) : nil
      return .several(
        slots[variable], cells, trailing: layout.trailing[slots[variable]], strange: strange)
    case .municipality(let id):
      let unknown = codebook[id]?.answers.last?.label ?? ""
      return .home(HomeCells(places.municipalities.all, unknown: unknown, text))
    case .oneAnswer(let id, let answer, let yes, let no):
      guard let variable = codebook[id], let code = variable.code(of: answer) else { return .empty }
      return .flag(
        slots[variable], 1 << UInt64(code), yes: text.cell(yes.first ?? ""), no: text.cell(no.first ?? ""))
    case .frame: return .empty
    case .freeText(let id):
      guard let variable = id.flatMap({ codebook[$0] }) else {
        return .remark(SyntheticText.remarks.map(text.cell))
      }
      let texts = definition.texts[slots[variable]] ?? SyntheticText.remarks
      return .text(slots.text(of: slots[variable]), texts.map(text.cell))
    }
  }

  private static func cell(
    _ role: SourceLayout.Role, _ layout: SampleLayout, _ text: CellText, _ places: SamplePlaces
  ) -> Cell {
    func location(_ value: (SampleLocation) -> String) -> Cell {
      .location(
        places.book.locations.map { text.cell(value($0)) } + [text.cell(places.definition.strange.location)])
    }
    return switch role {
    case .identity: layout.hasPlainNumbers ? .number : .registration
    case .questionNumber: .questionNumber
    case .visitDate: .visitDate
    case .entryDate: layout.hasEntryTime ? .entryTime : .entryDate
    case .changeDate: .changeDate
    case .locationCode: location(\.code)
    case .locationName: location(\.name)
    case .libraryCode: location(\.libraryCode)
    case .libraryName: location(\.libraryName)
    default: .empty
    }
  }

  /// An empty buffer for this layout.
  var buffer: RowBuffer { RowBuffer(layout.source, lineEnd: layout.lineEnd) }

  /// The header, and before it the byte order mark where the layout has one.
  func appendHeader(to rows: inout RowBuffer) { rows.line(header) }

  /// The rows of a visit: one, or where a row is a question one for each.
  func append(_ visit: Visit, to rows: inout RowBuffer) {
    for question in 0..<(isPerQuestion ? visit.questions : 1) {
      let offset = question * slots.question
      for cell in cells { append(cell, visit, question, offset, to: &rows) }
      rows.endRow()
    }
  }

  @inline(__always)
  private func append(
    _ cell: Cell, _ visit: Visit, _ question: Int, _ offset: Int, to rows: inout RowBuffer
  ) {
    func answers(_ slot: Int) -> UInt64 { visit.answers[slot < slots.visit ? slot : slot + offset] }
    switch cell {
    case .flag(let slot, let answer, let yes, let no): rows.cell(answers(slot) & answer == 0 ? no : yes)
    case .one(let slot, let labels): rows.cell(answers(slot), of: labels)
    case .several(let slot, let labels, let trailing, let strange):
      if visit.hasStrangeAnswer, question == 0, let strange {
        rows.cell(strange)
      } else {
        let set = answers(slot)
        let hasTrailing = trailing.map { visit.number % $0 == 0 && set != 0 } ?? false
        rows.list(set, of: labels, hasTrailing: hasTrailing)
      }
    case .empty: rows.empty()
    case .registration: rows.registration(visit.number)
    case .number: rows.number(visit.number)
    case .questionNumber: rows.number(question + 1)
    case .visitDate: rows.date(visit.day)
    case .entryDate: rows.date(visit.entered)
    case .entryTime: rows.date(visit.entered, minute: visit.enteredMinute)
    case .changeDate: if let changed = visit.changed { rows.date(changed) } else { rows.empty() }
    case .withdrawn(let yes): if visit.withdrawn { rows.cell(yes) } else { rows.empty() }
    case .location(let texts): rows.cell(texts[visit.location ?? texts.count - 1])
    case .home(let cells):
      switch visit.home {
      case .unknown: rows.cell(cells.unknown)
      case .empty: rows.empty()
      case .name(let index): rows.cell(cells.names[index])
      case .code(let index): rows.cell(cells.codes[index])
      case .spelling(let index): rows.cell(cells.spellings[index])
      }
    case .remark(let texts): rows.cell(texts[visit.remark])
    case .text(let slot, let texts): rows.cell(texts[Int(answers(slot))])
    case .detail(let detail, let text):
      let isGiven = answers(detail.slot) & detail.answer != 0 && visit.number % detail.every == 0
      if isGiven { rows.cell(text) } else { rows.empty() }
    }
  }
}

extension SourceLayout.Column {
  /// Not yet where it is optional and for an answer that came after the delivery.
  fileprivate func isWritten(in delivery: Period, _ codebook: Codebook) -> Bool {
    guard isOptional, case .oneAnswer(let variable, let answer, _, _) = meaning,
      let from = codebook[variable]?.answers.first(where: { $0.id == answer })?.validity.from
    else { return true }
    return from <= delivery.lastDay
  }
}
