import Definitions
import Dispatch
import Edition
import Synchronization

/// One reading of all files of an edition.
struct AuditRun {
  private let edition: WrittenEdition
  private let paths: [String]
  private let numbers: WrittenNumbers
  private let provenance: JSONValue?
  private let earlier: EarlierNations
  private var findings: [AuditFinding] = []
  /// The unit of every file of numbers in a folder, by its path without extension.
  private var units: [String: WrittenUnit.Name] = [:]

  init(_ edition: WrittenEdition) throws(StageFailure) {
    self.edition = edition
    paths = try edition.files()
    guard let bytes = try edition.file(WrittenEdition.observationsName),
      let origin = try edition.file(WrittenEdition.provenanceName)
    else {
      throw StageFailure(
        .publishing, at: Place(file: "\(edition.path)/\(WrittenEdition.observationsName)"), "this is missing",
        remedy: "take the edition from a backup", exit: .dataRefused)
    }
    numbers = WrittenNumbers(bytes)
    earlier = EarlierNations(edition)
    provenance = JSONParser.parse(origin)
  }

  /// - Parameter isThorough: also looks where nothing shows and where other formats should say the same.
  consuming func audit(isThorough: Bool) throws(StageFailure) -> AuditResult {
    var run = self
    if isThorough { try run.checkHidingPlaces() }
    if let rule = AuditRule(run.provenance) {
      let audit = AuditNumbers(run.numbers, rule, run.earlier)
      run.add(WrittenEdition.observationsName, audit.faults)
    } else {
      run.add(WrittenEdition.provenanceName, ["it does not say how numbers are protected"])
    }
    return try run.compare()
  }

  consuming func compare() throws(StageFailure) -> AuditResult {
    var run = self
    run.add(WrittenEdition.observationsName, run.numbers.faults)
    for finding in try run.edition.verify() { run.add(finding.path, [finding.kind.rawValue]) }
    try run.checkTables()
    try run.checkWorkbooks()
    try run.checkPages()
    let ledger = AuditLedger(
      quality: try run.edition.file("quality.json").flatMap(JSONParser.parse), provenance: run.provenance,
      run.numbers)
    run.add("quality.json", ledger.quality)
    run.add(WrittenEdition.provenanceName, ledger.provenance)
    if let package = try run.edition.file(AuditPackage.name) {
      let audit = AuditPackage(JSONParser.parse(package), paths: run.paths, file: run.bytes)
      run.add(AuditPackage.name, audit.faults)
    }
    let findings = run.findings.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return AuditResult(cells: run.numbers.count, files: run.paths.count, findings: findings)
  }

  private mutating func add(_ path: String, _ faults: [String]) {
    findings += faults.map { AuditFinding(path: path, what: $0) }
  }

  // MARK: Files of numbers

  private mutating func checkTables() throws(StageFailure) {
    let tables = AuditTables(numbers, edition)
    let page = WrittenPage(try edition.file("index.html") ?? [])
    let breakdowns = breakdowns.flatMap { WrittenPage($0).tables }
    for path in paths
    where path.hasSuffix(".csv") && ![WrittenEdition.observationsName, AuditFiles.codes].contains(path) {
      if path == AuditChanges.name {
        add(path, AuditChanges(try edition.file(path) ?? [], numbers).faults)
        continue
      }
      let bytes = try edition.file(path) ?? []
      if path.hasSuffix(Self.excelSuffix) {
        let other = path.dropLast(Self.excelSuffix.utf8.count) + ".csv"
        let name =
          "\(edition.language.table)-\(path.dropFirst("tables/".count).dropLast(Self.excelSuffix.utf8.count))"
        let breakdown = breakdowns.first { $0.id == name }
        // Rows of a breakdown are columns of its file; its numbers have anchors on the page.
        add(
          path,
          AuditExcelTable.faults(
            bytes, breakdown == nil ? try edition.file(String(other)) ?? [] : nil,
            shown: breakdown ?? page.tables.first { $0.id == name }, in: edition.language))
        continue
      }
      if path.hasPrefix("tables/") {
        add(path, tables.table(bytes))
        continue
      }
      var lines = WrittenLines(bytes)
      _ = lines.next()
      let cells = lines.next().flatMap { WrittenLines.cells(bytes, $0) }
      let name = cells.flatMap { $0.count == 12 ? WrittenUnit.Name(level: $0[2], id: $0[3]) : nil }
      if let name { units[String(path.dropLast(4))] = name }
      // A unit in which nothing was counted has a file without lines.
      if cells != nil || bytes != Array((WrittenNumbers.header + "\n").utf8) {
        add(path, tables.unit(bytes, name.flatMap { numbers.units[$0] }))
      }
    }
  }

  /// How the file of a table for Excel ends.
  static let excelSuffix = ".excel.csv"

  private func bytes(_ path: String) -> [UInt8]? { try? edition.file(path) }

  /// The pages of a survey.
  private var breakdowns: [[UInt8]] {
    paths.filter { $0.hasPrefix("\(edition.language.survey)/") && $0.hasSuffix(".html") }.compactMap(bytes)
  }

  private mutating func checkWorkbooks() throws(StageFailure) {
    for path in paths where path.hasSuffix(".xlsx") {
      guard let workbook = WrittenWorkbook(try edition.file(path) ?? []) else {
        add(path, ["this is no workbook"])
        continue
      }
      let audit = AuditWorkbook(
        workbook, page: try edition.file("index.html") ?? [],
        breakdowns: breakdowns,
        values: [AuditValues(numbers.nation, comparedTo: nil, in: edition.language)],
        numbers: AuditTables(numbers, edition),
        isInternal: edition.isInternal, language: edition.language,
        name: "\(edition.report) \(edition.period) \(edition.number)",
        date: edition.date.iso, file: bytes)
      add(path, audit.faults)
    }
  }

  // MARK: Pages and figures

  private mutating func checkPages() throws(StageFailure) {
    let names = Set(paths)
    for path in paths where path.hasSuffix(".md") && !names.contains(path.dropLast(3) + ".html") {
      add(path, ["there is no such page in HTML"])
    }
    let pages = paths.filter { $0.hasSuffix(".html") }
    let reader = AuditPages(edition, numbers, units, nation: numbers.nation)
    let results = Mutex<[Int: Result<[String], StageFailure>]>([:])
    DispatchQueue.concurrentPerform(iterations: pages.count) { place in
      let result = Result { () throws(StageFailure) in try reader.faults(pages[place]) }
      results.withLock { $0[place] = result }
    }
    let found = results.withLock { $0 }
    for (place, path) in pages.enumerated() {
      guard let faults = try found[place]?.get(), !faults.isEmpty else { continue }
      // Pages below national level may be carried over, with the nation as it was in an earlier edition.
      var isCarried = path.contains("/") && !earlier.areComplete
      if path.contains("/") {
        for nation in earlier.nations where !isCarried {
          isCarried = try AuditPages(edition, numbers, units, nation: nation).faults(path).isEmpty
        }
      }
      if !isCarried { add(path, faults) }
    }
    try checkFigures()
  }

  private mutating func checkHidingPlaces() throws(StageFailure) {
    var contents: [(path: String, bytes: [UInt8])] = []
    for path in paths
    where path.hasSuffix("index.html") || path.hasSuffix("index.md") || path == "quality.html" {
      contents.append((path, try edition.file(path) ?? []))
    }
    // The pages of a survey, as far as these lead to them, lead to tables of their own.
    let unknown = AuditFiles(contents).unknown(paths)
    for path in paths
    where path.hasPrefix("\(edition.language.survey)/") && path.hasSuffix(".html") && !unknown.contains(path)
    {
      contents.append((path, try edition.file(path) ?? []))
    }
    for path in AuditFiles(contents).unknown(paths) { add(path, ["no page leads to this file"]) }
    for path in paths where path.hasSuffix(".json") {
      add(path, AuditKeys.faults(path, JSONParser.parse(try edition.file(path) ?? [])))
    }
    let page = AuditDigits.html(try edition.file("index.html") ?? [])
    let printed = page.text.union(page.drawings)
    for path in paths where path.hasPrefix("figures/") && path.hasSuffix(".svg") {
      let own = AuditDigits.html(try edition.file(path) ?? [])
      if !own.text.union(own.drawings).isSubset(of: printed) {
        add(path, ["it holds a number that the page lacks"])
      }
    }
    // Names of libraries and municipalities stand on the overviews.
    var named = printed
    for path in paths where path.hasSuffix("/index.html") {
      named.formUnion(AuditDigits.html(try edition.file(path) ?? []).text)
    }
    for path in paths where path.hasPrefix("tables/") && path.hasSuffix(".csv") {
      if !AuditDigits.labels(try edition.file(path) ?? []).isSubset(of: named) {
        add(path, ["a label holds a number that the page lacks"])
      }
    }
    for path in paths where path.hasSuffix(".html") || path.hasSuffix(".svg") {
      let bytes = try edition.file(path) ?? []
      add(path, AuditHiding.faults(bytes))
      guard path.hasSuffix(".html"), let markdown = try edition.file(String(path.dropLast(5) + ".md")) else {
        continue
      }
      let own = AuditDigits.html(bytes)
      let other = AuditDigits.markdown(markdown)
      if !own.text.isSubset(of: other) { add(path, ["it holds a number that Markdown lacks"]) }
      if !other.isSubset(of: own.text.union(own.drawings)) {
        add(String(path.dropLast(5) + ".md"), ["it holds a number that HTML lacks"])
      }
    }
  }

  private mutating func checkFigures() throws(StageFailure) {
    let values = [AuditValues(numbers.nation, comparedTo: nil, in: edition.language)]
    let labels = WrittenPage(try edition.file("index.html") ?? []).labels
    let pictures = WrittenMarkdown(try edition.file("index.md") ?? []).pictures
    let words = AuditWords(values, labels: labels, in: edition.language)
    for path in paths where path.hasPrefix("figures/") && path.hasSuffix(".svg") {
      let figure = WrittenPage(try edition.file(path) ?? [])
      guard figure.drawings.count == 1, let drawing = figure.drawings.first else {
        add(path, ["it is not one drawing"])
        continue
      }
      let audit = AuditDrawing(drawing, values, in: edition.language)
      add(path, audit.faults)
      if audit.scales?.isEmpty == true { add(path, ["its bars are not as long as their labels say"]) }
      for text in [drawing.title, drawing.description] where words.unexplained(in: text) != nil {
        add(path, ["its words hold a number that is not published"])
      }
      if let said = pictures.first(where: { $0.path == path })?.words, said != drawing.description {
        add(path, ["its description is another than in Markdown"])
      }
    }
  }
}
