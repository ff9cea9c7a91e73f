package import Definitions
import Edition

/// The published numbers of the baseline edition, for the units of a later edition.
///
/// Nothing is counted again: what was published then is what later editions compare with, whatever registrations,
/// codebook or classification say now. A municipality that merged since has the sum of what its parts published.
package struct Baseline: Sendable {
  /// The period of the baseline.
  package let period: Period
  private let tables: ProtectedTables
  private let rule: ProtectionRule
  /// Per municipality of the later edition those of the baseline that it consists of.
  private let parts: [String: [String]]
  private let divided: Set<String>

  /// `published` is everything that the baseline edition published; `edition` is the later one.
  package init(
    _ published: ProtectedTables, of period: Period, definition: PipelineDefinition, edition: Period
  ) {
    self.period = period
    rule = definition.protection
    tables = published.filter { $0.period == period && $0.counted != .respondents }
    let geography = definition.codebook.geography
    var parts: [String: [String]] = [:]
    for code in Set(tables.all.filter { $0.key.level == .municipality }.map(\.key.unit)).sorted() {
      parts[geography.successor(of: code, on: edition.lastDay), default: []].append(code)
    }
    self.parts = parts
    divided = Set(
      geography.municipalities.map(\.code).filter {
        !geography.splits(touching: $0, after: period.firstDay, through: edition.lastDay).isEmpty
      })
  }

  /// The national tables of the baseline.
  var national: [PublishedTable] { tables.all.filter { $0.key.level == .national } }

  /// The territory changed in a way that no published number can follow.
  func isDivided(_ level: Level, _ unit: String) -> Bool { level == .municipality && divided.contains(unit) }

  /// A table of a unit as the baseline published it, or the sum of those of its parts; `nil` when there is none.
  func table(_ id: String, _ level: Level, _ unit: String, _ counted: Counted) -> PublishedTable? {
    let key = TableKey(id, period, level: level, unit: unit, counted: counted)
    guard level == .municipality else { return tables[key] }
    let codes = parts[unit] ?? []
    guard codes != [unit] else { return tables[key] }
    if let rate = DerivedTable(id: id), let per = rate.inhabitants {
      return self.rate(id, of: rate.source(of: id), per: per, codes, key)
    }
    let found = codes.compactMap {
      tables[TableKey(id, period, level: level, unit: $0, counted: counted)]
    }
    return found.count == codes.count ? sum(found, key) : nil
  }

  /// The rate of the sums of counts and of inhabitants.
  private func rate(_ id: String, of source: String, per: Int, _ codes: [String], _ key: TableKey)
    -> PublishedTable?
  {
    let found = codes.compactMap {
      tables[TableKey(id, period, level: key.level, unit: $0, counted: key.counted)]
    }
    guard found.count == codes.count, let row = found.first?.rows.first,
      let counted = table(source, key.level, key.unit, key.counted)?[row]
    else { return nil }
    let inhabitants = found.compactMap { $0[row]?.base }
    let cell = Cell.rate(
      counted, of: inhabitants.count == codes.count ? inhabitants.reduce(0, +) : nil, per: per, rule)
    return PublishedTable(key: key, rows: [row], cells: [[cell]], status: found[0].status)
  }

  /// Counts and bases add up, and percentages are made of the sums. A part that was too small for counts leaves the
  /// total alone.
  private func sum(_ parts: [PublishedTable], _ key: TableKey) -> PublishedTable? {
    guard let first = parts.first else { return nil }
    let status = parts.map(\.status).reduce(first.status) { $0.union($1) }
    let rows = first.rows.filter { row in parts.allSatisfy { $0[row]?.count != nil } }
    guard !rows.isEmpty else { return nil }
    let cells = rows.map { row -> [Cell] in
      let own = parts.compactMap { $0[row] }
      let count = own.reduce(0) { $0 + $1.count! }
      let bases = own.compactMap(\.base)
      let base = bases.count == own.count ? bases.reduce(0, +) : nil
      // A total has no percentage, and neither has a key figure.
      let isShare = row != "total" && key.counted != .locations && base ?? 0 >= rule.minimumForPercentages
      return [
        Cell(
          count: count, base: base,
          percent: isShare ? base.flatMap { Percent(min(count, $0), of: $0) } : nil,
          status: own.map(\.status).reduce(own[0].status) { $0.union($1) })
      ]
    }
    return PublishedTable(key: key, rows: rows, cells: cells, status: status)
  }
}
