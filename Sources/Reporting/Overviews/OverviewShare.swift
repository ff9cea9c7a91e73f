import Definitions
import Edition

/// The share of one answer in a unit, and its index to the nation; `nil` below the base for percentages.
struct OverviewShare {
  let percent: Percent?
  let index: DecimalValue?

  /// Of visits or questions, whichever has the larger base in the nation, so that units compare.
  init(_ edition: LocalEdition, _ unit: UnitTree.Unit, _ variable: String, _ row: String) {
    let sizes = [Counted.visits, .questions].map {
      edition.national[TableKey(variable, edition.span, counted: $0)]?.total ?? 0
    }
    let counted: Counted = sizes[1] > sizes[0] ? .questions : .visits
    let table = edition.tables[
      TableKey(variable, edition.span, level: unit.level, unit: unit.id, counted: counted)]
    percent = table?[row]?.percent
    index = table.flatMap { table in
      edition.tables[
        TableKey(
          variable + "_index", edition.span, level: unit.level, unit: unit.id, counted: table.key.counted)]?[
          row]?
        .value
    }
  }
}
