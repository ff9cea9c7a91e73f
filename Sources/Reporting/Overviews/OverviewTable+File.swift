import Definitions
import Edition

extension OverviewTable {
  /// The file: exactly what the table shows.
  func file(named name: String) -> TableFile {
    func count(_ row: String, _ unit: UnitTree.Unit, _ period: Period) -> String {
      edition.count(row, unit, period).map(String.init) ?? ""
    }
    let (leads, hasRates) = (leads, hasRates)
    return TableFile(
      name, columns: fixed + (hasRates ? [rate] : []) + leads.flatMap(columns(of:)),
      key: ["table", "period", "level", "unit"],
      rows: units.map { unit in
        let locations = count("locations", unit, edition.span)
        var cells = [
          name, edition.span.description, unit.level.rawValue, unit.id, unit.name.escapedCode,
          count("visits", unit, edition.span),
        ]
        cells +=
          hasRatio
          ? [locations, ratio(unit)?.data ?? ""] : [count("visits", unit, edition.quarter), locations]
        if hasRates { cells.append(edition.rate(unit)?.data ?? "") }
        return cells
          + leads.flatMap { lead -> [String] in
            let share = OverviewShare(edition, unit, lead.variable.id, lead.row)
            return [share.percent?.data ?? "", share.index?.data ?? ""]
          }
      })
  }

  /// The table with its file.
  func numbered(_ name: String) -> NumberedTable {
    NumberedTable(
      table, file(named: name),
      shown: units.prefix(1).compactMap { edition.keyTable("visits", $0, edition.span) }, in: edition.words,
      hasBase: false)
  }

  private var fixed: [FileColumn] {
    let head = [
      FileColumn.table, .period, FileColumn.ofObservations[2], FileColumn.ofObservations[3],
      .label("label", .areaLabel),
      FileColumn(name: "visits", type: .integer, description: .visits, minimum: 0),
    ]
    let locations = FileColumn(name: "locations", type: .integer, description: .locations, minimum: 0)
    return hasRatio
      ? head + [
        locations,
        FileColumn(name: "visits_per_location", type: .number, description: .visitsPerLocation, minimum: 0),
      ]
      : head + [
        FileColumn(name: "visits_quarter", type: .integer, description: .visitsInQuarter, minimum: 0),
        locations,
      ]
  }

  private var rate: FileColumn {
    FileColumn(
      name: "\(DerivedTable.perThousand.id(of: edition.key)).visits", type: .number,
      description: .visitsPerThousand, minimum: 0)
  }

  private func columns(of lead: (variable: Variable, row: String, label: String)) -> [FileColumn] {
    let name = "\(lead.variable.id).\(lead.row)"
    return [
      FileColumn(
        name: name, type: .number, description: .percentOf, of: lead.label, minimum: 0,
        maximum: 100),
      FileColumn(
        name: "\(name)_index", type: .number, description: .indexOf, of: lead.label,
        minimum: 0),
    ]
  }
}
