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
    let nation = words.level(.national).one
    let name = unit?.name ?? nation
    func now(_ name: String, _ unit: UnitTree.Unit?) -> TableColumn<StandingMeasure> {
      TableColumn(name, unit: year, isProvisional: isProvisional) {
        standing.entry($0, unit, standing.year)
      }
    }
    var columns: [TableColumn<StandingMeasure>] = []
    if let baseline = standing.baseline {
      let period: KeyValuePairs<String, any Sayable> = ["baseline": baseline.description]
      columns = [
        TableColumn(name, unit: words.text(BaselinePhrase.yearOfBaseline, period)) {
          standing.entry($0, unit, baseline)
        },
        now(name, unit),
        TableColumn(words(BaselinePhrase.difference), unit: words.text(BaselinePhrase.since, period)) {
          standing.change($0, unit)
        },
      ]
    } else {
      columns = [now(name, unit)]
    }
    if let unit {
      columns += [
        now(nation, nil),
        TableColumn(words(BaselinePhrase.difference), unit: words(BaselinePhrase.withNation)) {
          standing.difference($0, unit)
        },
      ]
    }
    return DataTable(
      number: number, anchor: anchor, caption: caption, scope: words(BaselinePhrase.measuresScope),
      corner: words(BaselinePhrase.measure), columns: columns, rows: standing.measures
    ) { DataTable.Row(head: head($0), cells: $1) }
  }

  /// Units beneath each other, by name; with or without their shares.
  func table(
    of units: [UnitTree.Unit], caption: String, from folder: Level?, hasShares: Bool = true
  ) -> DataTable {
    let columns = overview.filter { hasShares || !$0.isShare }.map { column($0, in: standing.year) }
    return table(
      units, caption, hasShares ? BaselinePhrase.byNameWithShares : .byName, columns, anchor: anchor
    ) { $0.path(from: folder, words) }
  }

  /// Units by name with some columns, and the change of visits beside them.
  private func table(
    _ units: [UnitTree.Unit], _ caption: String, _ scope: BaselinePhrase,
    _ columns: [TableColumn<UnitTree.Unit>], anchor: String, link: (UnitTree.Unit) -> String?
  ) -> DataTable {
    let told = StandingWords(standing)
    return DataTable(
      number: number, anchor: anchor, caption: caption, scope: words.text(scope, ["period": year]),
      corner: units.first.map { words.level($0.level).one } ?? "", columns: columns + changes, rows: units
    ) { unit, cells in
      DataTable.Row(
        head: unit.name, link: link(unit),
        mark: told.isDivided(unit) ? words(BaselinePhrase.divided) : nil, cells: cells)
    }
  }

  /// A measure of units in a period, which is named where there are more.
  private func column(
    _ measure: StandingMeasure, in period: Period, named: Bool = false
  ) -> TableColumn<UnitTree.Unit> {
    TableColumn(
      measure.head.name,
      unit: [measure.head.unit, named ? period.description : ""].filter { !$0.isEmpty }
        .joined(separator: " "),
      isProvisional: isProvisional && period == standing.year && measure.counted != .locations
    ) { standing.entry(measure, $0, period) }
  }

  /// The change of the number of visits since the baseline.
  private var changes: [TableColumn<UnitTree.Unit>] {
    guard let baseline = standing.baseline else { return [] }
    return standing.measures.filter { $0.row == "visits" && $0.isCompared }.map { measure in
      TableColumn(
        words.many(.visits).capitalised,
        unit: words.text(BaselinePhrase.differenceSince, ["baseline": baseline.description])
      ) { standing.change(measure, $0) }
    }
  }

  private var anchor: String { "\(words(PageAddress.table))-\(number.map(String.init) ?? "")" }

  /// Units beneath each other, by name, each measure in the baseline and now: a list for a file and a sheet.
  func list(of units: [UnitTree.Unit], caption: String, named name: String) -> NumberedTable {
    let periods = [standing.baseline, standing.year].compactMap { $0 }
    let columns = overview.filter { !$0.isShare }.flatMap { measure in
      periods.map { column(measure, in: $0, named: true) }
    }
    let told = StandingWords(standing)
    let table = table(
      units, caption, .byName, columns, anchor: "\(words(PageAddress.table))-\(name)"
    ) { _ in nil }
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
