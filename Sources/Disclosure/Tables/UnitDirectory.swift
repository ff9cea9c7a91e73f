package import Counting
package import Definitions

/// The units below national level of one edition, and which locations of the register each consists of.
package struct UnitDirectory: Sendable {
  /// A unit and the numbers of its locations, quarter by quarter.
  struct Entry: Sendable {
    let unit: UnitTree.Unit
    let members: UnitMembers

    func locations(inQuarter month: Int) -> [Int] { members[month] }
  }

  /// Provinces, POIs, library organisations, municipalities; by level, then by name.
  let entries: [Entry]
  /// Government organisations: the unit and its code among the answers of `organisation`.
  let organisations: [(unit: UnitTree.Unit, code: Int)]

  /// The units as others see them.
  package var tree: UnitTree {
    UnitTree(
      units: entries.map(\.unit) + organisations.map(\.unit), overlaps: overlaps, locations: locations)
  }

  /// The locations of a unit in the quarters of a period, by the first month of each; `nil` when there is no such unit.
  package func locations(of level: Level, _ id: String, in period: Period) -> [Int: Set<Int>]? {
    guard let entry = entries.first(where: { $0.unit.level == level && $0.unit.id == id }) else { return nil }
    let quarters = stride(from: period.firstMonth / 3 * 3, through: period.lastMonth, by: 3)
    return Dictionary(uniqueKeysWithValues: quarters.map { ($0, Set(entry.locations(inQuarter: $0))) })
  }

  private let overlaps: Set<UnitTree.Overlap>
  private let locations: [UnitTree.Location]

  /// The units of an edition, in the classification that the pipeline asks for.
  package init(_ tally: Tally, _ definition: PipelineDefinition, edition: Period) {
    let register = tally.register
    let geography = definition.codebook.geography
    let last = Period.quarter(of: edition.lastMonth)
    var byMunicipality: [String: UnitMembers] = [:]
    var byLibrary: [String: UnitMembers] = [:]
    var libraryNames: [String: String] = [:]
    var overlaps: Set<UnitTree.Overlap> = []
    for quarter in Self.quarters(last) {
      let asOf = definition.classification == .current ? last : quarter
      let visits = tally.locations(.visits, quarter)
      for number in register.codes.indices {
        guard let row = register.row(number, inQuarter: asOf.firstMonth) else { continue }
        // A location that is only registered later belongs nowhere yet, unless it has visits already.
        if row.asOf > asOf.firstMonth, visits[number].count == 0 { continue }
        let code =
          row.municipality.isEmpty ? "" : geography.successor(of: row.municipality, on: asOf.lastDay)
        overlaps.insert(UnitTree.Overlap(library: row.libraryCode, municipality: code))
        if !code.isEmpty {
          byMunicipality[code, default: UnitMembers()].add(number, inQuarter: quarter.firstMonth)
        }
        if !row.libraryCode.isEmpty {
          byLibrary[row.libraryCode, default: UnitMembers()].add(number, inQuarter: quarter.firstMonth)
          libraryNames[row.libraryCode] = row.library
        }
      }
    }

    // Without a register nobody knows where a location is: then only organisations have pages.
    let pages = register.isEmpty ? [] : definition.pages
    let files = FileNames(geography.municipalities.map { ($0.code, $0.name) })
    let municipalities = geography.municipalities.filter {
      $0.exists(on: edition.lastDay) || byMunicipality[$0.code] != nil
    }
    func members(ofProvince code: String) -> UnitMembers {
      municipalities.filter { $0.province == code }.compactMap { byMunicipality[$0.code] }
        .reduce(UnitMembers(), +)
    }
    var entries: [Entry] = []
    if pages.contains(.province) {
      entries += geography.provinces.map {
        Entry(
          unit: .init(level: .province, id: $0.code, name: $0.name, file: $0.name.slug, parent: $0.poi),
          members: members(ofProvince: $0.code))
      }
    }
    if pages.contains(.poi) {
      entries += geography.pois.map { poi in
        Entry(
          unit: .init(level: .poi, id: poi.id, name: poi.name, file: poi.name.slug),
          members: geography.provinces.filter { $0.poi == poi.id }.map { members(ofProvince: $0.code) }
            .reduce(UnitMembers(), +))
      }
    }
    if pages.contains(.library) {
      let names = FileNames(libraryNames.map { ($0.key, $0.value) })
      entries += byLibrary.map { code, members in
        Entry(
          unit: .init(level: .library, id: code, name: libraryNames[code] ?? code, file: names[code]),
          members: members)
      }
    }
    if pages.contains(.municipality) {
      let inhabitants =
        tally.inhabitants.latest(through: edition.lastMonth / 12).map {
          tally.inhabitants.counts(in: $0, geography, on: edition.lastDay)
        } ?? [:]
      entries += municipalities.map { municipality in
        var unit = UnitTree.Unit(
          level: .municipality, id: municipality.code, name: municipality.name,
          file: files[municipality.code], parent: municipality.province)
        unit.size = inhabitants[municipality.code].map(SizeClass.init)
        return Entry(unit: unit, members: byMunicipality[municipality.code] ?? UnitMembers())
      }
    }
    self.overlaps = overlaps
    locations = Self.open(register, geography, at: last)
    self.entries = entries.sorted { (Self.order($0.unit.level), $0.unit.name.slug, $0.unit.id) }
    organisations = definition.pages.contains(.organisation) ? Self.agencies(definition, edition) : []
  }

  /// The quarters that local pages show, the trend over eight of them, oldest first.
  static func quarters(_ last: Period) -> [Period] { (0..<8).reversed().map { last.shifted(by: -$0) } }

  /// The locations that the register has as open at the end of a quarter, by name.
  private static func open(
    _ register: LocationRegister, _ geography: Geography, at last: Period
  ) -> [UnitTree.Location] {
    (register.open(in: last) ?? []).sorted { ($0.name.slug, $0.code) }.map { row in
      UnitTree.Location(
        name: row.name.isEmpty ? row.code : row.name, library: row.libraryCode,
        municipality: row.municipality.isEmpty
          ? "" : geography.successor(of: row.municipality, on: last.lastDay),
        hours: row.openingHours, isOpenEvening: row.openEvening == true,
        isOpenWeekend: row.openWeekend == true)
    }
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
