/// The tree municipality, province, POI (provinciale ondersteuningsinstelling), with mergers and splits.
package struct Geography: Sendable {
  /// The version of the file, a year.
  package let version: String
  /// In the order of the file.
  package let pois: [POI]
  /// In the order of the file.
  package let provinces: [Province]
  /// In the order of the file, also those that no longer exist.
  package let municipalities: [Municipality]
  /// Squares of provinces and municipalities on their tile maps, by code; some units have none.
  package let tiles: [String: Tile]
  private let places: [String: Int]

  /// A provincial support organisation.
  package struct POI: Equatable, Sendable {
    /// Stable, in data files.
    package let id: String
    /// As it is published.
    package let name: String
  }

  /// A province and the POI that serves it.
  package struct Province: Equatable, Sendable {
    /// CBS code, `PV26`.
    package let code: String
    /// As it is published.
    package let name: String
    /// The id of its POI.
    package let poi: String
    /// Other spellings that exports use.
    package let aliases: [String]
  }

  /// A municipality, and what became of it.
  package struct Municipality: Equatable, Sendable {
    /// CBS code, `GM0344`.
    package let code: String
    /// As it is published.
    package let name: String
    /// The code of its province.
    package let province: String
    /// Other spellings that exports use.
    package let aliases: [String]
    /// First day on which it exists; `nil` is before the first registration.
    package let from: CivilDate?
    /// First day on which it no longer exists.
    package let until: CivilDate?
    /// The municipality that took it over whole.
    package let into: String?
    /// The municipalities it was divided among; it cannot be mapped one to one.
    package let split: [String]

    /// Whether the municipality exists on a day.
    package func exists(on date: CivilDate) -> Bool {
      if let from, date < from { return false }
      if let until, date >= until { return false }
      return true
    }
  }

  /// The place of a municipality by its code; `nil` when there is none.
  package func index(ofMunicipality code: String) -> Int? { places[code] }

  /// The municipality that holds this one's territory on a day: itself, or what it merged into.
  /// A split municipality stays itself.
  package func successor(of code: String, on date: CivilDate) -> String {
    var code = code
    while let municipality = places[code].map({ municipalities[$0] }),
      let until = municipality.until, date >= until, let next = municipality.into
    {
      code = next
    }
    return code
  }

  /// Reads `geography.yaml`.
  package init(path: String) throws(StageFailure) {
    let root = try YAMLReader(path: path)
    version = try root.required("version").string()
    pois = try root.required("pois").items().tryMap { (node) throws(StageFailure) in
      let poi = POI(id: try node.required("id").string(), name: try node.required("name").string())
      try node.finish()
      return poi
    }
    provinces = try root.required("provinces").items().tryMap { (node) throws(StageFailure) in
      let province = Province(
        code: try node.required("code").string(), name: try node.required("name").string(),
        poi: try node.required("poi").string(), aliases: try node["aliases"]?.texts() ?? [])
      try node.finish()
      return province
    }
    municipalities = try root.required("municipalities").items().tryMap { (node) throws(StageFailure) in
      let municipality = Municipality(
        code: try node.required("code").string(), name: try node.required("name").string(),
        province: try node.required("province").string(), aliases: try node["aliases"]?.texts() ?? [],
        from: try node["from"]?.date(), until: try node["until"]?.date(), into: try node["into"]?.string(),
        split: try node["split"]?.texts() ?? [])
      try node.finish()
      return municipality
    }
    places = Dictionary(municipalities.enumerated().map { ($1.code, $0) }) { first, _ in first }
    let codes = Set(provinces.map(\.code) + municipalities.map(\.code))
    tiles = if let node = root["tiles"] { try Self.tiles(node, known: codes) } else { [:] }
    try root.finish()
    try check(root)
  }

  private func check(_ root: YAMLReader) throws(StageFailure) {
    let codes = Set(municipalities.map(\.code))
    if codes.count != municipalities.count { throw root.failure("a municipality code occurs twice") }
    for province in provinces where !pois.contains(where: { $0.id == province.poi }) {
      throw root.failure("province \(province.code): there is no POI \"\(province.poi)\"")
    }
    for municipality in municipalities {
      guard provinces.contains(where: { $0.code == municipality.province }) else {
        throw root.failure("\(municipality.code): there is no province \"\(municipality.province)\"")
      }
      for target in municipality.split + [municipality.into].compactMap({ $0 }) where !codes.contains(target)
      {
        throw root.failure("\(municipality.code): there is no municipality \"\(target)\"")
      }
    }
  }
}
