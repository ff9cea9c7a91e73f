import Counting
import Definitions
import Edition

extension Protection {
  /// The key figures of a period: visits, questions, and who registered them.
  func addKey(_ spec: TableSpec, _ period: Period, to tables: inout ProtectedTables) {
    let status = status(of: period, breaks: definition.breaks)
    func add(_ counted: Counted, _ rows: [(String, Cell)]) {
      tables.add(
        PublishedTable(
          key: TableKey(spec.id, period, counted: counted), rows: rows.map(\.0), cells: rows.map { [$0.1] },
          status: status))
    }
    guard tally.delivery(of: period) != .none else {
      let absent = Cell(status: status.union(.notAvailable))
      add(.visits, [("visits", absent)])
      add(.questions, [("questions", absent)])
      return add(.locations, [("locations", absent), ("libraries", absent), ("municipalities", absent)])
    }
    let visits = tally.total(.visits, period).count
    add(.visits, [("visits", Cell(count: visits, status: status))])
    add(.questions, [("questions", questions(period, status))])
    guard !tally.register.isEmpty else {
      let absent = Cell(status: status.union(.notAvailable))
      add(.locations, [("locations", absent), ("libraries", absent), ("municipalities", absent)])
      return
    }
    let registering = registering(period)
    add(
      .locations,
      [
        ("locations", Cell(count: registering.locations, status: status)),
        ("libraries", Cell(count: registering.libraries, status: status)),
        ("municipalities", Cell(count: registering.municipalities, status: status)),
      ])
  }

  /// One registration is one question until a form has a row per question.
  private func questions(_ period: Period, _ status: CellStatus) -> Cell {
    let start = definition.registrations.layouts.filter { $0.counts == .questions }.compactMap(\.era.from)
      .min()
    guard let start else { return Cell(status: status.union(.notMeasured)) }
    let months = period.firstMonth...period.lastMonth
    let count = months.reduce(0) { sum, month in
      let month = Period.month(month)
      return sum + tally.total(month.firstDay < start ? .visits : .questions, month).count
    }
    return Cell(count: count, status: status)
  }

  /// Known locations with at least one visit, their library organisations, and their municipalities by the
  /// classification at the end of the edition.
  private func registering(_ period: Period) -> (locations: Int, libraries: Int, municipalities: Int) {
    let register = tally.register
    let geography = definition.codebook.geography
    let quarter = Period.quarter(of: edition.lastMonth).firstMonth
    var libraries: Set<String> = []
    var municipalities: Set<String> = []
    var locations = 0
    for (number, counter) in tally.locations(.visits, period).enumerated() where counter.count > 0 {
      guard let row = register.row(number, inQuarter: quarter) else { continue }
      locations += 1
      if !row.libraryCode.isEmpty { libraries.insert(row.libraryCode) }
      if !row.municipality.isEmpty {
        municipalities.insert(geography.successor(of: row.municipality, on: edition.lastDay))
      }
    }
    return (locations, libraries.count, municipalities.count)
  }
}
