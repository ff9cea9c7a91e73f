import Definitions

extension AttackModel {
  /// Adds an earlier edition, period by period: where every exact national number of a period that both print
  /// is the same, nothing was added to its registrations, and both are about one set. Otherwise nothing certain
  /// follows from it, for two editions of one period may count different registrations.
  mutating func add(_ edition: [PublishedNumber], beside published: ProtectedTables) {
    var shared: Set<Period> = []
    var changed: Set<Period> = []
    for number in edition where number.key.level == .national && !number.status.contains("rounded") {
      guard let count = number.count, let own = published[number.key]?[number.row, number.column]?.count
      else { continue }
      if own == count { shared.insert(number.key.period) } else { changed.insert(number.key.period) }
    }
    // Within a period that is unchanged nothing moved, also where only the other edition prints a part of it.
    let still = shared.subtracting(changed)
    func isUnchanged(_ period: Period) -> Bool {
      still.contains { $0.firstMonth <= period.firstMonth && $0.lastMonth >= period.lastMonth }
        || changed.isEmpty && !shared.isEmpty
    }
    let tables = ProtectedTables(published: edition)
    for table in tables.all where isUnchanged(table.key.period) {
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
