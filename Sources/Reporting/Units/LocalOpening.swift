import Definitions
import Edition

/// The numbers and sentences that open the page of a unit.
struct LocalOpening {
  let words: LocalWords
  let measures: [LocalMeasure]

  var edition: LocalEdition { words.edition }
  var unit: UnitTree.Unit { words.unit }

  var sections: [Section] {
    if words.isEmpty, !edition.hasBaseline {
      return [
        Section(
          id: edition.words(PageAddress.inShort), title: edition.words(PagePhrase.inShort), style: .first,
          blocks: [.keySentences(totals + nearest)])
      ]
    }
    let figures = words.isSignal ? SignalFigures(words: words).figures : self.figures
    let lines = words.isSignal ? SignalFigures(words: words).sentences : totals
    return [
      Section(
        id: edition.words(PageAddress.keyFigures), title: edition.words(PagePhrase.keyFigures), style: .first,
        blocks: [.keyFigures(figures)]),
      Section(
        id: edition.words(PageAddress.inShort), title: edition.words(PagePhrase.inShort), style: .first,
        blocks: [.keySentences(Array((lines + leads).prefix(6)))]),
    ]
  }

  private var figures: [KeyFigure] {
    if let standing = Standing(edition) {
      let shown = ["total", "visits", "questions", "mean_hours"]
      return standing.measures.filter {
        shown.contains($0.row) && ($0.isCompared || $0.counted != .locations)
      }
      .map { figure($0, standing) } + [perLocation]
    }
    var figures = [figure("visits", edition.span), figure("visits", edition.quarter)]
    if edition.hasQuestions { figures.append(figure("questions", edition.quarter)) }
    figures.append(locations)
    figures.append(perLocation)
    figures += [perInhabitants].compactMap { $0 }
    return figures
  }

  /// A measure of a report with a baseline, and its change.
  private func figure(_ measure: StandingMeasure, _ standing: Standing) -> KeyFigure {
    let entry = standing.entry(measure, unit, standing.year)
    guard case .number(let value, _) = entry else {
      let reason =
        if case .missing(let reason) = entry { edition.words(reason) } else { entry.printed(edition.words) }
      return absent(measure.label, reason, standing.year.description)
    }
    var remarks = [Line(standing.year.description)]
    if let baseline = standing.baseline, case .number(let change, _) = standing.change(measure, unit) {
      remarks.append(
        edition.words.line(
          PagePhrase.changeSince, ["change": change, "period": Inline.unbroken(baseline.description)]))
    }
    return KeyFigure(
      label: measure.label, value: value.said(in: edition.words), isAbsent: false, anchor: nil,
      remarks: remarks)
  }

  private func figure(_ row: String, _ period: Period) -> KeyFigure {
    let name = edition.words.many(row == "questions" ? .questions : .visits).capitalised
    let label =
      period == edition.span && period != edition.facts.period
      ? edition.words.text(UnitPhrase.inFourQuarters, ["things": name])
      : edition.words.text(UnitPhrase.inPeriod, ["things": name, "period": period.description])
    guard let cell = edition.keyCell(row, unit, period), let count = cell.count else {
      return absent(label, edition.words(Absence.notMeasured), "")
    }
    return KeyFigure(
      label: label, value: edition.words.count(count), isAbsent: false, anchor: nil,
      remarks: [Line(edition.words.title(period))]
        + (cell.status.contains(.rounded) ? [Line(edition.words(PagePhrase.rounded))] : []))
  }

  private var locations: KeyFigure {
    guard let count = edition.count("locations", unit, edition.span) else {
      return absent(edition.words(UnitPhrase.registering), edition.words(Absence.notAvailable), "")
    }
    let now = edition.count("locations", unit, edition.quarter)
    return KeyFigure(
      label: edition.words(UnitPhrase.registering), value: edition.words.count(count), isAbsent: false,
      anchor: nil,
      remarks: now.map {
        [
          edition.words.line(
            UnitPhrase.countIn, ["count": $0, "period": Inline.unbroken(edition.quarter.description)])
        ]
      } ?? [])
  }

  /// Visits per location that registered, of published numbers.
  private var perLocation: KeyFigure {
    let label = edition.words(UnitPhrase.visitsPerLocation)
    guard let visits = edition.count("visits", unit, edition.span), visits >= edition.rule.minimumForCounts,
      let locations = edition.count("locations", unit, edition.span),
      let value = DecimalValue(sum: visits, over: locations)
    else { return absent(label, edition.words(Absence.smallBase), "") }
    return KeyFigure(
      label: label, value: edition.words.value(value), isAbsent: false, anchor: nil,
      remarks: [
        edition.words.line(UnitPhrase.perLocationOf, ["visits": visits, "locations": locations])
      ])
  }

  /// Visits per 1.000 inhabitants, beside the province and the nation.
  private var perInhabitants: KeyFigure? {
    guard let rate = edition.rate(unit) else { return nil }
    var remarks: [Line] = []
    if let parent = edition.parent(of: unit), let other = edition.rate(parent) {
      remarks.append(
        edition.words.line(
          UnitPhrase.rateElsewhere, ["unit": parent.title(edition.words), "rate": edition.words.value(other)])
      )
    }
    if let nation = edition.nationalRate {
      let name = edition.words.level(.national).one
      remarks.append(
        edition.words.line(UnitPhrase.rateElsewhere, ["unit": name, "rate": edition.words.value(nation)]))
    }
    if let year = edition.facts.inhabitantsYear {
      remarks.append(edition.words.line(UnitPhrase.inhabitantsOf, ["year": String(year)]))
    }
    return KeyFigure(
      label: edition.words(UnitPhrase.perInhabitants), value: edition.words.value(rate), isAbsent: false,
      anchor: nil, remarks: remarks)
  }

  private func absent(_ label: String, _ reason: String, _ remark: String) -> KeyFigure {
    KeyFigure(
      label: label, value: reason, isAbsent: true, anchor: nil, remarks: remark.isEmpty ? [] : [Line(remark)])
  }
}
