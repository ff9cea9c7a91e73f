package import Edition

/// The tables that may be shown. Only this stage makes them, from counts that it has protected, or from what was
/// published already.
package struct ProtectedTables: Sendable {
  /// The tables as they are published.
  package private(set) var published: PublishedTables

  init() { published = PublishedTables() }

  private init(_ published: PublishedTables) { self.published = published }

  /// The tables that an earlier edition published, so that a later one carries them over unchanged.
  package init(published numbers: [PublishedNumber]) { published = PublishedTables(numbers) }

  /// In the order in which they were made.
  package var all: [PublishedTable] { published.all }

  mutating func add(_ table: PublishedTable) { published.add(table) }

  /// The table with a key; `nil` when there is none.
  package subscript(key: TableKey) -> PublishedTable? { published[key] }

  /// The tables for which a condition on their key holds.
  package func filter(_ isIncluded: (TableKey) -> Bool) -> ProtectedTables {
    ProtectedTables(published.filter(isIncluded))
  }

  /// These tables and others of the same edition, such as those of its local pages.
  package func adding(_ others: ProtectedTables) -> ProtectedTables {
    ProtectedTables(published.adding(others.published))
  }

  /// The same tables, some of them with other cells.
  func replacing(_ change: (PublishedTable) -> PublishedTable) -> ProtectedTables {
    ProtectedTables(published.replacing(change))
  }

  /// The same tables with the status `revised` on the cells that differ from the edition before.
  package func markingRevised(
    _ isRevised: (_ key: TableKey, _ row: String, _ column: String) -> Bool
  ) -> ProtectedTables {
    ProtectedTables(published.markingRevised(isRevised))
  }
}
