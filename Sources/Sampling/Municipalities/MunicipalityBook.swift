import Definitions

/// The municipalities of the geography, per province, and how they merged.
struct MunicipalityBook: Sendable {
  let provinces: [String]
  let all: [SampleMunicipality]
  /// Indices of the municipalities from the beginning, per province.
  let original: [[Int]]
  /// Per municipality: from which day its places belong to another.
  private let mergers: [(from: CivilDate, index: Int)?]

  init(_ geography: Geography, _ traits: MunicipalityTraits) {
    var all: [SampleMunicipality] = []
    var known: [Geography.Municipality] = []
    var original: [[Int]] = []
    for (place, province) in geography.provinces.enumerated() {
      original.append([])
      for municipality in geography.municipalities where municipality.province == province.code {
        if municipality.from == nil { original[place].append(all.count) }
        all.append(SampleMunicipality(municipality, index: all.count, province: place, traits: traits))
        known.append(municipality)
      }
    }
    let places = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0.index) })
    provinces = geography.provinces.map(\.name)
    self.all = all
    self.original = original
    mergers = known.map { municipality in
      let target = municipality.into ?? traits.split[municipality.code]
      guard let from = municipality.until, let index = target.flatMap({ places[$0] }) else { return nil }
      return (from, index)
    }
  }

  /// The municipality that the places of `index` belong to on a day.
  func index(of index: Int, on day: CivilDate) -> Int {
    guard let merger = mergers[index], merger.from <= day else { return index }
    return self.index(of: merger.index, on: day)
  }
}
