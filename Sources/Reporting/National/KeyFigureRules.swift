import Definitions
import Edition

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
    let anchor = hasSeries ? nil : CellAddress.anchor(view.spec.id, [row], period)
    guard let count = table?[row]?.count else {
      let status = (table?[row]?.status ?? .notAvailable).union(table?.status ?? [])
      return KeyFigure(
        label: view.label(row), value: view.facts.words(Entries.reason(status)), isAbsent: true,
        anchor: anchor,
        remarks: start(row).map { Line($0) })
    }
    return KeyFigure(
      label: view.label(row), value: view.facts.words.count(count), isAbsent: false, anchor: anchor,
      remarks: changes(row, count) + (since(row) + asVisits(row)).map { Line($0) })
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
      view.facts.words.line(
        NationalPhrase.notComparableBoth,
        ["period": Inline.unbroken(before.description), "other": Inline.unbroken(earlier.description)])
    ]
  }

  private func isBroken(_ row: String, since earlier: Period) -> Bool {
    (row == "visits" || row == "questions")
      && view.facts.claims.isBroken(from: earlier, to: period)
  }

  /// The change since an earlier period, or why there is none.
  private func change(_ row: String, _ now: Int, _ earlier: Period) -> Line {
    let table = view.index.table(view.spec.id, earlier, row: row)
    guard let then = table?[row]?.count else {
      let status = (table?[row]?.status ?? .notAvailable).union(table?.status ?? [])
      return [.unbroken(earlier.description), .text(": \(view.facts.words(Entries.reason(status)))")]
    }
    let isCount = row == "visits" || row == "questions"
    if isBroken(row, since: earlier) {
      return view.facts.words.line(
        NationalPhrase.notComparableBreak, ["period": Inline.unbroken(earlier.description)])
    }
    if now == then {
      return view.facts.words.line(PagePhrase.equalTo, ["period": Inline.unbroken(earlier.description)])
    }
    if isCount, then >= definition.protection.minimumForPercentages,
      let change = view.facts.words.change(from: then, to: now)
    {
      return view.facts.words.line(
        PagePhrase.changeSince, ["change": change, "period": Inline.unbroken(earlier.description)])
    }
    return view.facts.words.line(
      PagePhrase.changeSince,
      ["change": view.facts.words.difference(now - then), "period": Inline.unbroken(earlier.description)])
  }

  private func since(_ row: String) -> [String] {
    guard row == "visits" || row == "questions",
      let whole = PeriodWord.cumulative.periods(in: period, since: definition.since).first,
      let table = view.index.table(view.spec.id, whole, row: row), !table.status.contains(.partlyMeasured),
      let count = table[row]?.count
    else { return [] }
    return [
      view.facts.words.text(
        NationalPhrase.countSince, ["count": count, "year": String(definition.since / 12)])
    ]
  }

  /// Before a form had a row per question a registration is a question.
  private func asVisits(_ row: String) -> [String] {
    let layouts = definition.registrations.layouts.filter { $0.counts == .questions }
    guard row == "questions", let start = layouts.compactMap(\.era.from).min() else { return [] }
    return [
      view.facts.words.text(NationalPhrase.countedAsVisits, ["date": CivilDate(day: start.day - 1)])
    ]
  }

  /// From when a number exists.
  private func start(_ row: String) -> [String] {
    guard row == "questions" else { return [] }
    let layouts = definition.registrations.layouts.filter { $0.counts == .questions }
    return layouts.compactMap(\.era.from).min().map {
      [view.facts.words.text(NationalPhrase.countedFrom, ["date": $0])]
    } ?? []
  }

  /// How many visits there were, and whether that is more or fewer than before.
  var sentence: Line? {
    guard let now = view.index.cell(view.spec.id, period, row: "visits")?.count else { return nil }
    let count = Inline.link(
      view.facts.words.count(now), to: "#\(CellAddress.anchor(view.spec.id, ["visits"], period))")
    let during = view.facts.words.within(period)
    var line =
      now == 1
      ? view.facts.words.line(NationalPhrase.registeredOne, ["count": count, "during": during])
      : view.facts.words.line(NationalPhrase.registered, ["count": count, "during": during])
    let earlier = period.shifted(by: -1)
    guard let then = view.index.cell(view.spec.id, earlier, row: "visits")?.count else { return line }
    let before = view.facts.words.object(earlier)
    guard !isBroken("visits", since: earlier) else {
      return line + [.text(" " + view.facts.words.text(NationalPhrase.brokenSince, ["period": before]))]
    }
    if now == then {
      line.append(.text(" " + view.facts.words.text(NationalPhrase.sameSince, ["period": before])))
    } else {
      let difference = view.facts.words.count(abs(now - then))
      let target = "#\(CellAddress.anchor(view.spec.id, ["visits", "change"], period))"
      let size = hasSeries ? Inline.link(difference, to: target) : .text(difference)
      line.append(.text(" "))
      line +=
        now > then
        ? view.facts.words.line(NationalPhrase.roseSince, ["difference": size, "period": before])
        : view.facts.words.line(NationalPhrase.fellSince, ["difference": size, "period": before])
    }
    return line
  }
}
