import Definitions
import Disclosure

/// Units beneath each other: their visits, locations and, from the base for percentages, their profile.
struct OverviewTable {
  let edition: LocalEdition
  let units: [UnitTree.Unit]
  let number: Int
  let anchor: String
  let caption: String
  /// The level of the folder that the page stands in; `nil` is the national page.
  let folder: Level?
  /// The table holds the shares of the leads with their index, not just counts.
  let hasShares: Bool
  /// Visits per location, as on the national page.
  let hasRatio: Bool
  /// Where a letter of the alphabet starts.
  var letters = Letters([])

  /// The leads that were measured nationally.
  private var leads: [(variable: Variable, row: String, label: String)] {
    guard hasShares else { return [] }
    return LocalEdition.leads.compactMap { lead in
      let isMeasured = [Counted.visits, .questions].contains {
        edition.national[TableKey(lead.variable, edition.span, counted: $0)]?[lead.row]?.percent != nil
      }
      guard isMeasured, let variable = edition.facts.definition.codebook[lead.variable],
        let answer = variable.answers.first(where: { $0.id == lead.row })
      else { return nil }
      return (variable, lead.row, answer.label(on: edition.span.lastDay))
    }
  }

  var table: DataTable {
    let leads = self.leads
    let isProvisional = units.contains {
      edition.keyTable("visits", $0, edition.span)?.status.contains(.provisional) == true
    }
    let rounded = edition.rule.base == nil || !edition.rule.roundsTotals ? "aantal" : "afgerond"
    var columns = [
      DataTable.Column("Bezoeken", unit: "vier kwartalen, \(rounded)", isProvisional: isProvisional)
    ]
    if !hasRatio {
      columns.append(
        DataTable.Column("Bezoeken", unit: "\(edition.quarter), \(rounded)", isProvisional: isProvisional))
    }
    columns.append(DataTable.Column("Locaties", unit: "aantal"))
    if hasRatio { columns.append(DataTable.Column("Bezoeken", unit: "per locatie")) }
    for lead in leads {
      columns.append(DataTable.Column(lead.label, unit: "%"))
      columns.append(DataTable.Column(lead.label, showsHead: false, unit: "index"))
    }
    let shares = leads.isEmpty ? "" : " Percentages van de bezoeken; index: Nederland = 100."
    return DataTable(
      number: number, anchor: anchor, caption: caption,
      scope: "Vier kwartalen: \(Dutch.title(edition.span)).\(shares)",
      corner: units.first?.level.singular ?? "Naam", columns: columns,
      rows: units.map { row($0, leads) }, totals: [])
  }

  private func row(
    _ unit: UnitTree.Unit, _ leads: [(variable: Variable, row: String, label: String)]
  ) -> DataTable.Row {
    var cells = [entry("visits", unit, edition.span)]
    if !hasRatio { cells.append(entry("visits", unit, edition.quarter)) }
    cells.append(entry("locations", unit, edition.span))
    if hasRatio {
      cells.append(ratio(unit).map { .number(Dutch.value($0), anchor: nil) } ?? .notApplicable)
    }
    for lead in leads {
      let measure = OverviewShare(edition, unit, lead.variable.id, lead.row)
      cells.append(
        measure.percent.map { .number(Dutch.percent($0), anchor: nil) } ?? .missing("te weinig waarnemingen"))
      cells.append(
        measure.index.map { .number(Dutch.value($0), anchor: nil) }
          ?? (measure.percent == nil ? .missing("te weinig waarnemingen") : .notApplicable))
    }
    return DataTable.Row(
      head: unit.name, link: unit.path(from: folder), anchor: letters.anchor(of: unit), cells: cells)
  }

  private func entry(_ row: String, _ unit: UnitTree.Unit, _ period: Period) -> DataTable.Entry {
    guard let table = edition.keyTable(row, unit, period), let cell = table[row] else {
      return .missing("niet beschikbaar")
    }
    return Entries.count(cell, in: table)
  }

  /// Visits per location, of published numbers.
  private func ratio(_ unit: UnitTree.Unit) -> DecimalValue? {
    guard let visits = edition.count("visits", unit, edition.span),
      let locations = edition.count("locations", unit, edition.span)
    else { return nil }
    return DecimalValue(sum: visits, over: locations)
  }

  // MARK: File

  /// The file: exactly what the table shows.
  func file(named name: String) -> TableFile {
    TableFile(
      name, columns: Self.columns + leads.flatMap(Self.columns(of:)),
      key: ["table", "period", "level", "unit"],
      rows: units.map { unit in
        [
          name, edition.span.description, unit.level.rawValue, unit.id, unit.name,
          edition.count("visits", unit, edition.span).map(String.init) ?? "",
          edition.count("locations", unit, edition.span).map(String.init) ?? "", ratio(unit)?.data ?? "",
        ]
          + leads.flatMap { lead -> [String] in
            let share = OverviewShare(edition, unit, lead.variable.id, lead.row)
            return [share.percent?.data ?? "", share.index?.data ?? ""]
          }
      })
  }

  private static let columns = [
    FileColumn.table, .period, FileColumn.ofObservations[2], FileColumn.ofObservations[3],
    .label("label", "De naam van het gebied."),
    FileColumn(name: "visits", type: .integer, description: "Aantal bezoeken.", minimum: 0),
    FileColumn(name: "locations", type: .integer, description: "Aantal locaties.", minimum: 0),
    FileColumn(
      name: "visits_per_location", type: .number, description: "Bezoeken per locatie.", minimum: 0),
  ]

  private static func columns(of lead: (variable: Variable, row: String, label: String)) -> [FileColumn] {
    let name = "\(lead.variable.id).\(lead.row)"
    return [
      FileColumn(
        name: name, type: .number, description: "\(lead.label): percentage van de bezoeken.", minimum: 0,
        maximum: 100),
      FileColumn(
        name: "\(name)_index", type: .number, description: "\(lead.label): index, Nederland is 100.",
        minimum: 0),
    ]
  }
}
