import Definitions
import Disclosure

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
    for theme in facts.definition.themes {
      let specs = facts.definition.tables.filter { $0.theme == theme.id }
      guard !specs.isEmpty else { continue }
      var blocks: [Block] = []
      for spec in specs { blocks += add(TableView(spec, facts, index)) }
      sections.append(Section(id: theme.id, title: theme.title, style: .theme, blocks: blocks))
    }
  }

  /// The findings and the part of one table of the pipeline.
  private mutating func add(_ view: TableView) -> [Block] {
    var made: [NumberedTable] = []
    var shown: [ProtectedTable]?
    var isShortened = false
    tables += 1
    let first = tables
    if view.spec.isCrossing {
      if view.hasNumbers, let cross = CrossTable(view: view, number: first) {
        made.append(cross.numbered)
        shown = [cross.published]
        isShortened = cross.isShortened
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
    if view.spec.chart != .none {
      figures += 1
      figure = FigureBuilder(view: view, number: figures, table: first).figure
    }
    var notes = NoteRules(view: view, shown: shown).notes
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
        } ?? []) + references(figure, made.map(\.table)))
    return findings(view).map { .finding($0) } + [.part(part)]
  }

  private func references(_ figure: Figure?, _ tables: [DataTable]) -> [Line] {
    ((figure.map { [$0.anchor] } ?? []) + tables.map(\.anchor)).map {
      [.link(facts.words.text(PagePhrase.lasting, ["anchor": $0]), to: "#\($0)")]
    }
  }

  /// The sentences of the pipeline, or the words that there is nothing to say them about.
  private func findings(_ view: TableView) -> [Line] {
    if view.spec.chart != .line {
      guard let current = view.current else {
        return [facts.words.line(NationalPhrase.numbersAre, ["reason": facts.words(Absence.notAvailable)])]
      }
      if current.status.contains(.noLongerRegistered) || current.status.contains(.notMeasured) {
        return [
          Line(
            "\(facts.words.within(view.reported).capitalised) \(facts.words(Entries.reason(current.status)))."
          )
        ]
      }
      if current.wholeTotal == nil {
        return [
          facts.words.line(NationalPhrase.numbersAre, ["reason": facts.words(Entries.reason(current.status))])
        ]
      }
    }
    return view.spec.findings.compactMap {
      Sentence(template: $0, facts: facts, index: index, view: view).line
    }
  }
}
