import Definitions
import Glibc

/// The cell of a sheet that is being read, and what it says as text.
struct SheetCell {
  /// How the value is written, after the attribute `t`.
  enum Kind { case number, shared, text, inline, boolean, error, date }

  /// Excel allows 32,767 characters in a cell.
  static let mostBytes = 4 * 32_767

  var kind = Kind.number
  var style = 0
  /// The column, from 0.
  var column = 0
  var hasFormula = false
  var hasValue = false
  /// The bytes of the value, or of the text in the cell itself.
  var value: [UInt8] = []

  /// Makes ready for the cell that begins.
  mutating func begin(_ attributes: XMLEvents.Attributes, column: Int) {
    self.column = column
    value.removeAll(keepingCapacity: true)
    (hasFormula, hasValue) = (false, false)
    style = attributes.bytes("s").flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
    kind =
      switch attributes["t"] {
      case "s": .shared
      case "str": .text
      case "inlineStr": .inline
      case "b": .boolean
      case "e": .error
      case "d": .date
      default: .number
      }
  }

  /// The text of the cell as a Dutch Excel would save it; `nil` when it contradicts itself.
  func text(_ workbook: InputWorkbook) -> String? {
    let written = String(decoding: value, as: UTF8.self)
    switch kind {
    case .text, .inline: return Self.unescaped(written)
    case .shared:
      guard let number = Int(written) else { return hasValue ? nil : "" }
      return workbook.strings.text(number) { Self.unescaped(String(decoding: $0, as: UTF8.self)) }
    case .boolean:
      return written == "1" || written == "true"
        ? "WAAR" : written == "0" || written == "false" ? "ONWAAR" : nil
    case .error: return Self.errors[written] ?? written
    case .date:
      // `2022-05-31T14:05:00.000Z`
      return String(written.prefix { $0 != "." && $0 != "Z" })
    case .number:
      if written.isEmpty { return "" }
      guard let number = Double(written), number.isFinite else { return nil }
      return Self.text(
        number, workbook.formats.indices.contains(style) ? workbook.formats[style] : .plain, workbook)
    }
  }

  private static func text(_ number: Double, _ format: NumberFormat, _ workbook: InputWorkbook) -> String {
    switch format {
    case .date: return SerialDate(number, from1904: workbook.countsFrom1904)?.text ?? plain(number)
    case .time where (0..<100_000).contains(number): return SerialDate.time(Int((number * 86_400).rounded()))
    case .digits(let count):
      return number == number.rounded() && number >= 0 && number < 1e15
        ? Int(number).padded(to: count) : plain(number)
    case .plain, .time: return plain(number)
    }
  }

  /// A number in at most the 15 digits that Excel keeps, with a decimal comma. What has more digits before the comma was
  /// cut by Excel, and stays visible as such: `2,02204E+16`.
  private static func plain(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    var text = [CChar](repeating: 0, count: 40)
    let count = withVaList([number]) { vsnprintf(&text, text.count, "%.15G", $0) }
    return String(
      decoding: text[..<Int(count)].map { UInt8(bitPattern: $0 == 0x2E ? 0x2C : $0) }, as: UTF8.self)
  }

  /// What Excel shows in Dutch for the errors it stores in English.
  private static let errors = [
    "#N/A": "#N/B", "#VALUE!": "#WAARDE!", "#REF!": "#VERW!", "#DIV/0!": "#DEEL/0!", "#NAME?": "#NAAM?",
    "#NUM!": "#GETAL!", "#NULL!": "#LEEG!",
  ]

  /// Characters that XML cannot hold are written as `_x000D_`, and such a text itself as `_x005F_x000D_`.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.count >= 7, text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "_") {
      result += rest[..<start]
      rest = rest[start...]
      let code = rest.dropFirst(2).prefix(4)
      if rest.dropFirst().first == "x", code.count == 4, rest.dropFirst(6).first == "_",
        let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst(7)
      } else {
        result += "_"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }
}
