import CXlsxwriter
import Glibc

/// Writes one sheet: cells, widths, frozen heads, and how it prints.
struct SheetWriter {
  private let sheet: Sheet
  private let target: UnsafeMutablePointer<lxw_worksheet>

  init(_ sheet: Sheet, _ target: UnsafeMutablePointer<lxw_worksheet>) {
    self.sheet = sheet
    self.target = target
  }

  func write(_ formats: inout SheetFormats, footer: String) -> lxw_error {
    for (number, row) in sheet.rows.enumerated() {
      for (place, cell) in row.enumerated() {
        let error = write(cell, UInt32(number), UInt16(place), &formats)
        guard error == LXW_NO_ERROR else { return error }
      }
    }
    let widths = self.widths
    for (number, row) in sheet.rows.enumerated() {
      let error = worksheet_set_row(target, UInt32(number), height(of: row, number, widths), nil)
      guard error == LXW_NO_ERROR else { return error }
    }
    for (place, width) in widths.enumerated() {
      let error = worksheet_set_column(target, UInt16(place), UInt16(place), Double(width), nil)
      guard error == LXW_NO_ERROR else { return error }
    }
    if sheet.kind != .cover {
      worksheet_freeze_panes(target, UInt32(first) + 1, sheet.kind == .numbers ? 1 : 0)
      _ = worksheet_repeat_rows(target, UInt32(first), UInt32(first))
      let error = markUp(&formats)
      guard error == LXW_NO_ERROR else { return error }
    }
    worksheet_set_paper(target, 9)  // A4
    worksheet_set_landscape(target)
    worksheet_fit_to_pages(target, 1, 0)
    let heads = worksheet_set_header(target, "&L\(Self.printed(sheet.title))")
    guard heads == LXW_NO_ERROR else { return heads }
    return worksheet_set_footer(target, "&L\(Self.printed(footer))")
  }

  /// The row of the heads.
  private var first: Int { sheet.linesAbove }

  private func write(
    _ cell: SheetCell, _ row: UInt32, _ place: UInt16, _ formats: inout SheetFormats
  ) -> lxw_error {
    switch cell {
    case .text(let text):
      worksheet_write_string(target, row, place, text, formats[format(of: cell, row, place)])
    case .number(let units, let decimals, let style):
      worksheet_write_number(
        target, row, place, decimals == 0 ? Double(units) : Double(units) / 10,
        formats[.number(style.pattern(decimals: decimals, sign: formats.decimal))])
    case .link(let text, let name):
      worksheet_write_url_opt(target, row, place, "internal:'\(name)'!A1", formats[.link], text, nil)
    }
  }

  private func format(of cell: SheetCell, _ row: UInt32, _ place: UInt16) -> SheetFormats.Name {
    let isLast = Int(place) == sheet.rows[Int(row)].count - 1
    switch sheet.kind {
    case .cover: return row == 0 ? .title : place == 0 ? .label : .text
    case .list: return row < first ? .label : row == first ? .head : .text
    case .numbers:
      if row < first { return row == 0 ? .label : .above }
      if isLast { return row == first ? .statusHead : .status }
      if row == first { return place == 0 ? .head : .numberHead }
      return place == 0 ? .text : .sign
    }
  }

  /// Marks the cells as a table with heads, for programs that read aloud. No two heads of such may be alike.
  private func markUp(_ formats: inout SheetFormats) -> lxw_error {
    let heads = sheet.rows[first].map { if case .text(let text) = $0 { text } else { "" } }
    guard sheet.rows.count > first + 1, Set(heads.map { $0.lowercased() }).count == heads.count else {
      return LXW_NO_ERROR
    }
    let texts = heads.map { strdup($0) }
    let columns = texts.enumerated().map { place, text in
      let column = UnsafeMutablePointer<lxw_table_column>.allocate(capacity: 1)
      column.initialize(to: lxw_table_column())
      column.pointee.header = text
      column.pointee.header_format =
        formats[
          format(of: sheet.rows[first][place], UInt32(first), UInt16(place))]
      return column
    }
    defer {
      columns.forEach { $0.deallocate() }
      texts.forEach { free($0) }
    }
    var list = columns.map { Optional($0) } + [nil]
    return list.withUnsafeMutableBufferPointer { list in
      var options = lxw_table_options()
      options.columns = list.baseAddress
      options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
      options.style_type_number = 1
      options.no_banded_rows = 1
      let (last, columns) = (UInt32(sheet.rows.count - 1), UInt16(heads.count - 1))
      let name = sheet.table.flatMap { strdup($0) }
      defer { free(name) }
      options.name = name
      return worksheet_add_table(target, UInt32(first), 0, last, columns, &options)
    }
  }

  // MARK: Form

  /// The width of every column in characters: what the longest text needs, within reason.
  private var widths: [Int] {
    let columns = sheet.rows.map(\.count).max() ?? 0
    return (0..<columns).map { column in
      let body =
        sheet.rows.dropFirst(first + 1).compactMap { column < $0.count ? Self.length($0[column]) : nil }.max()
        ?? 0
      switch sheet.kind {
      case .cover: return column == 0 ? 24 : 90
      case .list: return min(max(body, 10), columns == 2 && column == 1 ? 110 : 44) + 2
      case .numbers:
        let longest = sheet.rows[first][column].words.split(separator: " ").map(\.count).max() ?? 0
        // A button stands beside the head.
        return column == columns - 1 ? min(max(body, 8), 42) + 4 : min(max(body, longest + 2, 8), 46) + 2
      }
    }
  }

  /// The height that wrapped texts need; not every program finds it by itself.
  private func height(of row: [SheetCell], _ number: Int, _ widths: [Int]) -> Double {
    if sheet.kind == .cover, number == 0 { return 26 }
    if number < first { return 16 }
    var lines = 1
    for (cell, width) in zip(row, widths) {
      let room = number == first ? width - 4 : width - 2
      var length = 0
      var own = 1
      for word in cell.words.split(separator: " ") {
        if length > 0, length + word.count > room {
          own += 1
          length = 0
        }
        length += word.count + 1
      }
      lines = max(lines, own)
    }
    return Double(lines) * 15 + 1
  }

  private static func length(_ cell: SheetCell) -> Int {
    if case .number(let units, _, _) = cell { return String(units).count * 4 / 3 + 2 }
    return cell.words.count
  }

  /// A text for head or foot, in which `&` begins a code; these hold 255 characters with theirs.
  private static func printed(_ text: String) -> String {
    let escaped = text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    guard escaped.utf16.count > 200 else { return escaped }
    let short = escaped.prefix(90)
    return short.hasSuffix("&") ? String(short.dropLast(short.hasSuffix("&&") ? 2 : 1)) + "…" : short + "…"
  }
}

extension SheetCell {
  /// The words in it; none in a number.
  var words: String {
    switch self {
    case .text(let text), .link(let text, _): text
    case .number: ""
    }
  }
}
