import Definitions
import Edition

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
      // The quarter alone is said below.
      if let now, now.counted == counted, now.count == count, edition.covered(counted) != nil { continue }
      figures.append(
        KeyFigure(
          label: edition.words.text(
            UnitPhrase.inFourQuarters, ["things": edition.words.many(counted).capitalised]),
          value: edition.words.count(count),
          isAbsent: false, anchor: nil,
          remarks: [
            cell.percent.map {
              edition.words.line(
                UnitPhrase.percentOfAll, ["percent": $0, "things": edition.words.many(counted)])
            }
          ].compactMap {
            $0
          }
            + (edition.covered(counted).map { [Line($0)] } ?? [])))
    }
    if let rank {
      figures.append(
        KeyFigure(
          label: edition.words(UnitPhrase.rank), value: "\(rank.place)", isAbsent: false, anchor: nil,
          remarks: [
            rank.isShared
              ? edition.words.line(UnitPhrase.rankShared, ["count": rank.of])
              : edition.words.line(UnitPhrase.rankOf, ["count": rank.of])
          ]))
    }
    if let now {
      figures.append(
        KeyFigure(
          label: edition.words.text(
            UnitPhrase.inPeriod,
            ["things": edition.words.many(now.counted).capitalised, "period": edition.quarter.description]),
          value: edition.words.count(now.count), isAbsent: false, anchor: nil, remarks: [Line(earlier(now))]))
    }
    return figures
  }

  /// A break lies between the quarter and that of a year earlier.
  private var isBroken: Bool {
    edition.claims.isBroken(from: edition.quarter.yearEarlier, to: edition.quarter)
  }

  private func earlier(_ now: (counted: Counted, count: Int)) -> String {
    let period = edition.quarter.yearEarlier
    guard let then = edition.count(now.counted.rawValue, unit, period), !isBroken else {
      return edition.words.text(PagePhrase.notComparable, ["period": period.description])
    }
    if then == now.count { return edition.words.text(PagePhrase.equalTo, ["period": period.description]) }
    if then >= edition.rule.minimumForPercentages,
      let change = edition.words.change(from: then, to: now.count)
    {
      return edition.words.text(PagePhrase.changeSince, ["change": change, "period": period.description])
    }
    return edition.words.text(
      PagePhrase.changeSince,
      ["change": edition.words.difference(now.count - then), "period": period.description])
  }

  var sentences: [Line] {
    guard let cell, let count = cell.count, let percent = cell.percent else {
      return [
        edition.words.line(
          UnitPhrase.noNumbers, ["unit": unit.name, "during": edition.words.within(edition.span)])
      ]
    }
    let anchor = words.anchor(edition.key, row)
    var lines: [Line] = [
      edition.words.line(
        UnitPhrase.wereAbout,
        [
          "count": Inline.link(edition.words.count(count), to: "#\(anchor)"),
          "things": edition.words.many(counted), "unit": unit.name,
          "percent": Inline.link(edition.words.percent(percent), to: "#\(anchor).percent"),
        ])
        + (edition.covered(counted).map {
          [.text(" " + edition.words.text(UnitPhrase.thisIs, ["covered": $0]))]
        } ?? [])
    ]
    if !isBroken, let now, let then = edition.count(now.counted.rawValue, unit, edition.quarter.yearEarlier) {
      let target = { (period: Period) in "#\(TableIndex.anchor(edition.key, [now.counted.rawValue], period))"
      }
      let links = (
        now: Inline.link(edition.words.count(now.count), to: target(edition.quarter)),
        then: Inline.link(edition.words.count(then), to: target(edition.quarter.yearEarlier))
      )
      let during = edition.words.within(edition.quarter).capitalised
      lines.append(
        edition.words.line(
          UnitPhrase.yearEarlier, ["during": during, "now": links.now, "then": links.then]))
    }
    return lines
  }
}
