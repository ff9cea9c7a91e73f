import Definitions

/// The letters of the alphabet in a long list of units by name, and the units with which they start.
struct Letters {
  /// Letter and id of its first unit, in the order of the list.
  private let starts: [(letter: String, id: String)]

  /// `units` by name.
  init(_ units: [UnitTree.Unit]) {
    var starts: [(letter: String, id: String)] = []
    for unit in units {
      let letter = unit.name.slug.prefix(1).uppercased()
      if starts.last?.letter != letter { starts.append((letter, unit.id)) }
    }
    self.starts = starts
  }

  /// The links to the letters; none where all start alike.
  var jumps: [Block] {
    guard starts.count > 1 else { return [] }
    return [.jumps(starts.map { .link($0.letter, to: "#\(Self.anchor($0.letter))") })]
  }

  func anchor(of unit: UnitTree.Unit) -> String? {
    starts.first { $0.id == unit.id }.map { Self.anchor($0.letter) }
  }

  private static func anchor(_ letter: String) -> String { "letter-\(letter.lowercased())" }
}
