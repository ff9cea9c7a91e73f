import Definitions

/// Texts as the cells of one layout: in its encoding, and quoted where a cell needs it.
struct CellText: Sendable {
  private let encoding: SourceLayout.Encoding
  private let delimiter: UInt8

  init(_ layout: SourceLayout) {
    encoding = layout.encoding
    delimiter = layout.delimiter
  }

  /// A whole cell.
  func cell(_ text: String) -> [UInt8] {
    needsQuotes(text) ? [UInt8(ascii: "\"")] + part(text) + [UInt8(ascii: "\"")] : part(text)
  }

  /// A text within a cell: quotes are doubled, and what the encoding does not have is a question mark.
  func part(_ text: String) -> [UInt8] {
    let doubled = text.contains("\"") ? text.replacing("\"", with: "\"\"") : text
    guard encoding == .windows1252 else { return Array(doubled.utf8) }
    return doubled.unicodeScalars.map {
      $0.value < 0x80 || (0xA0...0xFF).contains($0.value) ? UInt8($0.value) : UInt8(ascii: "?")
    }
  }

  func needsQuotes(_ text: String) -> Bool {
    text.utf8.contains { $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
  }
}

/// How the answers of one column are written: the first label of each, and what stands between several.
final class LabelCells: Sendable {
  /// Per answer the whole cell, and its text within a cell.
  let cells: [[UInt8]]
  let texts: [[UInt8]]
  /// Answers that have a label, and those whose label needs quotes.
  let known: UInt64
  let quoted: UInt64
  let joiner: [UInt8]
  let separator: UInt8
  let isJoinerQuoted: Bool

  init(
    _ labels: [SourceLayout.Label], of variable: Variable, separator: UInt8?, layout: SampleLayout
  ) {
    let text = CellText(layout.source)
    var cells = [[UInt8]](repeating: [], count: variable.answers.count)
    var texts = cells
    var (known, quoted): (UInt64, UInt64) = (0, 0)
    for label in labels {
      guard let code = variable.code(of: label.answer), known & 1 << UInt64(code) == 0 else { continue }
      known |= 1 << UInt64(code)
      if text.needsQuotes(label.text) { quoted |= 1 << UInt64(code) }
      cells[code] = text.cell(label.text)
      texts[code] = text.part(label.text)
    }
    (self.cells, self.texts, self.known, self.quoted) = (cells, texts, known, quoted)
    let separator = separator ?? UInt8(ascii: ";")
    let joiner = layout.joiner ?? "\(Character(Unicode.Scalar(separator))) "
    self.separator = separator
    self.joiner = text.part(joiner)
    isJoinerQuoted = text.needsQuotes(joiner)
  }
}
