import Definitions
import Edition

/// The published tables below national level of one edition, found by unit, with all that its pages share.
final class LocalEdition: Sendable {
  let tables: PublishedTables
  let national: PublishedTables
  let tree: UnitTree
  let facts: EditionFacts
  /// Id of the table of key figures.
  let key: String
  /// Id of the table of visits per 1.000 inhabitants.
  private let perThousand: String
  /// The last four quarters, with which a page opens.
  let span: Period
  let spanInAnchors: String
  let quarter: Period
  /// The reported quarter and those before it, oldest first.
  let trend: [Period]
  /// What may be said about its cells.
  let claims: Claims
  /// The variables that pages may have a table of, by theme.
  let variables: [(spec: TableSpec, variable: Variable)]
  /// The answers that opening sentences and overviews are about.
  let leads: [(variable: String, row: String)]
  /// The first day on which questions are counted apart.
  let questionsFrom: CivilDate?
  /// The municipalities on the map with a location that registers.
  let registering: [(unit: UnitTree.Unit, tile: Geography.Tile)]
  private let relations: UnitRelations
  /// The labels of all answers at the end of the four quarters, by variable.
  let labels: [String: [String: String]]
  /// The places of all answers in the codebook, by variable.
  let places: [String: [String: Int]]

  /// `nil` when the pipeline has no key figures, without which there are no pages of units.
  init?(_ tables: PublishedTables, national: PublishedTables, tree: UnitTree, facts: EditionFacts) {
    let definition = facts.definition
    guard let key = definition.tables.first(where: { $0.rows == .key })?.id else { return nil }
    self.tables = tables
    self.national = national
    self.tree = tree
    self.facts = facts
    self.key = key
    perThousand = DerivedTable.perThousand.id(of: key)
    let span = definition.span(of: facts.period)
    self.span = span
    spanInAnchors = CellAddress.written(span)
    let last = Period.quarter(of: facts.period.lastMonth)
    quarter = last
    trend = definition.trend(of: facts.period)
    claims = facts.claims
    variables = definition.themes.flatMap { theme in definition.tables.filter { $0.theme == theme.id } }
      .filter { !$0.isCrossing && $0.rows == .variable($0.id) }
      .compactMap { spec in definition.codebook[spec.id].map { (spec, $0) } }
    leads = definition.leads.compactMap { lead in lead.row.map { (lead.variable, $0) } }
    questionsFrom = definition.registrations.layouts.filter { $0.counts == .questions }.compactMap(\.era.from)
      .min()
    let relations = UnitRelations(tree)
    self.relations = relations
    registering = (relations.byLevel[.municipality] ?? []).compactMap {
      unit -> (UnitTree.Unit, Geography.Tile)? in
      let own = TableKey(key, span, level: unit.level, unit: unit.id, counted: .locations)
      guard let tile = definition.codebook.geography.tiles[unit.id],
        tables[own]?["locations"]?.count ?? 0 > 0
      else { return nil }
      return (unit, tile)
    }
    labels = definition.codebook.variables.filter { !$0.isWide }.reduce(into: [:]) { labels, variable in
      labels[variable.id] = Dictionary(variable.answers.map { ($0.id, $0.label(on: span.lastDay)) }) { $1 }
    }
    places = definition.codebook.variables.reduce(into: [:]) { places, variable in
      places[variable.id] = Dictionary(variable.answers.enumerated().map { ($1.id, $0) }) { first, _ in first
      }
    }
  }

  /// The report has a baseline: its pages lead with where a unit stands.
  var hasBaseline: Bool { facts.definition.baseline != nil }
  /// The leading period as the head of a row or column: `Vier kwartalen`, `2022`.
  var spanName: String { span == facts.period ? span.description : words(PagePhrase.fourQuarters) }

  /// The language of the pages.
  var words: Words { facts.words }
  var rule: ProtectionRule { facts.definition.protection }
  func children(of unit: UnitTree.Unit) -> [UnitTree.Unit] { relations.children[UnitKey(unit)] ?? [] }
  func parent(of unit: UnitTree.Unit) -> UnitTree.Unit? { relations.parents[UnitKey(unit)] }
  /// The libraries with a location in a municipality, and the municipalities of a library.
  func partners(of unit: UnitTree.Unit) -> [UnitTree.Unit] { relations.partners[UnitKey(unit)] ?? [] }
  /// The open locations of a library or a municipality, by name.
  func locations(of unit: UnitTree.Unit) -> [UnitTree.Location] { relations.locations[UnitKey(unit)] ?? [] }
  func unit(_ level: Level, _ id: String) -> UnitTree.Unit? { relations.units[UnitKey(level: level, id: id)] }
  func units(_ level: Level) -> [UnitTree.Unit] { relations.byLevel[level] ?? [] }
  /// The levels that have pages, in the order in which pages name them.
  var levels: [Level] { Level.pages.filter { !units($0).isEmpty } }

  /// The table of key figures of a unit that holds `visits`, `questions` or `locations`.
  func keyTable(_ row: String, _ unit: UnitTree.Unit, _ period: Period) -> PublishedTable? {
    let counted = Counted(rawValue: row) ?? .visits
    return tables[TableKey(key, period, level: unit.level, unit: unit.id, counted: counted)]
  }

  func keyCell(_ row: String, _ unit: UnitTree.Unit, _ period: Period) -> Cell? {
    keyTable(row, unit, period)?[row]
  }

  func count(_ row: String, _ unit: UnitTree.Unit, _ period: Period) -> Int? {
    keyCell(row, unit, period)?.count
  }

  /// Visits per 1.000 inhabitants in the leading period; `nil` where inhabitants are no input, or the unit is too small.
  func rate(_ unit: UnitTree.Unit) -> DecimalValue? {
    tables[TableKey(perThousand, span, level: unit.level, unit: unit.id, counted: .visits)]?["visits"]?.value
  }

  /// The same of the nation.
  var nationalRate: DecimalValue? {
    national[TableKey(perThousand, span, counted: .visits)]?["visits"]?.value
  }

  /// What a page of this level leads with: visits, or questions where an organisation has more of those.
  func leading(_ unit: UnitTree.Unit) -> Counted {
    guard unit.level == .organisation else { return .visits }
    let bases = [Counted.visits, .questions].map { keyCell($0.rawValue, unit, span)?.base ?? 0 }
    return bases[1] > bases[0] ? .questions : .visits
  }

  /// The reported period has questions beside visits.
  var hasQuestions: Bool {
    guard let start = questionsFrom, start <= span.lastDay else { return false }
    return (trend + [span]).contains {
      national[TableKey(key, $0, counted: .questions)]?["questions"]?.count ?? 0 > 0
    }
  }

  /// The part of the four quarters that numbers of an organisation cover, when questions took the place of visits in
  /// them: `geteld tot en met 31 maart 2024`.
  func covered(_ counted: Counted) -> String? {
    guard let start = questionsFrom, start > span.firstDay, start <= span.lastDay else { return nil }
    return counted == .questions
      ? words.text(UnitPhrase.countedFrom, ["date": words.date(start)])
      : words.text(UnitPhrase.countedThrough, ["date": words.date(CivilDate(day: start.day - 1))])
  }
}
