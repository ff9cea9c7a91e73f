/// All tables of one edition, found by their key.
package struct ProtectedTables: Sendable {
  /// In the order in which they were made.
  package private(set) var all: [ProtectedTable] = []
  private var places: [TableKey: Int] = [:]

  init() {}

  mutating func add(_ table: ProtectedTable) {
    precondition(places[table.key] == nil, "a table is published once")
    places[table.key] = all.count
    all.append(table)
  }

  /// The table with a key; `nil` when there is none.
  package subscript(key: TableKey) -> ProtectedTable? { places[key].map { all[$0] } }
}

extension ProtectedTables {
  /// The tables for which a condition on their key holds.
  package func filter(_ isIncluded: (TableKey) -> Bool) -> ProtectedTables {
    var tables = ProtectedTables()
    for table in all where isIncluded(table.key) { tables.add(table) }
    return tables
  }

  /// These tables and others of the same edition, such as those of its local pages.
  package func adding(_ others: ProtectedTables) -> ProtectedTables {
    var tables = self
    for table in others.all { tables.add(table) }
    return tables
  }
}
