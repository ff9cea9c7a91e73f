/// Compares a workbook with the national page and with the files of its tables.
struct AuditWorkbook {
  private(set) var faults: [String] = []
  private let page: WrittenPage
  private let words: Set<String>

  /// `file` gives the bytes of a file of the edition, `values` the published numbers, and `name` is what the edition is
  /// called by.
  init(
    _ workbook: WrittenWorkbook, page bytes: [UInt8], values: [AuditValues], isInternal: Bool, name: String,
    date: String, file: (String) -> [UInt8]?
  ) {
    page = WrittenPage(bytes)
    words = Self.words(of: bytes)
    faults = workbook.faults
    checkParts(workbook, bytes, name, date)
    guard workbook.sheets.count >= 3 else {
      faults.append("it has no cover, contents and notes")
      return
    }
    let warning = "INTERN, NIET PUBLICEREN"
    if isInternal, !workbook.sheets[0].rows.joined().contains(where: { $0.text.hasPrefix(warning) }) {
      faults.append("its cover does not say \(warning)")
    }
    checkNotes(workbook.sheets[2])
    let contents = workbook.sheets[1].rows.dropFirst()
    checkContents(Array(contents), values)
    let tables = page.tables.filter { $0.id.hasPrefix("tabel-") }
    guard contents.map({ $0.first?.text }) == workbook.sheets[3...].map({ $0.name }),
      tables.count == contents.count
    else {
      faults.append("its sheets are not the tables of the page")
      return
    }
    for ((sheet, table), line) in zip(zip(workbook.sheets[3...], tables), contents) {
      compare(sheet, table)
      guard let path = line.last?.text, let bytes = file(path) else {
        faults.append("sheet \"\(sheet.name)\" has no file")
        continue
      }
      compare(sheet, AuditRows(bytes))
    }
  }

  // MARK: Tables

  /// Every cell shows what the page shows; the last column says the status in words.
  private mutating func compare(_ sheet: WrittenWorkbook.Sheet, _ table: WrittenTable) {
    guard sheet.rows.count == table.rows.count,
      zip(sheet.rows, table.rows).allSatisfy({ $0.count == $1.count + 1 })
    else {
      faults.append("sheet \"\(sheet.name)\" has another form than the table of the page")
      return
    }
    for (row, shown) in zip(sheet.rows, table.rows) {
      for (cell, same) in zip(row, shown) where !Self.isSame(cell, same) {
        faults.append(
          "sheet \"\(sheet.name)\" has another cell than the page, in the row \"\(row[0].text)\"")
      }
      if case .number = row[row.count - 1] {
        faults.append("sheet \"\(sheet.name)\" has a status that is a number")
      }
    }
  }

  private static func isSame(_ cell: WrittenWorkbook.Cell, _ shown: WrittenTable.Cell) -> Bool {
    switch cell {
    case .text(let text):
      return WrittenTable.Cell(text: text, isHead: shown.isHead).compared == shown.compared
        && (shown.isHead || isWords(shown.text))
    case .number(let digits):
      guard !shown.isHead, let tenths = Self.tenths(digits) else { return false }
      switch PrintedNumber(shown.text) {
      case .percent(let printed), .decimal(let printed), .difference(let printed): return tenths == printed
      case .count(let printed): return tenths == printed * 10
      case .range: return false
      case nil: return tenths == 0 && ["<1%", "<0,1%"].contains(shown.text)
      }
    }
  }

  /// A number of a sheet, which holds the nearest binary fraction to 16 digits: `8.800000000000001` is 88 tenths.
  private static func tenths(_ digits: String) -> Int? {
    guard let number = Double(digits), abs(number) < 1e12 else { return nil }
    let tenths = (number * 10).rounded()
    return abs(number * 10 - tenths) < 1e-6 ? Int(tenths) : nil
  }

  /// No single number; a margin has two, and stays text.
  private static func isWords(_ text: String) -> Bool {
    if case .range = PrintedNumber(text) { return true }
    return PrintedNumber(text) == nil
  }

  /// The numbers of every row stand in its lines of the file, in that order. A series has other rows than its
  /// file; its numbers have anchors on the page.
  private mutating func compare(_ sheet: WrittenWorkbook.Sheet, _ file: AuditRows) {
    for row in sheet.rows.dropFirst() {
      guard let known = file.numbers[row[0].text] else { continue }
      var rest = known[...]
      for cell in row {
        guard case .number(let digits) = cell else { continue }
        guard let place = rest.firstIndex(of: Self.tenths(digits)) else {
          faults.append(
            "sheet \"\(sheet.name)\" has a number that its file lacks, in the row \"\(row[0].text)\"")
          break
        }
        rest = rest[(place + 1)...]
      }
    }
  }

  // MARK: Words

  /// Properties, heads and feet, and the cover hold no number that the page lacks.
  private mutating func checkParts(
    _ workbook: WrittenWorkbook, _ bytes: [UInt8], _ name: String, _ date: String
  ) {
    let cover = workbook.sheets.first?.rows.joined().map(\.text).joined(separator: "\n") ?? ""
    let known = AuditDigits.html(bytes).text.union(AuditDigits.markdown(Array(name.utf8)))
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

  private mutating func checkContents(_ rows: [[WrittenWorkbook.Cell]], _ values: [AuditValues]) {
    let audit = AuditWords(values, labels: page.labels)
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
