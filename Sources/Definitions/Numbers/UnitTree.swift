/// Who belongs to whom among the units that have tables of their own: municipality → province → POI. A library
/// organisation is in no other unit.
package struct UnitTree: Sendable {
  /// A unit of a level below the national one.
  package struct Unit: Sendable, Equatable {
    /// The level of the unit.
    package let level: Level
    /// As in `observations.csv`: `PV26`, a POI id, a library code, `GM0344`, an organisation id.
    package let id: String
    /// As it is published.
    package let name: String
    /// Name of its files, without extension.
    package let file: String
    /// Municipality → province id, province → POI id; `nil` otherwise.
    package let parent: String?

    /// A unit; without a parent it lies directly under the nation.
    package init(level: Level, id: String, name: String, file: String, parent: String? = nil) {
      self.level = level
      self.id = id
      self.name = name
      self.file = file
      self.parent = parent
    }
  }

  /// In the order of the register.
  package let units: [Unit]

  /// A tree of these units.
  package init(units: [Unit]) { self.units = units }
}
