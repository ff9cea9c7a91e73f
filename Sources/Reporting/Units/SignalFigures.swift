import Definitions
import Disclosure

/// What opens the page of an organisation: how often questions were about it, its rank, and a year earlier.
struct SignalFigures {
  let words: LocalWords

  private var edition: LocalEdition { words.edition }
  private var unit: UnitTree.Unit { words.unit }
  private var counted: Counted { edition.leading(unit) }
  private var row: String { counted.rawValue }
  private var cell: Cell? { edition.keyCell(row, unit, edition.span) }

  /// The place among the organisations by their exact national counts; equal counts share a place.
  private var rank: (place: Int, isShared: Bool, of: Int)? {
    guard let own = cell?.count, let base = cell?.base, base >= edition.rule.minimumForPercentages else {
      return nil
    }
    let counts = edition.units(.organisation).compactMap { edition.count(row, $0, edition.span) }
    return (counts.count { $0 > own } + 1, counts.count { $0 == own } > 1, counts.count)
  }

  /// The reported quarter, which may count something else than the last four.
  private var now: (counted: Counted, count: Int)? {
    for counted in [Counted.questions, .visits] {
      if let count = edition.count(counted.rawValue, unit, edition.quarter) { return (counted, count) }
    }
    return nil
  }

  var figures: [KeyFigure] {
    var figures: [KeyFigure] = []
    for counted in [Counted.visits, .questions] {
      guard let cell = edition.keyCell(counted.rawValue, unit, edition.span), let count = cell.count else {
        continue
      }
      figures.append(
        KeyFigure(
          label: "\(Dutch.capitalised(counted.plural)) in vier kwartalen", value: Dutch.count(count),
          isAbsent: false, anchor: nil,
          remarks: [cell.percent.map { Line("\(Dutch.percent($0)) van alle \(counted.plural)") }].compactMap {
            $0
          }
            + covers(counted)))
    }
    if let rank {
      figures.append(
        KeyFigure(
          label: "Plaats onder organisaties", value: "\(rank.place)", isAbsent: false, anchor: nil,
          remarks: [Line("van \(rank.of) organisaties\(rank.isShared ? ", gedeeld" : "")")]))
    }
    if let now {
      figures.append(
        KeyFigure(
          label: "\(Dutch.capitalised(now.counted.plural)) in \(edition.quarter)",
          value: Dutch.count(now.count), isAbsent: false, anchor: nil, remarks: [Line(earlier(now))]))
    }
    return figures
  }

  /// The part of the four quarters that a number covers, when questions took the place of visits in them.
  private func covers(_ counted: Counted) -> [Line] {
    guard let start = edition.questionsFrom, start > edition.span.firstDay, start <= edition.span.lastDay
    else {
      return []
    }
    return [
      Line(
        counted == .questions
          ? "geteld vanaf \(Dutch.date(start))"
          : "geteld tot en met \(Dutch.date(CivilDate(day: start.day - 1)))")
    ]
  }

  private func earlier(_ now: (counted: Counted, count: Int)) -> String {
    let period = edition.quarter.yearEarlier
    let isBroken = edition.facts.definition.breaks.contains {
      Breaks.lies($0, between: period, and: edition.quarter)
    }
    guard let then = edition.count(now.counted.rawValue, unit, period), !isBroken else {
      return "niet te vergelijken met \(period)"
    }
    if then == now.count { return "gelijk aan \(period)" }
    if then >= edition.rule.minimumForPercentages, let change = Dutch.change(from: then, to: now.count) {
      return "\(change) sinds \(period)"
    }
    return "\(Dutch.difference(now.count - then)) sinds \(period)"
  }

  var sentences: [Line] {
    guard let cell, let count = cell.count, let percent = cell.percent else {
      return [Line("Over \(unit.name) zijn \(Dutch.within(edition.span)) geen cijfers.")]
    }
    let anchor = words.anchor(edition.key, row)
    var lines: [Line] = [
      [
        .link(Dutch.count(count), to: "#\(anchor)"),
        .text(" \(counted.plural) gingen over \(unit.name). Dat is "),
        .link(Dutch.percent(percent), to: "#\(anchor).percent"), .text(" van alle \(counted.plural)."),
      ] + covers(counted).map { .text(" Dit is \($0.words).") }
    ]
    if let now, let then = edition.count(now.counted.rawValue, unit, edition.quarter.yearEarlier) {
      let target = { (period: Period) in "#\(TableIndex.anchor(edition.key, [now.counted.rawValue], period))"
      }
      let isBroken = earlier(now).hasPrefix("niet")
      lines.append([
        .text("\(Dutch.capitalised(Dutch.within(edition.quarter))) waren dat er "),
        .link(Dutch.count(now.count), to: target(edition.quarter)), .text(". Een jaar eerder waren dat er "),
        .link(Dutch.count(then), to: target(edition.quarter.yearEarlier)),
        .text(isBroken ? ". De reeks heeft daar een breuk: vergelijk ze niet." : "."),
      ])
    }
    return lines
  }
}
