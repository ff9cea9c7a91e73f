import Definitions
import Edition

/// Compares a workbook with the national page and those of a survey, and with the files of its tables.
struct AuditWorkbook {
  private(set) var faults: [String] = []
  private let labels: [String]
  private let language: PageLanguage
  private let words: Set<String>

  /// `file` gives the bytes of a file of the edition, `values` the published numbers, and `numbers` checks a line of a
  /// table; `breakdowns` are the pages of a survey, and `name` is what the edition is called by.
  init(
    _ workbook: WrittenWorkbook, page bytes: [UInt8], breakdowns: [[UInt8]], values: [AuditValues],
    numbers: AuditTables, isInternal: Bool, language: PageLanguage, name: String, date: String,
    file: (String) -> [UInt8]?
  ) {
    self.language = language
    let pages = ([bytes] + breakdowns).map { WrittenPage($0) }
    labels = pages.flatMap(\.labels)
    words = ([bytes] + breakdowns).reduce(into: []) { $0.formUnion(Self.words(of: $1)) }
    faults = workbook.faults
    checkParts(workbook, [bytes] + breakdowns, name, date)
    guard workbook.sheets.count >= 3 else {
      faults.append("it has no cover, contents and notes")
      return
    }
    let warning = language.warning
    if isInternal, !workbook.sheets[0].rows.joined().contains(where: { $0.text.hasPrefix(warning) }) {
      faults.append("its cover does not say \(warning)")
    }
    checkNotes(workbook.sheets[2])
    let contents = workbook.sheets[1].rows.dropFirst()
    checkContents(Array(contents), values)
    let national = pages[0].tables.filter { $0.id.hasPrefix("\(language.table)-") }
    let others = pages.dropFirst().flatMap(\.tables).filter { $0.id.hasPrefix("\(language.table)-") }
    guard contents.map({ $0.first?.text }) == workbook.sheets[3...].map({ $0.name }),
      national.count + others.count <= contents.count
    else {
      faults.append("its sheets are not the tables of the pages")
      return
    }
    for (place, (sheet, line)) in zip(workbook.sheets[3...], contents).enumerated() {
      if line.last?.text == WrittenEdition.observationsName {
        faults += AuditSheet.faults(tidy: sheet, numbers, in: language)
        continue
      }
      checkAbove(sheet, values)
      if place < national.count { faults += AuditSheet.faults(sheet, as: national[place], in: language) }
      guard let path = line.last?.text, let bytes = file(path) else {
        faults.append("sheet \"\(sheet.name)\" has no file")
        continue
      }
      // Rows are groups of respondents, which the file has as columns; their numbers have anchors on the page.
      let name = path.split(separator: "/").last?.split(separator: ".").first ?? ""
      if place >= national.count, let table = others.first(where: { $0.id == "\(language.table)-\(name)" }) {
        faults += AuditSheet.faults(sheet, as: table, in: language)
        continue
      }
      faults += AuditSheet.faults(sheet, in: AuditRows(bytes), isAlone: place >= national.count)
    }
  }

  // MARK: Words

  /// Properties, heads and feet, and the cover hold no number that the page lacks.
  private mutating func checkParts(
    _ workbook: WrittenWorkbook, _ pages: [[UInt8]], _ name: String, _ date: String
  ) {
    let cover = workbook.sheets.first?.rows.joined().map(\.text).joined(separator: "\n") ?? ""
    let known = pages.reduce(into: AuditDigits.markdown(Array(name.utf8))) {
      $0.formUnion(AuditDigits.html($1).text)
    }
    if !AuditDigits.markdown(workbook.parts.words).isSubset(of: known) {
      faults.append("its properties, heads, feet or names hold a number that the page lacks")
    }
    if !AuditDigits.markdown(Array(cover.utf8)).isSubset(of: known) {
      faults.append("its cover holds a number that the page lacks")
    }
    if !workbook.parts.days.isSubset(of: ["\(date)T00:00:00Z"]) {
      faults.append("it says that it was made at another time than the edition")
    }
  }

  /// The notes say what the page says.
  private mutating func checkNotes(_ sheet: WrittenWorkbook.Sheet) {
    for row in sheet.rows.dropFirst() where row.count != 2 || !words.contains(row[1].text) {
      faults.append("sheet \"\(sheet.name)\" has a text that the page lacks: \"\(row.last?.text ?? "")\"")
    }
  }

  /// Above a table stand its title, what it holds, its base and its source.
  private mutating func checkAbove(_ sheet: WrittenWorkbook.Sheet, _ values: [AuditValues]) {
    let audit = AuditWords(values, labels: labels, in: language)
    for line in sheet.above where audit.unexplained(in: line.text) != nil {
      faults.append("sheet \"\(sheet.name)\" has a number above its table that is not published")
    }
  }

  private mutating func checkContents(_ rows: [[WrittenWorkbook.Cell]], _ values: [AuditValues]) {
    let audit = AuditWords(values, labels: labels, in: language)
    for row in rows {
      for cell in row.dropFirst().dropLast() where audit.unexplained(in: cell.text) != nil {
        faults.append("its contents hold a number that is not published: \"\(cell.text)\"")
      }
    }
  }

  /// The texts of a page, one for each paragraph, item of a list or meaning.
  private static func words(of bytes: [UInt8]) -> Set<String> {
    var words: Set<String> = []
    var text = ""
    var markup = WrittenMarkup(bytes)
    while let token = markup.next() {
      switch token {
      case .text(let range): text += markup.text(range)
      case .open("p", _, _), .open("li", _, _), .open("dd", _, _): text = ""
      case .close("p"), .close("li"), .close("dd"): words.insert(text)
      default: break
      }
    }
    return words
  }
}
