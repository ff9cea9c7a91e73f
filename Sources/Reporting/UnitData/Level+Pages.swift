import Definitions

extension Level {
  /// The levels that have pages, from large to small; organisations last.
  static let pages: [Level] = [.province, .poi, .library, .municipality, .organisation]

  /// The file of an overview that stands on a page of its own.
  var overviewFile: String? {
    switch self {
    case .library: "libraries"
    case .municipality: "municipalities"
    default: nil
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
  func path(from level: Level?, _ words: Words) -> String {
    let name = "\(file).html"
    if level == self.level { return name }
    return (level == nil ? "" : "../") + "\(words.level(self.level).folder)/\(name)"
  }

  /// As a heading: `Gemeente Utrecht`.
  func title(_ words: Words) -> String { words.level(level).title(name) }

  /// As part of a sentence: `de gemeente Utrecht`.
  func inSentence(_ words: Words) -> String { words.level(level).inSentence(name) }
}
