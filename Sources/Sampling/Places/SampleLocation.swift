/// A location of the sample. Locations and libraries are invented; only the municipalities exist.
struct SampleLocation: Sendable {
  /// Counted from 0; written as `L0001`.
  let index: Int
  /// Counted from 0; written as `B001`.
  let library: Int
  /// The municipality of 2019; later ones follow from the mergers.
  let municipality: Int
  let opening: SampleQuarter
  /// Opening hours a week, in half hours.
  let halfHours: Int
  let evening: Bool
  let weekend: Bool
  let staffing: Staffing
  /// Its share of the visits, relative to the others.
  let weight: Int

  /// Who receives the visitors.
  enum Staffing: Int, CaseIterable, Sendable { case employees, volunteers, partners }

  /// `L0001`.
  var code: [UInt8] { Array("L\(Self.padded(index + 1, 4))".utf8) }
  /// `Voorbeeldlocatie 0001`.
  var name: [UInt8] { Array("Voorbeeldlocatie \(Self.padded(index + 1, 4))".utf8) }
  /// `B001`.
  var libraryCode: [UInt8] { Self.code(ofLibrary: library) }
  /// `Bibliotheek Voorbeeld 001`.
  var libraryName: [UInt8] { Self.name(ofLibrary: library) }

  static func code(ofLibrary index: Int) -> [UInt8] { Array("B\(padded(index + 1, 3))".utf8) }
  static func name(ofLibrary index: Int) -> [UInt8] {
    Array("Bibliotheek Voorbeeld \(padded(index + 1, 3))".utf8)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
