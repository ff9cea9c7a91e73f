import Definitions
import Edition

/// The tables of a report with a baseline: one unit with a row per measure, or many units with a column per measure.
struct StandingTable {
  let standing: Standing
  /// `nil` for a table that stands on no numbered page.
  let number: Int?

  private var words: Words { standing.edition.words }
  private var year: String { standing.year.description }
  private var isProvisional: Bool { standing.edition.facts.isProvisional }

  /// The measures of a unit, or of the nation for `nil`: in the baseline, now, the change, and the nation.
  func table(of unit: UnitTree.Unit?, caption: String) -> DataTable {
    let name = unit?.name ?? words.level(.national).one
    var columns: [DataTable.Column] = []
    if let baseline = standing.baseline {
      columns.append(
        DataTable.Column(
          name, unit: words.text(BaselinePhrase.yearOfBaseline, ["baseline": baseline.description])))
      columns.append(DataTable.Column(name, unit: year, isProvisional: isProvisional))
      columns.append(
        DataTable.Column(
          words(BaselinePhrase.difference),
          unit: words.text(BaselinePhrase.since, ["baseline": baseline.description])))
    } else {
      columns.append(DataTable.Column(name, unit: year, isProvisional: isProvisional))
    }
    if unit != nil {
      columns.append(DataTable.Column(words.level(.national).one, unit: year, isProvisional: isProvisional))
      columns.append(
        DataTable.Column(words(BaselinePhrase.difference), unit: words(BaselinePhrase.withNation)))
    }
    return DataTable(
      number: number, anchor: anchor, caption: caption,
      scope: words(BaselinePhrase.measuresScope),
      corner: words(BaselinePhrase.measure), columns: columns,
      rows: standing.measures.map { measure in
        var cells: [DataTable.Entry] = []
        if let baseline = standing.baseline { cells.append(standing.entry(measure, unit, baseline)) }
        cells.append(standing.entry(measure, unit, standing.year))
        if standing.baseline != nil { cells.append(standing.change(measure, unit)) }
        if let unit {
          cells.append(standing.entry(measure, nil, standing.year))
          cells.append(standing.difference(measure, unit))
        }
        return DataTable.Row(head: head(measure), cells: cells)
      }, totals: [])
  }

  /// Units beneath each other, by name; with or without their shares.
  func table(
    of units: [UnitTree.Unit], caption: String, from folder: Level?, hasShares: Bool = true
  ) -> DataTable {
    let measures = overview.filter { hasShares || !$0.isShare }
    var columns = measures.map { measure in
      DataTable.Column(
        measure.head.name, unit: measure.head.unit,
        isProvisional: isProvisional && measure.counted != .locations)
    }
    let compared = standing.baseline.map { baseline in
      columns.append(
        DataTable.Column(
          words.many(.visits).capitalised,
          unit: words.text(BaselinePhrase.differenceSince, ["baseline": baseline.description])))
      return standing.measures.filter { $0.row == "visits" && $0.isCompared }
    }
    let told = StandingWords(standing)
    return DataTable(
      number: number, anchor: anchor, caption: caption,
      scope: words.text(
        hasShares ? BaselinePhrase.byNameWithShares : .byName, ["period": year]),
      corner: units.first.map { standing.edition.words.level($0.level).one } ?? "",
      columns: columns,
      rows: units.map { unit in
        DataTable.Row(
          head: unit.name, link: unit.path(from: folder, standing.edition.words),
          mark: told.isDivided(unit) ? words(BaselinePhrase.divided) : nil,
          cells: measures.map { standing.entry($0, unit, standing.year) }
            + (compared ?? []).map { standing.change($0, unit) })
      }, totals: [])
  }

  private var anchor: String { "\(words(PageAddress.table))-\(number.map(String.init) ?? "")" }

  /// Units beneath each other, by name, each measure in the baseline and now: a list for a file and a sheet.
  func list(of units: [UnitTree.Unit], caption: String, named name: String) -> NumberedTable {
    let measures = overview.filter { !$0.isShare }
    let periods = [standing.baseline, standing.year].compactMap { $0 }
    let columns = measures.flatMap { measure in
      periods.map { period in
        DataTable.Column(
          measure.head.name,
          unit: [measure.head.unit, period.description].filter { !$0.isEmpty }.joined(separator: " "),
          isProvisional: isProvisional && period == standing.year && measure.counted != .locations)
      }
    }
    let compared = standing.measures.filter {
      $0.row == "visits" && $0.isCompared && standing.baseline != nil
    }
    let told = StandingWords(standing)
    let table = DataTable(
      number: nil, anchor: "\(words(PageAddress.table))-\(name)", caption: caption,
      scope: words.text(BaselinePhrase.byName, ["period": year]),
      corner: units.first.map { standing.edition.words.level($0.level).one } ?? "",
      columns: columns
        + compared.map { _ in
          DataTable.Column(
            words.many(.visits).capitalised,
            unit: words.text(
              BaselinePhrase.differenceSince, ["baseline": standing.baseline?.description ?? ""]))
        },
      rows: units.map { unit in
        DataTable.Row(
          head: unit.name, mark: told.isDivided(unit) ? words(BaselinePhrase.divided) : nil,
          cells: measures.flatMap { measure in periods.map { standing.entry(measure, unit, $0) } }
            + compared.map { standing.change($0, unit) })
      }, totals: [])
    return NumberedTable(
      table, file(named: name, of: units, in: periods), shown: [], in: words, hasBase: false
    ).with(notes: told.obstacles.map { Line($0) } + told.notes)
  }

  private var locationsTable: String {
    standing.edition.facts.definition.tables.first { $0.rows == .locations }?.id ?? ""
  }

  /// What an overview shows of every unit.
  var overview: [StandingMeasure] {
    standing.measures.filter {
      $0.row != "locations" && $0.table != DerivedTable.perHundredThousand.id(of: locationsTable)
    }
  }

  /// The file of units beneath each other: the numbers of the table, one a line; of this year, or of more.
  func file(
    named name: String, of units: [UnitTree.Unit], in periods: [Period]? = nil
  ) -> TableFile {
    var lines: [[String]] = []
    for unit in units {
      for measure in overview {
        for period in periods ?? [standing.year] {
          lines += line(measure.table, unit, period, measure, label: unit.name)
        }
      }
      for measure in overview where measure.row == "visits" && measure.isCompared {
        lines += line(measure.change, unit, standing.year, measure, label: unit.name)
      }
    }
    return file(name, lines)
  }

  /// The file of the nation: of every measure the baseline, this year and the change.
  func fileOfNation(named name: String) -> TableFile {
    file(
      name,
      standing.measures.flatMap { measure in
        let label = head(measure)
        let then = standing.baseline.map { line(measure.table, nil, $0, measure, label: label) } ?? []
        let now = line(measure.table, nil, standing.year, measure, label: label)
        return then + now
          + line(measure.change, nil, standing.year, measure, label: label)
      })
  }

  private func file(_ name: String, _ lines: [[String]]) -> TableFile {
    TableFile(
      name, columns: FileColumn.ofUnits, key: ["table", "period", "level", "unit", "row", "counted"],
      rows: lines)
  }

  private func head(_ measure: StandingMeasure) -> String { measure.label + (measure.isShare ? " (%)" : "") }

  /// One number of a unit, `nil` being the nation; nothing where it has none.
  private func line(
    _ id: String, _ unit: UnitTree.Unit?, _ period: Period, _ measure: StandingMeasure, label: String
  ) -> [[String]] {
    guard let table = standing.table(id, unit, period, measure.counted), let cell = table[measure.row] else {
      return []
    }
    return [
      [
        id, period.description, (unit?.level ?? .national).rawValue, unit?.id ?? "NL", label, measure.row,
        measure.counted.rawValue, cell.count.map(String.init) ?? "", cell.base.map(String.init) ?? "",
        cell.percent?.data ?? "", cell.value?.data ?? "", cell.status.union(table.status).description,
      ]
    ]
  }
}
