import Definitions
import Disclosure

/// A Dutch sentence with bound numbers. It appears only when every number in it exists.
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
      line.append(bound)
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { line.append(.text(String(rest))) }
    return line
  }

  private func bind(_ text: Substring) -> Inline? {
    if text == "period" { return .text(Dutch.running(facts.period)) }
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    let ends = parts[0].split(separator: "@", omittingEmptySubsequences: false)
    var path = ends[0].split(separator: ".").map(String.init)
    let isLabel = path.last == "label"
    if isLabel { path.removeLast() }
    guard let view = view(of: &path), let row = path.first.map({ $0 == "largest" ? view.largest : $0 }) else {
      return nil
    }
    guard let row else { return nil }
    if isLabel { return .text(view.label(row)) }
    var period = view.reported
    if ends.count > 1 {
      guard let word = PeriodWord(rawValue: String(ends[1])),
        let last = word.periods(in: facts.period, since: facts.definition.since).last
      else { return nil }
      period = last
    }
    return number(view, row, path.count > 1 ? path[1] : "", period, parts.count > 1 ? parts[1] : "")
  }

  /// The table named at the head of a path, or the table of the sentence.
  private func view(of path: inout [String]) -> TableView? {
    if let spec = facts.definition.tables.first(where: { $0.id == path.first }),
      view == nil || path.count > 1
    {
      path.removeFirst()
      return TableView(spec, facts, index)
    }
    return view
  }

  private func number(_ view: TableView, _ row: String, _ column: String, _ period: Period, _ kind: Substring)
    -> Inline?
  {
    guard let table = view.index.table(view.spec.id, period, row: row), let cell = table[row, column] else {
      return nil
    }
    let printed: String? =
      switch kind {
      case "": cell.percent.map(Dutch.percent)
      case "count": cell.count.map(Dutch.count)
      case "value": cell.value.map(Dutch.value)
      default: nil
      }
    guard let printed else { return nil }
    let anchor = view.index.anchor(table, row: row, column: column)
    return .link(printed, to: "#\(anchor)")
  }
}

extension TableView {
  /// The row with the highest published count, when there is one; rest rows do not take part.
  var largest: String? {
    guard let current else { return nil }
    let rest = Set(Self.rest + ["total"])
    let counts = current.rows.filter { !rest.contains($0) }.compactMap { row in
      current.whole(row)?.count.map { (row, $0) }
    }
    guard let highest = counts.map(\.1).max(), highest > 0 else { return nil }
    let rows = counts.filter { $0.1 == highest }
    return rows.count == 1 ? rows[0].0 : nil
  }
}
