import Counting
package import Definitions

/// The units below national level of one edition, and which locations of the register each consists of.
package struct UnitDirectory: Sendable {
  /// A unit with the numbers of its locations.
  struct Entry: Sendable {
    let unit: UnitTree.Unit
    let locations: [Int]
  }

  /// Provinces, POIs, library organisations, municipalities; by level, then by name.
  let entries: [Entry]
  /// Government organisations: the unit and its code among the answers of `organisation`.
  let organisations: [(unit: UnitTree.Unit, code: Int)]

  /// The units as others see them.
  package var tree: UnitTree { UnitTree(units: entries.map(\.unit) + organisations.map(\.unit)) }

  /// The units of an edition, in the classification that holds on its last day.
  package init(_ register: LocationRegister, _ definition: PipelineDefinition, edition: Period) {
    let geography = definition.codebook.geography
    let quarter = Period.quarter(of: edition.lastMonth).firstMonth
    var byMunicipality: [String: [Int]] = [:]
    var byLibrary: [String: (name: String, locations: [Int])] = [:]
    for number in register.codes.indices {
      guard let row = register.row(number, inQuarter: quarter) else { continue }
      if !row.municipality.isEmpty {
        byMunicipality[geography.successor(of: row.municipality, on: edition.lastDay), default: []].append(
          number)
      }
      if !row.libraryCode.isEmpty {
        byLibrary[row.libraryCode, default: (row.library, [])].locations.append(number)
      }
    }

    let pages = definition.pages
    let files = FileNames(geography.municipalities.map { ($0.code, $0.name) })
    let municipalities = geography.municipalities.filter {
      $0.exists(on: edition.lastDay) || byMunicipality[$0.code] != nil
    }
    func locations(ofProvince code: String) -> [Int] {
      municipalities.filter { $0.province == code }.flatMap { byMunicipality[$0.code] ?? [] }
    }
    var entries: [Entry] = []
    if pages.contains(.province) {
      entries += geography.provinces.map {
        Entry(
          unit: .init(level: .province, id: $0.code, name: $0.name, file: $0.name.slug, parent: $0.poi),
          locations: locations(ofProvince: $0.code))
      }
    }
    if pages.contains(.poi) {
      entries += geography.pois.map { poi in
        Entry(
          unit: .init(level: .poi, id: poi.id, name: poi.name, file: poi.name.slug),
          locations: geography.provinces.filter { $0.poi == poi.id }.flatMap {
            locations(ofProvince: $0.code)
          })
      }
    }
    if pages.contains(.library) {
      let names = FileNames(byLibrary.map { ($0.key, $0.value.name) })
      entries += byLibrary.map { code, library in
        Entry(
          unit: .init(level: .library, id: code, name: library.name, file: names[code]),
          locations: library.locations)
      }
    }
    if pages.contains(.municipality) {
      entries += municipalities.map {
        Entry(
          unit: .init(
            level: .municipality, id: $0.code, name: $0.name, file: files[$0.code], parent: $0.province),
          locations: byMunicipality[$0.code] ?? [])
      }
    }
    self.entries = entries.sorted {
      (Self.order($0.unit.level), $0.unit.name.slug, $0.unit.id) < (
        Self.order($1.unit.level), $1.unit.name.slug, $1.unit.id
      )
    }
    organisations = pages.contains(.organisation) ? Self.agencies(definition, edition) : []
  }

  private static func order(_ level: Level) -> Int { Level.allCases.firstIndex(of: level)! }

  private static func agencies(
    _ definition: PipelineDefinition, _ edition: Period
  ) -> [(unit: UnitTree.Unit, code: Int)] {
    let answers = definition.codebook["organisation"]?.answers ?? []
    return answers.enumerated().compactMap { code, answer in
      guard answer.isAgency else { return nil }
      switch answer.validity.overlap(edition) {
      case .before, .after: return nil
      case .partly, .whole: break
      }
      let name = answer.label(on: edition.lastDay)
      return (UnitTree.Unit(level: .organisation, id: answer.id, name: name, file: answer.id), code)
    }
  }
}
