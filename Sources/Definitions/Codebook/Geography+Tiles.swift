extension Geography {
  /// The square of a unit on a tile map, counted from the top left.
  package struct Tile: Equatable, Sendable {
    /// Counted from the left.
    package let column: Int
    /// Counted from the top.
    package let row: Int
  }

  /// Reads `CODE COLUMN ROW`, separated by commas and line breaks; every code is one of `known`, and no two units of one
  /// length of code share a square.
  static func tiles(_ node: YAMLReader, known: Set<String>) throws(StageFailure) -> [String: Tile] {
    var tiles: [String: Tile] = [:]
    var taken: Set<[Int]> = []
    for entry in try node.string().split(whereSeparator: { $0 == "," || $0.isNewline }) {
      let words = entry.split(separator: " ")
      guard words.count == 3, let column = Int(words[1]), let row = Int(words[2]), column >= 0, row >= 0
      else {
        throw node.failure("\"\(entry)\" is no tile", remedy: "write code, column and row: GM0344 10 13")
      }
      let code = String(words[0])
      guard known.contains(code) else { throw node.failure("tile: there is no unit \"\(code)\"") }
      guard tiles.updateValue(Tile(column: column, row: row), forKey: code) == nil,
        taken.insert([code.utf8.count, column, row]).inserted
      else { throw node.failure("two tiles share the square of \"\(code)\", or it has two") }
    }
    return tiles
  }
}
