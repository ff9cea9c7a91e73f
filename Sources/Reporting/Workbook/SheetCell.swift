/// What stands in a cell of the workbook.
enum SheetCell: Equatable {
  case text(String)
  /// A number in units of its last decimal, and how it reads.
  case number(Int, decimals: Int, Style)
  /// A text that leads to another sheet.
  case link(String, sheet: String)

  enum Style: Equatable {
    case plain
    /// With its sign.
    case difference
    /// Nothing after rounding, though something was counted: `<1`.
    case belowOne
  }

  /// A cell of a table, read from what the page prints, so that both show the same.
  init(_ entry: DataTable.Entry) {
    switch entry {
    case .number(let text, _): self = Self.number(text) ?? .text(text)
    default: self = .text(entry.printed)
    }
  }

  /// `1.234`, `45%`, `12,3%`, `<1%`, `+31` or `−5`; `nil` for anything else.
  private static func number(_ printed: String) -> SheetCell? {
    var rest = printed[...]
    if rest.last == "%" { rest = rest.dropLast() }
    if rest.first == "<" {
      return .number(0, decimals: rest.contains(",") ? 1 : 0, .belowOne)
    }
    let isNegative = rest.first == "\u{2212}"
    let isDifference = isNegative || rest.first == "+"
    if isDifference { rest = rest.dropFirst() }
    let parts = rest.split(separator: ",", omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1].utf8.count : 0
    guard parts.count <= 2, decimals <= 1, let units = Int(parts.joined().filter { $0 != "." }) else {
      return nil
    }
    return .number(isNegative ? -units : units, decimals: decimals, isDifference ? .difference : .plain)
  }
}
