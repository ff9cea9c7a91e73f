/// All tables of one edition as they are published, found by their key.
package struct PublishedTables: Sendable {
  /// In the order in which they were made.
  package private(set) var all: [PublishedTable] = []
  private var places: [TableKey: Int] = [:]

  /// No tables yet.
  package init() {}

  /// One more table, with a key of its own.
  package mutating func add(_ table: PublishedTable) {
    let before = places.updateValue(all.count, forKey: table.key)
    precondition(before == nil, "a table is published once")
    all.append(table)
  }

  /// The table with a key; `nil` when there is none.
  package subscript(key: TableKey) -> PublishedTable? { places[key].map { all[$0] } }
}

extension PublishedTables {
  /// The same tables in the same places, some of them with other cells.
  package func replacing(_ change: (PublishedTable) -> PublishedTable) -> PublishedTables {
    var tables = self
    tables.all = all.map { table in
      let changed = change(table)
      precondition(changed.key == table.key, "a table stays what it is about")
      return changed
    }
    return tables
  }

  /// The tables for which a condition on their key holds.
  package func filter(_ isIncluded: (TableKey) -> Bool) -> PublishedTables {
    var tables = PublishedTables()
    for table in all where isIncluded(table.key) { tables.add(table) }
    return tables
  }

  /// These tables and others of the same edition, such as those of its local pages.
  package func adding(_ others: PublishedTables) -> PublishedTables {
    var tables = self
    tables.all.reserveCapacity(all.count + others.all.count)
    tables.places.reserveCapacity(all.count + others.all.count)
    for table in others.all { tables.add(table) }
    return tables
  }
}
