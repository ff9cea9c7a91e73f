import Counting
import Definitions
import Disclosure
import Edition
import Publishing

/// The tables of one edition: protected, attacked together with the other editions, and compared.
struct EditionTables {
  /// Those of the national page, with what it shows of the survey and of units side by side.
  private(set) var national: ProtectedTables
  /// Those of the pages below; `nil` where the edition has none.
  private(set) var local: LocalPart?
  /// What the attack came to.
  let audit: AuditTotals
  /// Names of the cells that other editions withhold, and this one with them.
  let withheld: [String]
  /// Names of the editions that the tables were attacked with.
  let beside: [String]
  /// The year of the inhabitants that visits are divided by, where that is no baseline.
  let inhabitantsYear: Int?

  init(_ request: EditionRequest) throws {
    let (definition, period, tally) = (request.definition, request.period, request.tally)
    let frozen =
      definition.baseline(of: period) == nil ? nil : request.baseline.map { ProtectedTables(published: $0) }
    let protection = Protection(tally, definition, edition: period)
    let first = protection.tables(frozen: frozen)
    let directory = UnitDirectory(tally, definition, edition: period)
    local = try LocalPart(request, protection, directory, national: first)
    // Pages that are carried over were attacked when they were made, and are of another set of registrations.
    let made = local.flatMap { $0.source == nil ? $0.tables : nil }
    let withheld =
      try request.withheld.isEmpty
      ? [] : request.withheld.subtracting(Self.printed(by: request.standing.current))
    let beside = definition.protection.base == nil ? [] : request.others.near(request.months)
    let audited = try Audit.repaired(
      made.map(first.adding) ?? first, definition: definition, tree: directory.tree,
      beside: beside.map { other in { try other.numbers { made != nil || $0 == .national } } },
      withheld: withheld)
    audit = audited.totals
    self.withheld = withheld.sorted()
    self.beside = beside.map(\.name)
    national = audited.tables.filter { $0.level == .national || $0.counted == .respondents }
    if made != nil {
      local?.tables = audited.tables.filter { $0.level != .national && $0.counted != .respondents }
    }
    let baseline = definition.baseline(of: period).flatMap { year in
      frozen.map { Baseline($0, of: year, definition: definition, edition: period) }
    }
    let comparison = Comparison(tally, definition, edition: period, directory, baseline: baseline)
    inhabitantsYear = definition.baseline == nil ? comparison?.inhabitantsYear : nil
    if let comparison { compare(comparison) }
  }

  private mutating func compare(_ comparison: Comparison) {
    national = comparison.national(national)
    guard let part = local else { return }
    if part.source == nil { local?.tables = comparison.local(part.tables, national: national) }
    if let local { national = comparison.peers(national, of: local.tables) }
  }

  /// All of them.
  var all: ProtectedTables { local.map { national.adding($0.tables) } ?? national }

  /// The cells that the edition which stands prints: withholding them now would only tell that they are of interest.
  private static func printed(by current: WrittenEdition?) throws(StageFailure) -> Set<String> {
    let numbers = try current?.publishedNumbers { _ in true } ?? []
    return Set(numbers.filter { $0.count != nil }.map(\.place.description))
  }
}
