import Definitions
import Edition
import Reporting

/// Which units have a page in which editions of a root.
struct SiteDirectory {
  /// The levels that have pages, with their units in the editions of this language.
  let levels: [(level: Level, units: [SiteUnit])]
  /// The lists of editions in other languages, which runs in those languages write.
  let others: [(folder: String, language: String)]

  /// `paths` are the pages of each edition; the editions come newest first.
  init(_ editions: [WrittenEdition], _ paths: [[String]], _ words: Words) throws(StageFailure) {
    var entries: [Level: [String: [SiteEntry]]] = [:]
    var names: [Level: [String: String]] = [:]
    let folders = Level.allCases.filter { !words.level($0).folder.isEmpty }
    var others: [String: String] = [:]
    for (edition, paths) in zip(editions, paths) {
      let known = try Self.names(in: edition)
      for level in folders {
        guard let own = edition.language.folders[level] else { continue }
        let folder = own + "/"
        guard own == words.level(level).folder else {
          if paths.contains(where: { $0.hasPrefix(folder) }) {
            others[own] = edition.language.code
          }
          continue
        }
        for path in paths where path.hasPrefix(folder) && !path.hasSuffix("/index.html") {
          let file = String(path.dropFirst(folder.count).dropLast(".html".count))
          entries[level, default: [:]][file, default: []].append(edition.entry)
          if names[level]?[file] == nil { names[level, default: [:]][file] = known[level]?[file] ?? file }
        }
      }
    }
    self.others = others.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    levels = folders.compactMap { level in
      guard let found = entries[level] else { return nil }
      let units = found.map { file, entries in
        SiteUnit(file: file, name: names[level]?[file] ?? file, entries: entries)
      }
      return (level, units)
    }
  }

  /// The names of units by the names of their files, as `codes.csv` has them.
  private static func names(in edition: WrittenEdition) throws(StageFailure) -> [Level: [String: String]] {
    guard let bytes = try edition.file("codes.csv") else { return [:] }
    var names: [Level: [String: String]] = [:]
    var rows = CSVRows(bytes)
    while let row = rows.next() {
      guard row.count == 4, row[0] == "unit", let level = Level(rawValue: row[1]) else { continue }
      names[level, default: [:]]["\(row[3].slug)-\(row[2].slug)"] = row[3]
      names[level, default: [:]][row[3].slug] = row[3]
      if level == .organisation { names[level, default: [:]][row[2]] = row[3] }
    }
    return names
  }
}

extension WrittenEdition {
  /// What the head of its page says of it.
  func news() throws(StageFailure) -> String? {
    var markup = WrittenMarkup(try file("index.html") ?? [])
    while let token = markup.next() {
      switch token {
      case .open("meta", let range, _):
        let attributes = markup.attributes(range)
        guard attributes.contains(where: { $0.name == "name" && $0.value == "description" }) else { continue }
        return attributes.first { $0.name == "content" }?.value
      case .close("head"): return nil
      default: continue
      }
    }
    return nil
  }

  /// The pages of the edition in HTML, without its overviews by survey.
  func pagePaths() throws(StageFailure) -> [String] {
    let checksums = try file(Checksums.name).flatMap(Checksums.parse) ?? [:]
    return checksums.keys.filter { $0.hasSuffix(".html") }.sorted()
  }
}
