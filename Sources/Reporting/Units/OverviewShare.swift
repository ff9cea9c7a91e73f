import Definitions
import Disclosure

/// The share of one answer in a unit, and its index to the nation; `nil` below the base for percentages.
struct OverviewShare {
  let percent: Percent?
  let index: DecimalValue?

  /// Of visits or questions, whichever has the larger base.
  init(_ edition: LocalEdition, _ unit: UnitTree.Unit, _ variable: String, _ row: String) {
    let found = [Counted.questions, .visits].compactMap { counted in
      edition.tables[TableKey(variable, edition.span, level: unit.level, unit: unit.id, counted: counted)]
    }
    let table = found.dropFirst().reduce(found.first) { ($1.total ?? 0) > ($0?.total ?? 0) ? $1 : $0 }
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
