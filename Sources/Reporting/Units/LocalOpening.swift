import Definitions
import Edition

/// The numbers and sentences that open the page of a unit.
struct LocalOpening {
  let words: LocalWords
  let measures: [LocalMeasure]

  private var edition: LocalEdition { words.edition }
  private var unit: UnitTree.Unit { words.unit }

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

  // MARK: Key figures

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

  // MARK: Sentences

  /// The municipalities with visits whose tiles lie nearest.
  private var nearest: [Line] {
    let tiles = edition.facts.definition.codebook.geography.tiles
    guard unit.level == .municipality, let own = tiles[unit.id] else { return [] }
    let found = edition.registering.map { other, tile in
      let (across, down) = (tile.column - own.column, tile.row - own.row)
      return (unit: other, distance: across * across + down * down)
    }.sorted { ($0.distance, $0.unit.name) < ($1.distance, $1.unit.name) }.prefix(3)
    guard !found.isEmpty else { return [] }
    var links: Line = []
    for (place, other) in found.enumerated() {
      if place > 0 { links.append(.text(place == found.count - 1 ? edition.words(UnitPhrase.and) : ", ")) }
      links.append(.link(other.unit.name, to: other.unit.path(from: unit.level, edition.words)))
    }
    return [edition.words.line(UnitPhrase.nearest, ["municipalities": links])]
  }

  private var totals: [Line] {
    guard let cell = edition.keyCell("visits", unit, edition.span), let count = cell.count else { return [] }
    let during = edition.words.within(edition.span)
    if words.isEmpty {
      let without = Standing(edition).flatMap { StandingWords($0).withoutLocation(unit) }
      return [without].compactMap { $0 } + [
        edition.words.line(UnitPhrase.noVisits, ["unit": unit.inSentence(edition.words), "during": during])
      ]
    }
    let isRounded = cell.status.contains(.rounded)
    let link = Inline.link(edition.words.count(count), to: "#\(words.anchor(edition.key, "visits"))")
    let amount: Line =
      isRounded && count == 0
      ? Line(words.roundedZero(.visits))
      : isRounded
        ? edition.words.line(UnitPhrase.aboutVisits, ["count": link])
        : edition.words.line(UnitPhrase.countOfVisits, ["count": link])
    let opening =
      unit.level == .library
      ? edition.words.line(
        UnitPhrase.libraryRegistered, ["unit": unit.name, "amount": amount, "during": during])
      : edition.words.line(
        UnitPhrase.librariesRegistered,
        ["unit": unit.inSentence(edition.words), "amount": amount, "during": during])
    return [opening + rates]
  }

  /// How many that is in proportion to the inhabitants, there and elsewhere.
  private var rates: Line {
    guard let rate = edition.rate(unit), let nation = edition.nationalRate else { return [] }
    let words = edition.words
    let (own, whole) = (words.value(rate), words.value(nation))
    guard unit.level == .municipality, let parent = edition.parent(of: unit), parent.level == .province,
      let other = edition.rate(parent)
    else {
      return [.text(" ")] + words.line(UnitPhrase.rateBesideNation, ["rate": own, "nation": whole])
    }
    return [.text(" ")]
      + words.line(
        UnitPhrase.rateBesideBoth,
        ["rate": own, "parent": parent.inSentence(words), "other": words.value(other), "nation": whole])
  }

  private var leads: [Line] {
    let findings = LocalFindings(words: words)
    return edition.facts.definition.leads.compactMap { lead in
      measures.first { $0.variable.id == lead.variable }.flatMap { findings.lead(lead, $0) }
    }
  }
}
