import Definitions
import Edition

/// Units beneath each other: their visits, locations and, from the base for percentages, their profile.
struct OverviewTable {
  let edition: LocalEdition
  let units: [UnitTree.Unit]
  /// `nil` for a table that stands on no numbered page.
  let number: Int?
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
  /// The id of its file.
  var name: String?

  /// The leads that were measured nationally.
  var leads: [(variable: Variable, row: String, label: String)] {
    guard hasShares else { return [] }
    return edition.leads.compactMap { lead in
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
    let columns = self.columns
    return DataTable(
      number: number, anchor: anchor, caption: caption,
      scope: scope + (leads.isEmpty ? "" : " " + edition.words(UnitPhrase.sharesScope)) + inhabitants,
      corner: units.first.map { edition.words.level($0.level).one } ?? edition.words(PagePhrase.name),
      columns: columns, rows: units, name: name
    ) { unit, cells in
      DataTable.Row(
        head: unit.name, link: unit.path(from: folder, edition.words), anchor: letters.anchor(of: unit),
        cells: cells)
    }
  }

  private typealias Column = TableColumn<UnitTree.Unit>

  private var columns: [Column] {
    let words = edition.words
    let visits = words.many(.visits).capitalised
    let isRounded = edition.rule.base != nil && edition.rule.roundsTotals
    let isProvisional = units.contains {
      edition.keyTable("visits", $0, edition.span)?.status.contains(.provisional) == true
    }
    func count(_ period: Period, _ name: String) -> Column {
      Column(
        visits, unit: "\(name), \(words(isRounded ? PagePhrase.rounded : .count))",
        isProvisional: isProvisional, isRounded: isRounded
      ) { entry("visits", $0, period) }
    }
    var columns = [count(edition.span, edition.spanName.uncapitalised)]
    if !hasRatio { columns.append(count(edition.quarter, edition.quarter.description)) }
    columns.append(
      Column(words.many(.locations).capitalised, unit: words(PagePhrase.count)) {
        entry("locations", $0, edition.span)
      })
    if hasRatio {
      columns.append(
        Column(visits, unit: words(UnitPhrase.perLocation)) { unit in
          ratio(unit).map { .number(.value($0), anchor: nil) } ?? .notApplicable
        })
    }
    if hasRates {
      columns.append(
        Column(visits, unit: words(UnitPhrase.perThousandInhabitants)) { unit in
          edition.rate(unit).map { .number(.value($0), anchor: nil) }
            ?? .missing(level == .library ? .notAvailable : .smallBase)
        })
    }
    return columns + leads.flatMap(shares)
  }

  /// The share of a lead, and its index to the nation.
  private func shares(_ lead: (variable: Variable, row: String, label: String)) -> [Column] {
    func share(_ unit: UnitTree.Unit) -> OverviewShare {
      OverviewShare(edition, unit, lead.variable.id, lead.row)
    }
    return [
      Column(lead.label, unit: "%") { unit in
        share(unit).percent.map { .number(.percent($0), anchor: nil) } ?? .missing(.smallBase)
      },
      Column(lead.label, showsHead: false, unit: edition.words(PagePhrase.index)) { unit in
        let share = share(unit)
        return share.index.map { .number(.value($0), anchor: nil) }
          ?? (share.percent == nil ? .missing(.smallBase) : .notApplicable)
      },
    ]
  }

  /// What the first column covers.
  private var scope: String {
    let period = edition.words.title(edition.span)
    return edition.span == edition.facts.period
      ? "\(period)." : edition.words.text(UnitPhrase.fourQuartersScope, ["period": period])
  }

  /// Whose visits rates are per.
  private var inhabitants: String {
    guard hasRates, let year = edition.facts.inhabitantsYear else { return "" }
    return " " + edition.words.text(UnitPhrase.inhabitantsOf, ["year": String(year)])
  }
  private var level: Level? { units.first?.level }
  /// Inhabitants are an input, and a unit is large enough.
  /// The page of a long list would be too large with them: its file has them.
  var hasRates: Bool {
    (number == nil || units.count <= OverviewPage.largestShown) && units.contains { edition.rate($0) != nil }
  }

  private func entry(_ row: String, _ unit: UnitTree.Unit, _ period: Period) -> DataTable.Entry {
    guard let table = edition.keyTable(row, unit, period), let cell = table[row] else {
      return .missing(.notAvailable)
    }
    return Entries.count(cell, in: table)
  }

  /// Visits per location, of published numbers.
  func ratio(_ unit: UnitTree.Unit) -> DecimalValue? {
    guard let visits = edition.count("visits", unit, edition.span),
      let locations = edition.count("locations", unit, edition.span)
    else { return nil }
    return DecimalValue(sum: visits, over: locations)
  }
}
