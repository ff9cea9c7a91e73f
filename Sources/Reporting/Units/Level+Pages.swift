import Definitions

extension Level {
  /// The levels that have pages, from large to small; organisations last.
  static let pages: [Level] = [.province, .poi, .library, .municipality, .organisation]

  /// The folder of its pages.
  var folder: String {
    switch self {
    case .national: ""
    case .province: "provincies"
    case .poi: "pois"
    case .library: "bibliotheken"
    case .municipality: "gemeenten"
    case .organisation: "organisaties"
    }
  }

  /// One unit, for column heads.
  var singular: String {
    switch self {
    case .national: "Nederland"
    case .province: "Provincie"
    case .poi: "Ondersteuningsinstelling"
    case .library: "Bibliotheek"
    case .municipality: "Gemeente"
    case .organisation: "Organisatie"
    }
  }

  /// All its units, for headings.
  var plural: String {
    switch self {
    case .national: "Nederland"
    case .province: "Provincies"
    case .poi: "Provinciale ondersteuningsinstellingen (POI's)"
    case .library: "Bibliotheken"
    case .municipality: "Gemeenten"
    case .organisation: "Overheidsorganisaties"
    }
  }

  /// The level of the units that this one's are part of.
  var parent: Level? {
    switch self {
    case .municipality: .province
    case .province: .poi
    default: nil
    }
  }
}

extension UnitTree.Unit {
  /// From another folder of units, or from the same one.
  func path(from level: Level?) -> String {
    let name = "\(file).html"
    if level == self.level { return name }
    return (level == nil ? "" : "../") + "\(self.level.folder)/\(name)"
  }

  /// As a heading: `Gemeente Utrecht`.
  var title: String {
    switch level {
    case .province, .municipality: "\(level.singular) \(name)"
    case .poi: "POI \(name)"
    default: name
    }
  }

  /// As part of a sentence: `de gemeente Utrecht`.
  var inSentence: String {
    switch level {
    case .province: "de provincie \(name)"
    case .municipality: "de gemeente \(name)"
    case .poi: "het werkgebied van \(name)"
    default: name
    }
  }
}
