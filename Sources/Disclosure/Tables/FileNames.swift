import Definitions

/// File names of units: readable, ASCII, stable from edition to edition, and without collisions.
struct FileNames {
  /// Bytes of a name; file systems take 255, with an extension and what writes it behind it.
  private static let longest = 100
  /// Names that the pages of a level use themselves.
  private static let reserved: Set<String> = ["index"]
  private var names: [String: String] = [:]

  /// Ids with their names. Where two names give the same file name, or one is too long or taken, they carry their id as
  /// well; where two ids differ in signs only, a number.
  init(_ units: [(id: String, name: String)]) {
    let slugs = Dictionary(grouping: units) { Self.cut($0.name.slug) }
    var used = Set(slugs.filter { $0.value.count == 1 && !Self.reserved.contains($0.key) }.keys)
    for (slug, units) in slugs {
      if units.count == 1, used.contains(slug), units[0].name.slug == slug { names[units[0].id] = slug }
    }
    for unit in units.sorted(by: { Array($0.id.utf8).lexicographicallyPrecedes(Array($1.id.utf8)) })
    where names[unit.id] == nil {
      let name = "\(Self.cut(unit.name.slug))-\(Self.cut(unit.id.slug))"
      var own = name
      var number = 2
      while !used.insert(own).inserted {
        own = "\(name)-\(number)"
        number += 1
      }
      names[unit.id] = own
    }
  }

  subscript(id: String) -> String { names[id] ?? id.slug }

  private static func cut(_ slug: String) -> String { String(slug.prefix(longest)) }
}
