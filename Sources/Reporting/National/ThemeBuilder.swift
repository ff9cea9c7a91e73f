import Definitions
import Edition

/// The themes of a page, in the order of the pipeline, with figures and tables numbered as they come.
struct ThemeBuilder {
  let facts: EditionFacts
  let index: TableIndex
  private(set) var sections: [Section] = []
  /// The tables with their files, in page order.
  private(set) var numbered: [NumberedTable] = []
  /// The number of the last figure.
  private(set) var figures: Int
  /// The number of the last table.
  private(set) var tables: Int

  /// `numbers` are the last figure and table before these themes.
  init(_ facts: EditionFacts, _ index: TableIndex, after numbers: (figures: Int, tables: Int) = (0, 0)) {
    (figures, tables) = numbers
    self.facts = facts
    self.index = index
    let themes = facts.definition.themes.map { theme in
      (theme, facts.definition.tables.filter { $0.theme == theme.id }.map { TableView($0, facts, index) })
    }.filter { !$0.1.isEmpty }
    let past = themes.filter { $0.1.allSatisfy { $0.isPast || $0.isFuture } }.map(\.0.id)
    for (theme, views) in themes where !past.contains(theme.id) { add(theme, views) }
    let stopped = themes.flatMap { theme, views in
      views.filter { $0.isPast || $0.isFuture }.map { (theme, $0) }
    }
    guard !stopped.isEmpty else { return }
    var blocks: [Block] = [.list(stopped.map { theme, view in stop(view, theme) })]
    for (theme, views) in themes where past.contains(theme.id) {
      let own = views.flatMap { add($0, isFolded: true) }
      if !own.isEmpty { blocks.append(.subject(id: theme.id, title: theme.title, blocks: own)) }
    }
    sections.append(
      Section(
        id: facts.words(PageAddress.noLongerMeasured),
        title: facts.words(
          stopped.contains { $0.1.isFuture } ? NationalPhrase.notMeasured : .noLongerMeasured),
        style: .halves,
        blocks: blocks))
  }

  /// What is still measured first.
  private mutating func add(_ theme: PipelineDefinition.Theme, _ views: [TableView]) {
    let parts = (views.filter { !$0.isPast } + views.filter(\.isPast)).map { add($0) }.filter { !$0.isEmpty }
    guard !parts.isEmpty else { return }
    let isSmall = parts.count > 1 && parts.allSatisfy(Self.fitsHalf)
    sections.append(
      Section(
        id: theme.id, title: theme.title, style: isSmall ? .halves : .theme,
        blocks: isSmall ? parts.map { .subject(id: nil, title: nil, blocks: $0) } : parts.flatMap(\.self)))
  }

  /// A figure, or a folded table, that half the width is enough for.
  private static func fitsHalf(_ blocks: [Block]) -> Bool {
    blocks.allSatisfy { block in
      guard case .part(let part) = block else { return true }
      guard let figure = part.figure, !part.tables.contains(where: \.isWide) else { return part.isFolded }
      guard case .drawing(_, let panels, _) = figure.content else { return true }
      return panels.reduce(0) { $0 + $1.drawing.height } <= halfHeight
    }
  }

  /// The height of a drawing for half the width, in thousandths of an em: eight bars and their scale.
  private static let halfHeight = 26_000

  /// What is no longer measured, since when, and where its last numbers stand.
  private func stop(_ view: TableView, _ theme: PipelineDefinition.Theme) -> Line {
    let title: Inline = view.hasNumbers ? .link(view.spec.title, to: "#\(theme.id)") : .text(view.spec.title)
    if view.isFuture { return facts.words.line(NationalPhrase.notYetMeasured, ["title": title]) }
    guard let last = view.lastDay else { return [title] }
    return facts.words.line(NationalPhrase.measuredThrough, ["title": title, "date": last])
  }

  /// The findings and the part of one table of the pipeline.
  private mutating func add(_ view: TableView, isFolded: Bool = false) -> [Block] {
    // What was never measured, and a crossing of what is no longer, have nothing to show.
    if view.isFuture || view.isPast && !view.hasNumbers { return [] }
    var made: [NumberedTable] = []
    var shown: [PublishedTable]?
    var isShortened = false
    var differences: [Line] = []
    tables += view.hasNumbers || view.spec.chart == .line ? 1 : 0
    let first = tables
    if view.spec.isCrossing {
      if view.hasNumbers, let cross = CrossTable(view: view, number: first) {
        made.append(cross.numbered)
        shown = [cross.published]
        isShortened = cross.isShortened
        if view.spec.chart == .differences { differences = CrossDifferences(cross: cross).lines }
      }
    } else if view.spec.chart == .line {
      made.append(TrendTable(view: view, number: first).numbered)
    } else if view.hasNumbers {
      made.append(OneWayTable(view: view, number: first).numbered)
    }
    if view.spec.chart == .groupedBars, let movers = MoversTable(view: view, number: tables + 1) {
      tables += 1
      made.append(movers.numbered)
    }
    var figure: Figure?
    if view.spec.chart != .none, view.spec.chart != .differences {
      figures += 1
      figure = FigureBuilder(view: view, number: figures, table: first).figure
    }
    var notes = NoteRules(view: view, shown: shown).notes
    if view.spec.rows == .key, let milestones = Milestones(view: view).line { notes.append(milestones) }
    if isShortened {
      notes.append(
        facts.words.line(
          NationalPhrase.shortened, ["link": Inline.link("observations.csv", to: "observations.csv")]))
    }
    numbered += made.map { $0.with(notes: notes) }
    let part = ThemePart(
      figure: figure, tables: made.map(\.table), notes: notes,
      downloads: made.flatMap { $0.downloads(facts.words) }
        + (figure.flatMap { figure in
          figure.path.map {
            [Line]([
              [.link(facts.words.text(NationalPhrase.figureFile, ["number": String(figure.number)]), to: $0)]
            ])
          }
        } ?? []), isFolded: isFolded || view.spec.chart == .differences)
    guard view.spec.chart == .differences else {
      return findings(view).map { .finding($0) } + [.part(part)]
    }
    let opening: [Block] =
      made.isEmpty || !differences.isEmpty ? [] : [.finding(Line(facts.words(NationalPhrase.crossNone)))]
    return findings(view).map { .finding($0) } + opening
      + (differences.isEmpty ? [] : [.heading(view.spec.title), .list(differences)]) + [.part(part)]
  }

  /// The sentences of the pipeline, or the words that there is nothing to say them about.
  private func findings(_ view: TableView) -> [Line] {
    if view.spec.chart != .line {
      guard let current = view.current else {
        return [facts.words.line(NationalPhrase.numbersAre, ["reason": facts.words(Absence.notAvailable)])]
      }
      if current.status.contains(.noLongerRegistered) || current.status.contains(.notMeasured) {
        let stopped = Line(
          "\(view.spec.title): \(facts.words.within(view.reported)) \(facts.words(Entries.reason(current.status)))."
        )
        guard let drawn = view.drawn, drawn.key != current.key else { return [stopped] }
        return [
          stopped + [.text(" ")]
            + facts.words.line(NationalPhrase.lastNumbers, ["span": view.measuredSpan(in: drawn.key.period)])
        ]
      }
      if current.wholeTotal == nil {
        return [
          facts.words.line(NationalPhrase.numbersAre, ["reason": facts.words(Entries.reason(current.status))])
        ]
      }
    }
    let lines = view.spec.findings.compactMap {
      Sentence(template: $0, facts: facts, index: index, view: view).line
    }
    return lines.isEmpty ? [tie(view)].compactMap { $0 } : lines
  }

  /// The answers that tie, where a sentence is about the largest.
  private func tie(_ view: TableView) -> Line? {
    let leading = view.leading
    guard leading.count == 2, let current = view.current,
      view.spec.findings.contains(where: { $0.contains("{largest") })
    else { return nil }
    let named = leading.compactMap { row -> Line? in
      current.whole(row)?.percent.map { percent in
        facts.words.line(
          UnitPhrase.answerAt,
          [
            "answer": view.label(row),
            "percent": Inline.link(
              facts.words.percent(percent), to: "#\(view.index.anchor(current, row: row))"),
          ])
      }
    }
    guard named.count == leading.count else { return nil }
    let rest = named.dropFirst().flatMap { [Inline.text(facts.words(UnitPhrase.and))] + $0 }
    return facts.words.line(NationalPhrase.mostOftenTied, ["answers": named[0] + rest])
  }
}
