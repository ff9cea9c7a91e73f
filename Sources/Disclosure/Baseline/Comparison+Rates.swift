import Counting
import Definitions
import Edition

extension Comparison {
  /// Visits and questions per 1.000 inhabitants, and locations per 100.000.
  func addRates(_ level: Level, _ unit: String, to tables: inout ProtectedTables) {
    let inhabitants = people(level, unit)
    func add(_ rate: DerivedTable, _ id: String?, _ row: String, _ counted: Counted) {
      guard let id, let per = rate.inhabitants, let source = tables[tableKey(id, level, unit, counted)],
        let cell = source[row], cell.count != nil
      else { return }
      let key = tableKey(rate.id(of: id), level, unit, counted)
      tables.add(
        PublishedTable(
          key: key, rows: [row],
          cells: [[Cell.rate(cell, of: inhabitants, per: per, definition.protection)]],
          status: source.status))
    }
    add(.perThousand, key, "visits", .visits)
    add(.perThousand, key, "questions", .questions)
    add(.perHundredThousand, locations, "total", .locations)
  }

  /// Those of all municipalities of a unit, when the reference file has them all.
  private func people(_ level: Level, _ unit: String) -> Int? {
    guard level != .library, !inhabitants.isEmpty else { return nil }
    let geography = definition.codebook.geography
    let provinces = Set(geography.provinces.filter { $0.poi == unit }.map(\.code))
    let own = geography.municipalities.filter { municipality in
      let isOwn =
        switch level {
        case .municipality: municipality.code == unit
        case .province: municipality.province == unit
        case .poi: provinces.contains(municipality.province)
        default: true
        }
      return isOwn && municipality.exists(on: edition.lastDay)
    }
    let counts = own.compactMap { inhabitants[$0.code] }
    return own.isEmpty || counts.count < own.count ? nil : counts.reduce(0, +)
  }
}

extension Cell {
  /// A published count per so many inhabitants; of a rounded count from the base for percentages.
  static func rate(_ cell: Cell, of inhabitants: Int?, per: Int, _ rule: ProtectionRule) -> Cell {
    guard let inhabitants, let count = cell.count else {
      return Cell(status: cell.status.union(.notAvailable))
    }
    guard !cell.status.contains(.rounded) || count >= rule.minimumForPercentages else {
      return Cell(base: inhabitants, status: cell.status.union(.smallBase))
    }
    return Cell(
      base: inhabitants, value: DecimalValue(sum: count * per, over: inhabitants, decimals: 1),
      status: cell.status)
  }
}
