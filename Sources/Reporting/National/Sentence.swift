import Definitions
import Edition

/// A sentence of the pipeline with bound numbers. It appears only when every number in it exists.
///
/// `{row}` is a percentage, `{row#count}` and `{row#value}` another number of the cell. `{row#about}` is a share in
/// words: `ruim de helft van de bezoeken (57%)`. `{row#change}` is a verb that follows the data, and
/// `{row#points}` the size of the difference, both against the period before and never across a break.
/// `largest`, `riser` and `faller` stand for a row, `@previous` and the period words for a period.
struct Sentence {
  let template: String
  let facts: EditionFacts
  let index: TableIndex
  /// The table that `{row}` is about; `nil` for sentences that name their table.
  let view: TableView?

  /// The sentence with its numbers as links; `nil` when one of them is absent or cannot be read.
  var line: Line? {
    var line: Line = []
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}"),
        let bound = bind(rest[rest.index(after: open)..<close])
      else { return nil }
      if open > rest.startIndex { line.append(.text(String(rest[..<open]))) }
      line += line.isEmpty ? Self.capitalised(bound) : bound
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { line.append(.text(String(rest))) }
    return line
  }

  /// A sentence starts with a capital, also when it starts with words for a number.
  private static func capitalised(_ line: Line) -> Line {
    guard case .text(let text)? = line.first else { return line }
    return [.text(text.capitalised)] + line.dropFirst()
  }

  private func bind(_ text: Substring) -> Line? {
    if text == "period" { return [.text(facts.words.running(facts.period))] }
    if let questionnaire = facts.definition.survey?.questionnaire,
      let reference = SurveyReference(text, questionnaire)
    {
      return index.number(reference, facts).map { [$0] }
    }
    guard let cell = CellReference(text, in: view?.spec, facts.definition) else { return nil }
    let view = view.flatMap { $0.spec.id == cell.table.id ? $0 : nil } ?? TableView(cell.table, facts, index)
    guard let row = row(cell.row, view) else { return nil }
    if cell.isLabel { return [.text(view.label(row))] }
    switch cell.when {
    case .reported: return number(view, row, cell.column, view.reported, cell.form)
    case .previous: return view.before.flatMap { number(view, row, cell.column, $0.key.period, cell.form) }
    case .word(let word):
      guard let period = word.periods(in: facts.period, since: facts.definition.since).last,
        !view.repeats(period)
      else { return nil }
      return number(view, row, cell.column, period, cell.form)
    }
  }

  private func row(_ name: String, _ view: TableView) -> String? {
    switch name {
    case "largest": view.largest
    case "riser": view.riser
    case "faller": view.faller
    default: name
    }
  }

  private func number(
    _ view: TableView, _ row: String, _ column: String, _ period: Period, _ kind: CellForm
  )
    -> Line?
  {
    switch kind {
    case .change: return change(view, row)
    case .points: return points(view, row).map { [$0] }
    default: break
    }
    guard let table = view.index.table(view.spec.id, period, row: row), let cell = table[row, column] else {
      return nil
    }
    let printed: String? =
      switch kind {
      case .percent, .about: cell.percent.map(facts.words.percent)
      case .count: cell.count.map(facts.words.count)
      case .value: cell.value.map(facts.words.value)
      case .change, .points: nil
      }
    guard let printed else { return nil }
    let link = Inline.link(printed, to: "#\(view.index.anchor(table, row: row, column: column))")
    guard kind == .about, let percent = cell.percent else { return [link] }
    let noun = facts.words.many(table.key.counted)
    guard let words = facts.words.share(tenths: percent.tenths, of: noun) else {
      return facts.words.line(UnitPhrase.shareOf, ["percent": link, "things": noun])
    }
    return facts.words.line(UnitPhrase.shareInWords, ["words": words, "percent": link])
  }

  // MARK: Against the period before

  /// `gestegen van 8% naar 10%. Dat is 2 procentpunt meer dan in het eerste kwartaal van 2022`
  private func change(_ view: TableView, _ row: String) -> Line? {
    guard let tenths = view.change(row), let before = view.before,
      let old = number(view, row, "", before.key.period, .percent),
      let new = number(view, row, "", view.reported, .percent),
      let points = points(view, row)
    else { return nil }
    let earlier = facts.words.within(before.key.period)
    if tenths == 0 {
      return facts.words.line(NationalPhrase.stayedEqual, ["old": old, "earlier": earlier, "new": new])
    }
    if abs(tenths) < ShareDistance.noticeable {
      return facts.words.line(NationalPhrase.stayedAbout, ["old": old, "earlier": earlier, "new": new])
    }
    return tenths > 0
      ? facts.words.line(NationalPhrase.rose, ["old": old, "new": new, "points": points, "earlier": earlier])
      : facts.words.line(NationalPhrase.fell, ["old": old, "new": new, "points": points, "earlier": earlier])
  }

  /// How much a row rose or fell, without its sign.
  private func points(_ view: TableView, _ row: String) -> Inline? {
    view.change(row).map { tenths in
      let decimals = view.spec.decimals
      let size = facts.words.decimal(abs(decimals == 0 ? tenths / 10 : tenths), decimals: decimals)
      return .link(size, to: "#\(CellAddress.anchor(view.spec.id, [row, "change"], view.reported))")
    }
  }
}

extension TableIndex {
  /// A number of the survey of the period as a link to its cell; `nil` when it was not asked or is not shown.
  func number(_ reference: SurveyReference, _ facts: EditionFacts) -> Inline? {
    let key = TableKey(reference.question, facts.period, counted: .respondents)
    guard let cell = published[key]?[reference.row, reference.type] else { return nil }
    let printed: String? =
      switch reference.form {
      case .count: cell.count.map(facts.words.count)
      case .value: cell.value.map { facts.words.value($0) }
      default: cell.percent.map(facts.words.percent)
      }
    let anchor = SurveyView.anchor(reference.question, reference.row, reference.type, facts.period)
    return printed.map { .link($0, to: "#\(anchor)") }
  }
}

extension TableView {
  /// The row with the largest share, when it is one; rest rows do not take part.
  var largest: String? { leading.count == 1 ? leading[0] : nil }

  /// The rows with the largest share: one, or those that tie.
  var leading: [String] {
    guard let current else { return [] }
    let rest = Set(ReservedRow.last + ["total"])
    return facts.claims.largest(of: current.rows.filter { !rest.contains($0) }) { current.whole($0) }
  }
}
