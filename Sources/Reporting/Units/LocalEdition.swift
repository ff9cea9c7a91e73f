import Definitions
import Edition

/// The published tables below national level of one edition, found by unit, with the periods its pages share.
struct LocalEdition: Sendable {
  let tables: PublishedTables
  let national: PublishedTables
  let tree: UnitTree
  let facts: EditionFacts
  /// Id of the table of key figures.
  let key: String
  /// The last four quarters, with which a page opens.
  let span: Period
  let quarter: Period
  /// The reported quarter and those before it, oldest first.
  let trend: [Period]
  private var units: [UnitKey: UnitTree.Unit] = [:]
  private var children: [UnitKey: [UnitTree.Unit]] = [:]
  private var parents: [UnitKey: UnitTree.Unit] = [:]
  /// The labels of all answers at the end of the four quarters, by variable.
  private(set) var labels: [String: [String: String]] = [:]
  /// The nation's cells of the four quarters, by row.
  private var nations: [TableKey: [String: Cell]] = [:]

  /// `nil` when the pipeline has no key figures, without which there are no pages of units.
  init?(_ tables: PublishedTables, national: PublishedTables, tree: UnitTree, facts: EditionFacts) {
    let definition = facts.definition
    guard let key = definition.tables.first(where: { $0.rows == .key })?.id else { return nil }
    self.tables = tables
    self.national = national
    self.tree = tree
    self.facts = facts
    self.key = key
    span = definition.span(of: facts.period)
    let last = Period.quarter(of: facts.period.lastMonth)
    quarter = last
    trend = definition.trend(of: facts.period)
    for variable in definition.codebook.variables where !variable.isWide {
      labels[variable.id] = Dictionary(variable.answers.map { ($0.id, $0.label(on: span.lastDay)) }) { $1 }
    }
    for table in national.all where table.key.period == span {
      nations[table.key] = Dictionary(zip(table.rows, table.cells.map { $0[0] })) { first, _ in first }
    }
    let units = Dictionary(tree.units.map { (UnitKey($0), $0) }) { first, _ in first }
    self.units = units
    for unit in tree.units {
      guard let level = unit.level.parent, let id = unit.parent,
        let parent = units[UnitKey(level: level, id: id)]
      else { continue }
      children[UnitKey(parent), default: []].append(unit)
      parents[UnitKey(unit)] = parent
    }
  }

  /// The report has a baseline: its pages lead with where a unit stands.
  var hasBaseline: Bool { facts.definition.baseline != nil }
  /// The leading period as the head of a row or column: `Vier kwartalen`, `2022`.
  var spanName: String { span == facts.period ? span.description : words(PagePhrase.fourQuarters) }

  func nation(_ key: TableKey) -> [String: Cell] { nations[key] ?? [:] }
  /// The answers that opening sentences and overviews are about.
  var leads: [(variable: String, row: String)] {
    facts.definition.leads.compactMap { lead in lead.row.map { (lead.variable, $0) } }
  }

  /// The language of the pages.
  var words: Words { facts.words }
  var rule: ProtectionRule { facts.definition.protection }
  func children(of unit: UnitTree.Unit) -> [UnitTree.Unit] { children[UnitKey(unit)] ?? [] }
  func parent(of unit: UnitTree.Unit) -> UnitTree.Unit? { parents[UnitKey(unit)] }
  func unit(_ level: Level, _ id: String) -> UnitTree.Unit? { units[UnitKey(level: level, id: id)] }
  func units(_ level: Level) -> [UnitTree.Unit] { tree.units.filter { $0.level == level } }
  /// The levels that have pages, in the order in which pages name them.
  var levels: [Level] { Level.pages.filter { level in tree.units.contains { $0.level == level } } }

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
    tables[
      TableKey(DerivedTable.perThousand.id(of: key), span, level: unit.level, unit: unit.id, counted: .visits)
    ]?["visits"]?
    .value
  }

  /// The same of the nation.
  var nationalRate: DecimalValue? {
    national[TableKey(DerivedTable.perThousand.id(of: key), span, counted: .visits)]?["visits"]?.value
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

  /// The first day on which questions are counted apart.
  var questionsFrom: CivilDate? {
    facts.definition.registrations.layouts.filter { $0.counts == .questions }.compactMap(\.era.from).min()
  }
}
