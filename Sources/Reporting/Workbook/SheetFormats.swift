import CXlsxwriter

/// The formats of a workbook, made once each, in the order in which they are first asked for.
struct SheetFormats {
  enum Name: Hashable {
    case title, head, numberHead, statusHead, label, above, text, status, sign, link
    /// By its pattern for numbers.
    case number(String)
  }

  private let file: UnsafeMutablePointer<lxw_workbook>
  private var made: [Name: UnsafeMutablePointer<lxw_format>] = [:]

  /// The sign before decimals in texts.
  let decimal: String

  init(_ file: UnsafeMutablePointer<lxw_workbook>, decimal: String) {
    self.file = file
    self.decimal = decimal
  }

  subscript(name: Name) -> UnsafeMutablePointer<lxw_format>? {
    mutating get {
      if let format = made[name] { return format }
      guard let format = workbook_add_format(file) else { return nil }
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      switch name {
      case .title:
        format_set_bold(format)
        format_set_font_size(format, 16)
      case .head, .numberHead, .statusHead:
        format_set_bold(format)
        format_set_text_wrap(format)
        format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        if name == .numberHead { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
        if name == .statusHead { format_set_indent(format, 1) }
      case .above: break
      case .label: format_set_bold(format)
      case .text: format_set_text_wrap(format)
      case .status:
        format_set_text_wrap(format)
        format_set_indent(format, 1)
      case .sign: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      case .link:
        format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        format_set_font_color(format, 0x0A4F94)
      case .number(let pattern): format_set_num_format(format, pattern)
      }
      made[name] = format
      return format
    }
  }
}

extension SheetCell.Style {
  /// The pattern with which a number of so many decimals is shown.
  func pattern(decimals: Int, sign: String) -> String {
    let digits = decimals == 0 ? "#,##0" : "#,##0.0"
    switch self {
    case .plain: return digits
    case .difference: return "+\(digits);\u{2212}\(digits);0"
    case .belowOne: return decimals == 0 ? "\"<1\"" : "\"<0\(sign)1\""
    }
  }
}
