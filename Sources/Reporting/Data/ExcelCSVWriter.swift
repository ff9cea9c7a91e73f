import Definitions

/// Writes what Excel in the language opens without questions: a byte order mark, its signs between cells and before
/// decimals, and CRLF.
///
/// A text that Excel would take for a formula gets an apostrophe before it.
struct ExcelCSVWriter {
  enum Field {
    case text(String)
    /// As in data files: `12.3`, or empty.
    case number(String)
  }

  let words: Words
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(_ words: Words) { self.words = words }

  mutating func row(_ fields: [Field]) {
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes += words.listSeparator.utf8 }
      switch field {
      case .text(let text): append(text)
      case .number(let number):
        bytes += words.spreadsheetNumber(number).utf8
      }
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ text: String) {
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let field = Array((isFormula ? "'" + text : text).utf8)
    guard field.contains(where: { "\(words.listSeparator)\"\r\n\t".utf8.contains($0) }) else {
      bytes += field
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in field { bytes += byte == UInt8(ascii: "\"") ? [byte, byte] : [byte] }
    bytes.append(UInt8(ascii: "\""))
  }
}
