import Counting
import Definitions
import Edition

extension Protection {
  /// Locations that the register has as open at the end of a period.
  func addLocations(_ spec: TableSpec, _ period: Period, to tables: inout ProtectedTables) {
    addRegister(spec, period, to: &tables) { open, status in
      [("total", Cell(count: open.count, base: open.count, status: status))]
    }
  }

  /// Opening hours of the open locations: classes, evening, weekend, and the mean of what is known.
  func addOpeningHours(_ spec: TableSpec, _ period: Period, to tables: inout ProtectedTables) {
    addRegister(spec, period, to: &tables) { open, status in
      let hours = open.compactMap(\.openingHours)
      func share(_ count: Int) -> Cell {
        Cell(
          count: count, base: open.count, percent: Percent(count, of: open.count, decimals: spec.decimals),
          status: status)
      }
      func between(_ low: Int, _ high: Int) -> Cell { share(hours.count { $0 >= low && $0 < high }) }
      var rows = [
        ("lt8", between(0, 800)), ("8to16", between(800, 1600)), ("16to24", between(1600, 2400)),
        ("24to32", between(2400, 3201)), ("gt32", between(3201, .max)),
      ]
      if hours.count < open.count { rows.append(("unknown", share(open.count - hours.count))) }
      rows += [
        ("evening", share(open.count { $0.openEvening == true })),
        ("weekend", share(open.count { $0.openWeekend == true })),
      ]
      let mean = DecimalValue(sum: hours.reduce(0, +), over: hours.count * 100)
      rows.append(("mean_hours", Cell(base: hours.count, value: mean, status: status)))
      rows.append(("total", Cell(count: open.count, base: open.count, status: status)))
      return rows
    }
  }

  /// Who staffs the open locations; a location may have several.
  func addStaffing(_ spec: TableSpec, _ period: Period, to tables: inout ProtectedTables) {
    addRegister(spec, period, to: &tables) { open, status in
      func share(_ count: Int) -> Cell {
        Cell(
          count: count, base: open.count, percent: Percent(count, of: open.count, decimals: spec.decimals),
          status: status)
      }
      var rows = [
        ("employees", share(open.count { $0.staffing.employees == true })),
        ("volunteers", share(open.count { $0.staffing.volunteers == true })),
        ("partners", share(open.count { $0.staffing.partners == true })),
      ]
      let silent = open.count { $0.staffing == Location.Staffing() }
      if silent > 0 { rows.append(("unknown", share(silent))) }
      rows.append(("total", Cell(count: open.count, base: open.count, status: status)))
      return rows
    }
  }

  private func addRegister(
    _ spec: TableSpec, _ period: Period, to tables: inout ProtectedTables,
    _ rows: ([Location], CellStatus) -> [(String, Cell)]
  ) {
    let key = TableKey(spec.id, period, counted: .locations)
    guard let open = tally.register.open(in: period) else {
      let absent = Cell(status: .notAvailable)
      tables.add(PublishedTable(key: key, rows: ["total"], cells: [[absent]], status: .notAvailable))
      return
    }
    let rows = rows(open, [])
    tables.add(PublishedTable(key: key, rows: rows.map(\.0), cells: rows.map { [$0.1] }))
  }
}
