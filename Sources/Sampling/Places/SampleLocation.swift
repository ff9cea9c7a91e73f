import Definitions

/// A location of the sample. Locations and libraries are invented; only the municipalities exist.
struct SampleLocation: Sendable {
  /// Counted from 0; written as `L0001`.
  let index: Int
  /// Counted from 0; written as `B001`.
  let library: Int
  /// The municipality of the beginning; later ones follow from the mergers.
  let municipality: Int
  /// The first quarter whose file lists it, counted from the first of the sample.
  let opening: Int
  /// Opening hours a week, in half hours.
  let halfHours: Int
  let evening: Bool
  let weekend: Bool
  /// The column that says who receives the visitors, as its place in ``SampleRegisters/staffing``.
  let staffing: Int
  /// Its share of the visits, relative to the others.
  let weight: Int

  /// `L0001`.
  var code: String { "L\((index + 1).padded(to: 4))" }
  /// `Voorbeeldlocatie 0001`.
  var name: String { "Voorbeeldlocatie \((index + 1).padded(to: 4))" }
  /// `B001`.
  var libraryCode: String { Self.code(ofLibrary: library) }
  /// `Bibliotheek Voorbeeld 001`.
  var libraryName: String { Self.name(ofLibrary: library) }

  static func code(ofLibrary index: Int) -> String { "B\((index + 1).padded(to: 3))" }
  static func name(ofLibrary index: Int) -> String { "Bibliotheek Voorbeeld \((index + 1).padded(to: 3))" }
}
