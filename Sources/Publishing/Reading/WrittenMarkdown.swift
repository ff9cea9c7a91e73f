import Edition

/// The tables and pictures of a page in Markdown as it was written.
struct WrittenMarkdown {
  private(set) var tables: [WrittenTable] = []
  /// The words of every picture, by its path.
  private(set) var pictures: [(path: String, words: String)] = []

  init(_ bytes: [UInt8]) {
    var lines = WrittenLines(bytes)
    var isInTable = false
    while let range = lines.next() {
      let line = bytes[range]
      guard line.first == UInt8(ascii: "|") else {
        isInTable = false
        if line.starts(with: [0x21, 0x5B]) { picture(line) }
        continue
      }
      if !isInTable {
        tables.append(WrittenTable())
      } else if tables[tables.count - 1].rows.count == 1, line.starts(with: Array("| :-".utf8)) {
        continue
      }
      var cells = Self.cells(line)
      for place in cells.indices where !isInTable || place == 0 { cells[place].isHead = true }
      tables[tables.count - 1].rows.append(cells)
      isInTable = true
    }
  }

  private static func cells(_ line: ArraySlice<UInt8>) -> [WrittenTable.Cell] {
    var cells: [WrittenTable.Cell] = []
    var text: [UInt8] = []
    var place = line.startIndex + 1
    while place < line.endIndex {
      switch line[place] {
      case UInt8(ascii: "\\") where place + 1 < line.endIndex:
        place += 1
        text.append(line[place])
      case UInt8(ascii: "*"), UInt8(ascii: "["): break
      case UInt8(ascii: "]"):
        // The target of a link holds no brackets.
        while place < line.endIndex, line[place] != UInt8(ascii: ")") { place += 1 }
      case UInt8(ascii: "|"):
        let trimmed = text.dropFirst().dropLast()
        cells.append(WrittenTable.Cell(text: String(decoding: trimmed, as: UTF8.self)))
        text = []
      default: text.append(line[place])
      }
      place += 1
    }
    return cells
  }

  private mutating func picture(_ line: ArraySlice<UInt8>) {
    guard let end = line.lastIndex(of: UInt8(ascii: "]")), line.last == UInt8(ascii: ")"),
      end + 2 < line.endIndex
    else { return }
    var words: [UInt8] = []
    var place = line.startIndex + 2
    while place < end {
      if line[place] == UInt8(ascii: "\\"), place + 1 < end { place += 1 }
      words.append(line[place])
      place += 1
    }
    pictures.append(
      (
        String(decoding: line[(end + 2)..<(line.endIndex - 1)], as: UTF8.self),
        String(decoding: words, as: UTF8.self)
      ))
  }
}
