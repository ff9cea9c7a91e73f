import Definitions
import Edition

extension AttackModel {
  /// Adds another edition of the publication, as far as it counts the registrations of these tables.
  ///
  /// The same registrations show the same number everywhere. So what both print tells, of the nation and of every
  /// unit by itself, in which periods nothing moved. Of others nothing certain follows: two editions of one period
  /// may count different registrations.
  mutating func add(_ edition: [PublishedNumber], beside published: ProtectedTables) {
    let evidence = SameRegistrations(edition, published)
    let printed = ProtectedTables(published: edition).all
    let mergers = MergedUnits(printed, knowledge.mergers)
    for table in printed {
      if let whole = mergers.whole(of: table.key) {
        // What is a part now is another set than it was.
        guard evidence.nationHolds(for: table.key.period) else { continue }
        let part = mergers.part(table)
        if places[part.key] == nil { add(part, isCurrent: false) }
        merged[whole, default: mergers.parts(of: whole.unit)].add(part.key)
        continue
      }
      guard evidence.holds(for: table.key) else { continue }
      guard let place = places[table.key] else {
        add(table, isCurrent: false)
        continue
      }
      if tables[place].isCurrent || isSame(place, table) { narrow(place, to: table) }
    }
  }

  /// Two other editions that print a table with different numbers count different registrations.
  private func isSame(_ place: Int, _ other: PublishedTable) -> Bool {
    zip(other.rows, other.cells).allSatisfy { row, cells in
      zip(other.columns, cells).allSatisfy { column, cell in
        guard let count = cell.count, let number = unknown(place, row, column),
          let drawn = system.unknowns[Int(number)].drawn
        else { return true }
        return count == drawn
      }
    }
  }

  /// What was printed before stays known, whatever is withheld now.
  private mutating func narrow(_ place: Int, to earlier: PublishedTable) {
    for (row, cells) in zip(earlier.rows, earlier.cells) {
      for (column, cell) in zip(earlier.columns, cells) {
        guard let count = cell.count, let number = unknown(place, row, column) else { continue }
        let range = interval(count, isExact: !cell.status.contains(.rounded), earlier.key.level)
        var unknown = system.unknowns[Int(number)]
        unknown.floor = max(unknown.floor, range.lowerBound)
        unknown.ceiling = min(unknown.ceiling, range.upperBound)
        if cell.status.contains(.rounded) { unknown.printed = count }
        let isPossible = max(unknown.floor, unknown.low) <= min(unknown.ceiling, unknown.high)
        if isPossible { system.unknowns[Int(number)] = unknown }
      }
    }
  }
}
