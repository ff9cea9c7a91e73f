import Definitions
import Disclosure

/// The numbers that open the page, from the table of key figures, with their changes.
struct KeyFigureRules {
  let view: TableView
  /// The series stands on the page, so that its cells carry the anchors.
  let hasSeries: Bool

  private var definition: PipelineDefinition { view.facts.definition }
  private var period: Period { view.facts.period }

  var figures: [KeyFigure] {
    ["visits", "questions", "locations", "libraries", "municipalities"].map(figure)
  }

  private func figure(_ row: String) -> KeyFigure {
    let table = view.index.table(view.spec.id, period, row: row)
    let anchor = hasSeries ? nil : TableIndex.anchor(view.spec.id, [row], period)
    guard let count = table?[row]?.count else {
      let status = (table?[row]?.status ?? .notAvailable).union(table?.status ?? [])
      return KeyFigure(
        label: view.label(row), value: Entries.reason(status), isAbsent: true, anchor: anchor,
        remarks: start(row).map { Line($0) })
    }
    return KeyFigure(
      label: view.label(row), value: Dutch.count(count), isAbsent: false, anchor: anchor,
      remarks: changes(row, count) + since(row).map { Line($0) })
  }

  /// Against the period before and a year earlier; in one remark when neither can be compared.
  private func changes(_ row: String, _ now: Int) -> [Line] {
    let before = period.shifted(by: -1)
    guard definition.report.every != .year else { return [change(row, now, before)] }
    let earlier = period.yearEarlier
    guard isBroken(row, since: before), isBroken(row, since: earlier),
      [before, earlier].allSatisfy({ view.index.cell(view.spec.id, $0, row: row)?.count != nil })
    else { return [change(row, now, before), change(row, now, earlier)] }
    return [
      [
        .text("niet te vergelijken met "), .unbroken(before.description), .text(" en "),
        .unbroken(earlier.description), .text(" (breuk)"),
      ]
    ]
  }

  private func isBroken(_ row: String, since earlier: Period) -> Bool {
    (row == "visits" || row == "questions")
      && definition.breaks.contains { Breaks.lies($0, between: earlier, and: period) }
  }

  /// The change since an earlier period, or why there is none.
  private func change(_ row: String, _ now: Int, _ earlier: Period) -> Line {
    let table = view.index.table(view.spec.id, earlier, row: row)
    guard let then = table?[row]?.count else {
      let status = (table?[row]?.status ?? .notAvailable).union(table?.status ?? [])
      return [.unbroken(earlier.description), .text(": \(Entries.reason(status))")]
    }
    let isCount = row == "visits" || row == "questions"
    if isBroken(row, since: earlier) {
      return [.text("niet te vergelijken met "), .unbroken(earlier.description), .text(" (breuk)")]
    }
    if now == then { return [.text("gelijk aan "), .unbroken(earlier.description)] }
    if isCount, then >= definition.protection.minimumForPercentages,
      let change = Dutch.change(from: then, to: now)
    {
      return [.text("\(change) sinds "), .unbroken(earlier.description)]
    }
    return [.text("\(Dutch.difference(now - then)) sinds "), .unbroken(earlier.description)]
  }

  private func since(_ row: String) -> [String] {
    guard row == "visits" || row == "questions",
      let whole = PeriodWord.cumulative.periods(in: period, since: definition.since).first,
      let table = view.index.table(view.spec.id, whole, row: row), !table.status.contains(.partlyMeasured),
      let count = table[row]?.count
    else { return [] }
    return ["\(Dutch.count(count)) sinds \(definition.since / 12)"]
  }

  /// From when a number exists.
  private func start(_ row: String) -> [String] {
    guard row == "questions" else { return [] }
    let layouts = definition.registrations.layouts.filter { $0.counts == .questions }
    return layouts.compactMap(\.era.from).min().map { ["apart geteld vanaf \(Dutch.date($0))"] } ?? []
  }

  /// How many visits there were, and whether that is more or fewer than before.
  var sentence: Line? {
    guard let now = view.index.cell(view.spec.id, period, row: "visits")?.count else { return nil }
    var line: Line = [
      .text("Bibliotheken registreerden "),
      .link(Dutch.count(now), to: "#\(TableIndex.anchor(view.spec.id, ["visits"], period))"),
      .text(" \(now == 1 ? "bezoek" : "bezoeken") \(Dutch.within(period))."),
    ]
    let earlier = period.shifted(by: -1)
    guard let then = view.index.cell(view.spec.id, earlier, row: "visits")?.count else { return line }
    let before = Dutch.within(earlier).split(separator: " ").dropFirst().joined(separator: " ")
    guard !isBroken("visits", since: earlier) else {
      line.append(.text(" Dat is niet te vergelijken met \(before): de reeks heeft een breuk."))
      return line
    }
    if now == then {
      line.append(.text(" Dat aantal is gelijk gebleven sinds \(before)."))
    } else {
      let difference = Dutch.count(abs(now - then))
      let target = "#\(TableIndex.anchor(view.spec.id, ["visits", "change"], period))"
      line.append(.text(" Het aantal is \(now > then ? "gestegen" : "gedaald"): "))
      line.append(hasSeries ? .link(difference, to: target) : .text(difference))
      line.append(.text(" \(now > then ? "meer" : "minder") dan in \(before)."))
    }
    return line
  }
}
