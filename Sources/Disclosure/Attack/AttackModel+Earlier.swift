import Definitions

extension AttackModel {
  /// Adds an earlier edition, when every exact national number that both print is the same: then nothing was
  /// added to the registrations of its periods, and both are about one set. Otherwise nothing certain follows
  /// from it, for two editions of one period may count different registrations.
  mutating func add(_ edition: [PublishedNumber], beside published: ProtectedTables) {
    var shared = 0
    for number in edition where number.key.level == .national && !number.status.contains("rounded") {
      guard let count = number.count, let own = published[number.key]?[number.row, number.column]?.count
      else { continue }
      guard own == count else { return }
      shared += 1
    }
    guard shared > 0 else { return }
    let tables = ProtectedTables(published: edition)
    for table in tables.all {
      if let place = places[table.key] {
        narrow(place, to: table)
      } else {
        add(table, isCurrent: false)
      }
    }
  }

  /// What was printed before stays known, whatever is withheld now.
  private mutating func narrow(_ place: Int, to earlier: ProtectedTable) {
    for (row, cells) in zip(earlier.rows, earlier.cells) {
      for (column, cell) in zip(earlier.columns, cells) {
        guard let count = cell.count, let number = unknown(place, row, column) else { continue }
        let range = interval(count, isExact: !cell.status.contains(.rounded))
        var unknown = system.unknowns[Int(number)]
        unknown.floor = max(unknown.floor, range.lowerBound)
        unknown.ceiling = min(unknown.ceiling, range.upperBound)
        let isPossible = max(unknown.floor, unknown.low) <= min(unknown.ceiling, unknown.high)
        if isPossible { system.unknowns[Int(number)] = unknown }
      }
    }
  }
}
