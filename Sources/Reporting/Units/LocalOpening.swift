import Definitions
import Disclosure

/// The numbers and sentences that open the page of a unit.
struct LocalOpening {
  let words: LocalWords
  let measures: [LocalMeasure]

  private var edition: LocalEdition { words.edition }
  private var unit: UnitTree.Unit { words.unit }

  var sections: [Section] {
    let figures = words.isSignal ? SignalFigures(words: words).figures : self.figures
    let lines = words.isSignal ? SignalFigures(words: words).sentences : totals
    return [
      Section(id: "kerncijfers", title: "Kerncijfers", style: .first, blocks: [.keyFigures(figures)]),
      Section(
        id: "kernpunten", title: "In het kort", style: .first,
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
      .map { figure($0, standing) } + [share]
    }
    var figures = [figure("visits", edition.span), figure("visits", edition.quarter)]
    if edition.hasQuestions { figures.append(figure("questions", edition.quarter)) }
    figures.append(locations)
    figures.append(share)
    return figures
  }

  /// A measure of a report with a baseline, and its change.
  private func figure(_ measure: StandingMeasure, _ standing: Standing) -> KeyFigure {
    let entry = standing.entry(measure, unit, standing.year)
    guard case .number(let value, _) = entry else {
      let reason = if case .missing(let reason) = entry { reason } else { entry.printed }
      return absent(measure.label, reason, standing.year.description)
    }
    var remarks = [Line(standing.year.description)]
    if let baseline = standing.baseline, case .number(let change, _) = standing.change(measure, unit) {
      remarks.append([.text("\(change) sinds "), .unbroken(baseline.description)])
    }
    return KeyFigure(label: measure.label, value: value, isAbsent: false, anchor: nil, remarks: remarks)
  }

  private func figure(_ row: String, _ period: Period) -> KeyFigure {
    let name = row == "questions" ? "Vragen" : "Bezoeken"
    let label = period == edition.span ? "\(name) in vier kwartalen" : "\(name) in \(period)"
    guard let cell = edition.keyCell(row, unit, period), let count = cell.count else {
      return absent(label, "niet gemeten", "")
    }
    return KeyFigure(
      label: label, value: Dutch.count(count), isAbsent: false, anchor: nil,
      remarks: [Line(Dutch.title(period))] + (cell.status.contains(.rounded) ? [Line("afgerond")] : []))
  }

  private var locations: KeyFigure {
    guard let count = edition.count("locations", unit, edition.span) else {
      return absent("Locaties die registreren", "niet beschikbaar", "")
    }
    let now = edition.count("locations", unit, edition.quarter)
    return KeyFigure(
      label: "Locaties die registreren", value: Dutch.count(count), isAbsent: false, anchor: nil,
      remarks: now.map { [[.text("\(Dutch.count($0)) in "), .unbroken(edition.quarter.description)]] } ?? [])
  }

  private var share: KeyFigure {
    let label = "Aandeel van Nederland"
    guard let count = edition.count("visits", unit, edition.span),
      let whole = edition.national[TableKey(edition.key, edition.span, counted: .visits)]?["visits"]?.count,
      whole > 0
    else { return absent(label, "niet beschikbaar", "") }
    guard count >= edition.rule.minimumForPercentages, let share = Percent(min(count, whole), of: whole)
    else {
      return absent(
        label, "te weinig waarnemingen", "vanaf \(edition.rule.minimumForPercentages) bezoeken")
    }
    return KeyFigure(
      label: label, value: Dutch.percent(share), isAbsent: false, anchor: nil,
      remarks: [Line("\(Dutch.count(count)) van de \(Dutch.count(whole)) bezoeken")])
  }

  private func absent(_ label: String, _ reason: String, _ remark: String) -> KeyFigure {
    KeyFigure(
      label: label, value: reason, isAbsent: true, anchor: nil, remarks: remark.isEmpty ? [] : [Line(remark)])
  }

  // MARK: Sentences

  /// Nothing was registered: the locations, which are exact, say so.
  private var isEmpty: Bool { edition.count("locations", unit, edition.span) == 0 }

  private var totals: [Line] {
    guard let cell = edition.keyCell("visits", unit, edition.span), let count = cell.count else { return [] }
    let during = Dutch.within(edition.span)
    if isEmpty {
      let without = Standing(edition).flatMap { StandingWords($0).withoutLocation(unit) }
      return [without].compactMap { $0 } + [
        Line("Voor \(unit.inSentence) zijn \(during) geen bezoeken geregistreerd.")
      ]
    }
    let who =
      unit.level == .library
      ? "\(unit.name) registreerde " : "Bibliotheken in \(unit.inSentence) registreerden "
    guard !(cell.status.contains(.rounded) && count == 0) else {
      return [Line("\(who)0 tot en met 4 bezoeken \(during).")]
    }
    return [
      [
        .text(who + (cell.status.contains(.rounded) ? "ongeveer " : "")),
        .link(Dutch.count(count), to: "#\(words.anchor(edition.key, "visits"))"),
        .text(" bezoeken \(during)."),
      ]
    ]
  }

  private var leads: [Line] {
    let findings = LocalFindings(words: words)
    var lines = LocalEdition.leads.compactMap { lead in
      measures.first { $0.variable.id == lead.variable }.flatMap { findings.lead($0, lead.row) }
    }
    if let topic = measures.first(where: { $0.variable.id == "topic" }), let row = topic.largest,
      let own = words.own(topic, row)
    {
      lines.append([.text("Het vaakst ging het over dit onderwerp: \(topic.label(row)) ("), own, .text(").")])
    }
    return lines
  }
}
