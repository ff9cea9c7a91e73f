import Definitions

/// What the sample adds to the municipalities of the geography.
struct MunicipalityTraits: Sendable {
  /// Relative numbers of locations and visitors, by code; the others have ``otherWeight``.
  private let weights: [String: Int]
  private let otherWeight: Int
  /// Where the sample location of a divided municipality lies.
  let split: [String: String]
  /// How a visitor's municipality is sometimes written.
  let spellings: [String: String]

  init(_ node: YAMLReader, _ geography: Geography) throws(StageFailure) {
    let codes = geography.municipalities.map(\.code)
    var weights: [String: Int] = [:]
    for item in try node.required("weights").items() {
      let weight = try item.required("weight").weight()
      for code in try item.required("of").items() {
        weights[codes[try code.place(in: codes, of: "municipality")]] = weight
      }
      try item.finish()
    }
    self.weights = weights
    otherWeight = try node.required("other").weight()
    var split: [String: String] = [:]
    for (key, value) in try node["split"]?.entries() ?? [] {
      let municipality = geography.municipalities[try value.place(ofKey: key, in: codes, of: "municipality")]
      split[key] = municipality.split[try value.place(in: municipality.split, of: "part of \(key)")]
    }
    self.split = split
    var spellings: [String: String] = [:]
    for (key, value) in try node["spellings"]?.entries() ?? [] {
      let municipality = geography.municipalities[try value.place(ofKey: key, in: codes, of: "municipality")]
      spellings[key] = municipality.aliases[try value.place(in: municipality.aliases, of: "alias of \(key)")]
    }
    self.spellings = spellings
    try node.finish()
  }

  func weight(of code: String) -> Int { weights[code] ?? otherWeight }
}
