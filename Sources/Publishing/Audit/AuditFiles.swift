/// Finds files that no page of the edition leads to: no renderer made them.
struct AuditFiles {
  /// The names of all ids; it holds no number.
  static let codes = "codes.csv"
  private static let own: Set<String> = [
    "index.html", "index.md", "SHA256SUMS", "observations.csv", "provenance.json", "datapackage.json",
    codes, "quality.html", "quality.md", "quality.json",
  ]
  private var named: Set<String> = []

  /// `pages` are the contents pages with their paths.
  init(_ pages: [(path: String, bytes: [UInt8])]) {
    for page in pages {
      let folder = page.path.split(separator: "/").dropLast().map(String.init)
      for target in Self.targets(page.bytes) { named.insert(Self.resolved(target, in: folder)) }
    }
  }

  /// The files that nothing leads to. A page that is led to has siblings in other formats.
  func unknown(_ paths: [String]) -> [String] {
    paths.filter { path in
      if Self.own.contains(path) || named.contains(path) { return false }
      guard let dot = path.lastIndex(of: "."),
        ["html", "md", "csv"].contains(path[path.index(after: dot)...])
      else { return true }
      var stem = path[..<dot]
      if stem.hasSuffix(".excel") { stem = stem.dropLast(6) }
      return !named.contains(stem + ".html") && !named.contains(stem + ".csv")
        && !named.contains(stem + ".md")
    }
  }

  /// What follows `href="`, `src="` or `](`, up to its end or an anchor.
  private static func targets(_ bytes: [UInt8]) -> [String] {
    var found: [String] = []
    for (start, end) in [
      ("href=\"", UInt8(ascii: "\"")), ("src=\"", UInt8(ascii: "\"")), ("](", UInt8(ascii: ")")),
    ] {
      let start = Array(start.utf8)
      var place = bytes.startIndex
      while let next = bytes[place...].firstIndex(of: start[0]) {
        place = next + 1
        guard bytes[next...].starts(with: start) else { continue }
        let target = bytes[(next + start.count)...].prefix { $0 != end && $0 != UInt8(ascii: "#") }
        if !target.isEmpty { found.append(String(decoding: target, as: UTF8.self)) }
      }
    }
    return found
  }

  private static func resolved(_ target: String, in folder: [String]) -> String {
    var parts = folder
    for part in target.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
