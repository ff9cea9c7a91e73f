import Definitions

/// The rows of a sheet as text for the row reader: cells between unit separators, which no cell can hold, and a line
/// per row, so that the number of a line is that of the row.
///
/// Days are written as `jjjj-mm-dd`, numbers with a decimal comma, line breaks in a cell as a space. All rows are as wide
/// as the widest of the first, as in a file that a spreadsheet saved.
final class SheetSource: ByteSource {
  static let delimiter: UInt8 = 0x1F
  /// Rows that are looked at to learn how wide the table is.
  private static let firstRows = 20
  private static let mostRows = 1_048_576
  private static let mostColumns = 16_384

  private let part: PartSource
  private let workbook: InputWorkbook
  private let limits: IntakeLimits
  private var output = ByteBuffer()
  private var hasEnded = false
  /// Why the sheet cannot be used, found where nothing can be thrown.
  private var fault: (what: String, remedy: String)?

  private var cell = SheetCell()
  private var isInCell = false
  private var isInText = false
  private var phonetic = 0
  /// The row that is being read: its number, its text, and how many cells it has up to the last that says something.
  private var row = 0
  private var text: [UInt8] = []
  private var width = 0
  private var lastColumn = -1

  /// Rows that wait until the width is known; `nil` once it is.
  private var waiting: [(row: Int, text: [UInt8], width: Int)]? = []
  private var tableWidth = 0
  /// The lines that were written.
  private var lines = 0
  /// The first row that has names of columns, perhaps.
  private var headerRow: Int?

  init(_ part: PartSource, of workbook: InputWorkbook, limits: IntakeLimits) throws(StageFailure) {
    self.part = part
    self.workbook = workbook
    self.limits = limits
    part.events.start = { [unowned self] in begin($0, $1) }
    part.events.text = { [unowned self] in
      if isInText, cell.value.count <= SheetCell.mostBytes { cell.value.append(contentsOf: $0) }
    }
    part.events.end = { [unowned self] in end($0) }
  }

  func next() throws(StageFailure) -> UnsafeRawBufferPointer? {
    output.count = 0
    while output.count == 0, !hasEnded {
      let more = try part.readSome()
      if !more {
        hasEnded = true
        flush()
      }
      if let fault { throw part.refusal(fault.what, fault.remedy) }
    }
    try part.made(output.count)
    return output.count == 0 ? nil : UnsafeRawBufferPointer(start: output.bytes, count: output.count)
  }

  // MARK: elements

  private func begin(_ name: String, _ attributes: XMLEvents.Attributes) {
    guard fault == nil else { return }
    switch name {
    case "row": beginRow(attributes)
    case "c": beginCell(attributes)
    case "v" where isInCell:
      cell.hasValue = true
      isInText = cell.kind != .inline
    case "t" where isInCell: isInText = cell.kind == .inline && phonetic == 0
    case "f" where isInCell: cell.hasFormula = true
    case "rPh": phonetic += 1
    case "mergeCell": noteMerged(attributes["ref"] ?? "")
    default: break
    }
  }

  private func end(_ name: String) {
    guard fault == nil else { return }
    switch name {
    case "v", "t": isInText = false
    case "rPh": phonetic -= 1
    case "c": endCell()
    case "row": endRow()
    default: break
    }
  }

  private func refuse(_ what: String, _ remedy: String = ArchiveHandle.remedy) {
    if fault == nil { fault = (what, remedy) }
  }

  // MARK: rows and cells

  private func beginRow(_ attributes: XMLEvents.Attributes) {
    let number = attributes["r"].map { Int($0) ?? -1 } ?? row + 1
    guard number > row, number <= Self.mostRows else {
      return refuse(
        "is damaged: row \(row) is followed by row \(attributes["r"]?.escapingControls.prefix(20) ?? "?")")
    }
    row = number
    text.removeAll(keepingCapacity: true)
    (width, lastColumn) = (0, -1)
  }

  private func beginCell(_ attributes: XMLEvents.Attributes) {
    var column = lastColumn + 1
    if let reference = attributes.bytes("r") {
      guard let place = CellReference(reference), place.row == row else {
        return refuse("is damaged: a cell of row \(row) says that it stands elsewhere")
      }
      column = place.column
    }
    guard column > lastColumn, column < Self.mostColumns else {
      return refuse("is damaged: the cells of row \(row) are not in order")
    }
    lastColumn = column
    isInCell = true
    cell.begin(attributes, column: column)
  }

  private func endCell() {
    isInCell = false
    let name = CellReference(column: cell.column, row: row).name
    guard cell.value.count <= SheetCell.mostBytes else {
      return refuse("has a cell of more than 32767 characters: \(name)")
    }
    if cell.hasFormula, !cell.hasValue, cell.kind != .inline {
      return refuse(
        "has a formula without its result: \(name)", "open the workbook in a spreadsheet and save it again")
    }
    guard let said = cell.text(workbook) else {
      return refuse("is damaged: the value of \(name) is none of its kind")
    }
    guard !said.isEmpty else { return }
    text.append(contentsOf: repeatElement(Self.delimiter, count: cell.column - max(0, width - 1)))
    width = cell.column + 1
    append(said)
    if text.count > limits.lineBytes {
      refuse("has a row of more than \(limits.lineBytes) bytes: row \(row)", "check that this is an export")
    }
  }

  /// Adds the text of a cell: what would end it is a space, and what begins with a quote is quoted.
  private func append(_ said: String) {
    let isQuoted = said.utf8.first == 0x22
    if isQuoted { text.append(0x22) }
    for byte in said.utf8 {
      if byte == 0x22, isQuoted { text.append(0x22) }
      text.append(byte < 0x20 && byte != 0x09 ? 0x20 : byte)
    }
    if isQuoted { text.append(0x22) }
  }

  private func endRow() {
    guard width > 0 else { return }
    if waiting != nil {
      waiting!.append((row, text, width))
      if headerRow == nil, width >= 3 { headerRow = row }
      if waiting!.count == Self.firstRows { flush() }
    } else {
      write(row, text, width)
    }
  }

  /// Writes the rows that waited.
  private func flush() {
    guard let rows = waiting else { return }
    waiting = nil
    tableWidth = rows.map(\.width).max() ?? 0
    for row in rows { write(row.row, row.text, row.width) }
  }

  private func write(_ row: Int, _ text: [UInt8], _ width: Int) {
    let gap = [UInt8](repeating: 0x0A, count: row - 1 - lines)
    let filling = [UInt8](repeating: Self.delimiter, count: max(0, tableWidth - width)) + [0x0A]
    for bytes in [gap, text, filling] where !bytes.isEmpty {
      bytes.withUnsafeBytes { output.append($0.baseAddress!, $0.count) }
    }
    lines = row
  }

  /// Of merged cells only the first has a value: over several rows of data the others would say nothing.
  private func noteMerged(_ range: String) {
    let ends = range.split(separator: ":").map {
      Array($0.utf8).withUnsafeBufferPointer { CellReference($0) }
    }
    guard ends.count == 2, let first = ends[0], let last = ends[1] else { return }
    if last.row > first.row, let headerRow, first.row > headerRow {
      refuse(
        "has merged cells over several rows: \(range.escapingControls)", "split them, and fill each cell")
    }
  }
}
