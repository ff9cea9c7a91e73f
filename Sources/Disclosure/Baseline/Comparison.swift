package import Counting
package import Definitions
import Edition

/// What an edition of a report with a baseline says beyond its own counts: facts of the register, rates per
/// inhabitants, differences with the nation and changes since the baseline. Without a baseline: the rates alone, of the
/// leading period.
///
/// All of it follows from numbers that are published, after these were protected and attacked, so it tells nothing
/// new about a registration.
package struct Comparison: Sendable {
  let tally: Tally
  let definition: PipelineDefinition
  let edition: Period
  let directory: UnitDirectory
  let baseline: Baseline?
  /// The year on whose first day the inhabitants lived.
  package let inhabitantsYear: Int
  /// How many they were, by municipality.
  let inhabitants: [String: Int]

  /// `nil` for a report with neither a baseline nor inhabitants. `baseline` is `nil` in the baseline itself, and while
  /// none is published.
  package init?(
    _ tally: Tally, _ definition: PipelineDefinition, edition: Period, _ directory: UnitDirectory,
    baseline: Baseline?
  ) {
    guard definition.baseline != nil || !tally.inhabitants.isEmpty else { return nil }
    self.tally = tally
    self.definition = definition
    self.edition = definition.baseline == nil ? definition.span(of: edition) : edition
    let last = edition.lastMonth / 12
    inhabitantsYear =
      definition.baseline == nil ? tally.inhabitants.latest(through: last) ?? last : edition.firstMonth / 12
    inhabitants = tally.inhabitants.counts(
      in: inhabitantsYear, definition.codebook.geography, on: self.edition.lastDay)
    self.directory = directory
    self.baseline = baseline
  }

  /// Id of the table of key figures.
  var key: String? { definition.tables.first { $0.rows == .key }?.id }
  /// Id of the table of registered locations.
  var locations: String? { definition.tables.first { $0.rows == .locations }?.id }
  /// Id of the table of opening hours.
  var hours: String? { definition.tables.first { $0.rows == .openingHours }?.id }

  /// The national tables with what follows from them. The period of the baseline is there as it was published then,
  /// and not at all before that.
  package func national(_ tables: ProtectedTables) -> ProtectedTables {
    guard definition.baseline != nil else { return rated(tables, [(.national, "NL")]) }
    let earlier = definition.baseline(of: edition)
    var all = tables.filter { $0.period != earlier || $0.counted == .respondents }
    for table in baseline?.national ?? [] {
      // Files are sorted; a page has the order of the codebook.
      let key = table.key
      let now = all[TableKey(key.table, edition, level: key.level, unit: key.unit, counted: key.counted)]
      all.add(now.map { table.ordered(like: $0.rows) } ?? table)
    }
    addMunicipalities(.national, "NL", to: &all)
    addRates(.national, "NL", to: &all)
    addChanges(.national, "NL", to: &all)
    return all
  }

  /// The tables of units with what follows from them; `national` is ``national(_:)``.
  package func local(_ tables: ProtectedTables, national: ProtectedTables) -> ProtectedTables {
    guard definition.baseline != nil else {
      return rated(
        tables, directory.entries.map { ($0.unit.level, $0.unit.id) }.filter { $0.0 != .library })
    }
    var all = tables
    for entry in directory.entries {
      let (level, unit) = (entry.unit.level, entry.unit.id)
      addRegister(entry, to: &all)
      if level == .province { addMunicipalities(level, unit, to: &all) }
      addRates(level, unit, to: &all)
      addDifferences(level, unit, national, to: &all)
      addGaps(level, unit, national, to: &all)
      addBaseline(level, unit, to: &all)
      addChanges(level, unit, to: &all)
    }
    return all
  }

  private func rated(_ tables: ProtectedTables, _ units: [(Level, String)]) -> ProtectedTables {
    var all = tables
    for (level, unit) in units { addRates(level, unit, to: &all) }
    return all
  }

  /// The variables with tables of units.
  var variables: [Variable] {
    definition.codebook.variables.filter { variable in
      definition.tables.contains { $0.id == variable.id && $0.rows == .variable(variable.id) }
    }
  }

  func tableKey(_ id: String, _ level: Level, _ unit: String, _ counted: Counted) -> TableKey {
    TableKey(id, edition, level: level, unit: unit, counted: counted)
  }

  /// Percentages less others, as both are printed.
  func points(_ one: Percent, less other: Percent) -> DecimalValue {
    if one.decimals == 0, other.decimals == 0 { return DecimalValue(units: one.units - other.units) }
    func tenths(_ percent: Percent) -> Int { percent.decimals == 0 ? percent.units * 10 : percent.units }
    return DecimalValue(units: tenths(one) - tenths(other), decimals: 1)
  }
}
