/// Writes what Excel in Dutch opens without questions: a byte order mark, semicolons, decimal commas and CRLF.
///
/// A text that Excel would take for a formula gets an apostrophe before it.
struct ExcelCSVWriter {
  enum Field {
    case text(String)
    /// As in data files: `12.3`, or empty.
    case number(String)
  }

  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  mutating func row(_ fields: [Field]) {
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ";")) }
      switch field {
      case .text(let text): append(text)
      case .number(let number):
        bytes += number.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 }
      }
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ text: String) {
    let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let field = Array((isFormula ? "'" + text : text).utf8)
    guard field.contains(where: { ";\"\r\n\t".utf8.contains($0) }) else {
      bytes += field
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in field { bytes += byte == UInt8(ascii: "\"") ? [byte, byte] : [byte] }
    bytes.append(UInt8(ascii: "\""))
  }
}
