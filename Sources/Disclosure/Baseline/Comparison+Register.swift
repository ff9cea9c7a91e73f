import Counting
import Definitions
import Edition

extension Comparison {
  /// The locations of a unit that the register has as open on the last day, and their mean opening hours.
  func addRegister(_ entry: UnitDirectory.Entry, to tables: inout ProtectedTables) {
    let register = tally.register
    let quarter = Period.quarter(of: edition.lastMonth).firstMonth
    let open =
      register.quarters.contains(quarter)
      ? entry.locations(inQuarter: quarter).compactMap { register.open($0, in: edition) } : nil
    func add(_ id: String, _ row: String, _ cell: Cell) {
      let key = tableKey(id, entry.unit.level, entry.unit.id, .locations)
      tables.add(PublishedTable(key: key, rows: [row], cells: [[cell]], status: cell.status))
    }
    if let locations {
      add(
        locations, "total",
        open.map { Cell(count: $0.count, base: $0.count) } ?? Cell(status: .notAvailable))
    }
    if let hours {
      let known = open?.compactMap(\.openingHours) ?? []
      let mean = DecimalValue(sum: known.reduce(0, +), over: known.count * 100)
      add(
        hours, "mean_hours",
        mean.map { Cell(base: known.count, value: $0) } ?? Cell(status: .notAvailable))
    }
  }

  /// How many municipalities, of the nation or a province, have a location in the register, and how many have none.
  func addMunicipalities(_ level: Level, _ unit: String, to tables: inout ProtectedTables) {
    let register = tally.register
    let quarter = Period.quarter(of: edition.lastMonth).firstMonth
    let geography = definition.codebook.geography
    let own = directory.entries.filter { entry in
      entry.unit.level == .municipality && (level == .national || entry.unit.parent == unit)
        && geography.municipalities.contains {
          $0.code == entry.unit.id && $0.exists(on: edition.lastDay)
        }
    }
    guard register.quarters.contains(quarter), !own.isEmpty else { return }
    let with = own.count { entry in
      entry.locations(inQuarter: quarter).contains { register.open($0, in: edition) != nil }
    }
    let counts = [("with", with), ("without", own.count - with), ("total", own.count)]
    tables.add(
      PublishedTable(
        key: tableKey("municipalities_with_ido", level, unit, .locations), rows: counts.map(\.0),
        cells: counts.map { [Cell(count: $0.1, base: own.count)] }))
  }
}
