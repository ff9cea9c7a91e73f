import Definitions
import Edition
import Reporting

/// The pages of the root itself: all current editions, newest first, and the catalogue for data portals.
struct Site {
  let root: PublicationRoot
  let style: PageStyle
  let words: Words

  /// Writes the files that change under their temporary names, as they must be once `prepared` editions are
  /// published; answers with their names.
  func stage(
    replacing prepared: [WrittenEdition] = []
  ) throws(StageFailure) -> [String] {
    var editions = try current().filter { edition in
      !prepared.contains { $0.report == edition.report && $0.period == edition.period }
    }
    editions += prepared
    editions.sort(by: Self.isNewer)
    let base = editions.lazy.compactMap(\.about.baseURL).first
    let notices = Self.notices(editions, words)
    let paths = try editions.map { (edition) throws(StageFailure) in try edition.pagePaths() }
    let units = try SiteDirectory(editions, paths, words)
    var entries = editions.map(\.entry)
    let newest = editions.firstIndex { $0.language.code == words.language } ?? editions.indices.first
    if let newest { entries[newest].news = try editions[newest].news() }
    var files = SiteIndex.artifacts(
      entries, levels: units.levels.map(\.level), others: units.others, base: base, notices: notices,
      style: style,
      words: words)
    for (level, units) in units.levels {
      files += SiteUnits(units, level: level, notices: notices, style: style, words: words).artifacts
    }
    files.append(Artifact(path: Self.catalogueName, bytes: Array(try catalogue(editions, base).utf8)))
    if let base {
      files.append(SiteFeed.feed(editions.map(\.entry), base: base, words: words))
      let pages = zip(editions, paths).flatMap { edition, paths in
        paths.map { (path: "\(edition.report)/\(edition.period)/\($0)", date: edition.date) }
      }
      let front = editions.map(\.date).max().map { [(path: "index.html", date: $0)] } ?? []
      files.append(SiteFeed.map(front + pages, base: base))
    }

    removeStaged()
    var staged: [String] = []
    for file in files where try Disk.read("\(root.path)/\(file.path)") != file.bytes {
      try Disk.write(file.bytes, to: temporary(file.path))
      staged.append(file.path)
    }
    return staged
  }

  /// The lines that the pages carry: what all reports say of their data, or what each of them says.
  static func notices(_ editions: [WrittenEdition], _ words: Words) -> [String] {
    var reports: Set<String> = []
    let all = editions.filter { reports.insert($0.report).inserted }
    let notices = Set(all.map(\.about.notice))
    if notices.count == 1 { return [notices.first ?? nil].compactMap { $0 } }
    // What is said in the language of the page need not be said in others.
    let own = all.filter { $0.language.code == words.language }
    let current = own.contains { $0.about.notice != nil } ? own : all
    // Reports of one title that say the same say it once.
    var lines: [String] = []
    for edition in current.sorted(by: { $0.report < $1.report }) {
      guard let line = edition.about.notice.map({ "\(edition.title): \($0)" }), !lines.contains(line) else {
        continue
      }
      lines.append(line)
    }
    return lines
  }

  private func catalogue(_ editions: [WrittenEdition], _ base: String?) throws(StageFailure) -> String {
    var entries: [CatalogueEntry] = []
    for edition in editions {
      let first = try root.history(report: edition.report, period: edition.period).first
      entries.append(try CatalogueEntry(edition, issued: first?.date ?? edition.date))
    }
    return Catalogue.text(of: entries, base: base, words: words)
  }

  /// Puts the staged files in their places.
  func switchOver(_ staged: [String]) throws(StageFailure) {
    for name in staged { try Disk.rename(temporary(name), to: "\(root.path)/\(name)") }
    if !staged.isEmpty { try Disk.sync(folder: root.path) }
  }

  /// Removes staged files, of this run or of one that was killed.
  func removeStaged() {
    let others = [Self.catalogueName, SiteFeed.path, SiteFeed.mapPath]
    for name in (try? Disk.names(in: root.path)) ?? [] where name.hasPrefix(".") && name.hasSuffix(".new") {
      let file = String(name.dropFirst().dropLast(".new".count))
      guard file.hasSuffix(".html") || file.hasSuffix(".md") || others.contains(file) else { continue }
      Disk.remove("\(root.path)/\(name)")
    }
  }

  private static let catalogueName = "catalog.json"

  private func temporary(_ name: String) -> String { "\(root.path)/.\(name).new" }

  private static func isNewer(_ one: WrittenEdition, _ other: WrittenEdition) -> Bool {
    let (a, b) = (one.period, other.period)
    return (b.lastMonth, other.date, one.report, a.months) < (a.lastMonth, one.date, other.report, b.months)
  }

  private func current() throws(StageFailure) -> [WrittenEdition] {
    var editions: [WrittenEdition] = []
    for report in try root.reports() {
      for name in try root.newest(of: report) {
        editions.append(try WrittenEdition(path: "\(root.folder(of: report))/\(name.folder)"))
      }
    }
    return editions
  }
}
