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
    /// Of a municipality whose inhabitants are known.
    package var size: SizeClass?

    /// A unit; without a parent it lies directly under the nation.
    package init(level: Level, id: String, name: String, file: String, parent: String? = nil) {
      self.level = level
      self.id = id
      self.name = name
      self.file = file
      self.parent = parent
    }
  }

  /// A library organisation and a municipality that share a location. One of the two may be empty: a location
  /// without a library, or in an unknown municipality.
  package struct Overlap: Hashable, Sendable {
    /// Code of the library organisation.
    package let library: String
    /// CBS code of the municipality.
    package let municipality: String

    /// The pair of these two.
    package init(library: String, municipality: String) {
      self.library = library
      self.municipality = municipality
    }
  }

  /// A location that is open at the end of the edition, as the register describes it.
  package struct Location: Sendable, Equatable {
    /// As the register writes it.
    package let name: String
    /// Code of its library organisation; may be empty.
    package let library: String
    /// CBS code of its municipality; may be empty.
    package let municipality: String
    /// Hours a week in hundredths; `nil` is unknown.
    package let hours: Int?
    /// Open in the evening.
    package let isOpenEvening: Bool
    /// Open in the weekend.
    package let isOpenWeekend: Bool

    /// A location of the register.
    package init(
      name: String, library: String, municipality: String, hours: Int?, isOpenEvening: Bool,
      isOpenWeekend: Bool
    ) {
      self.name = name
      self.library = library
      self.municipality = municipality
      self.hours = hours
      self.isOpenEvening = isOpenEvening
      self.isOpenWeekend = isOpenWeekend
    }
  }

  /// In the order of the register.
  package let units: [Unit]
  /// Every pair with a location; a location is in exactly one. Empty where they are not known.
  package let overlaps: Set<Overlap>
  /// The open locations by name; empty where the register does not describe the end of the edition.
  package let locations: [Location]

  /// A tree of these units.
  package init(units: [Unit], overlaps: Set<Overlap> = [], locations: [Location] = []) {
    self.units = units
    self.overlaps = overlaps
    self.locations = locations
  }
}
