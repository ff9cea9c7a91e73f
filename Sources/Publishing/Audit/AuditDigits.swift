import Edition

/// The numbers in the running text of a page, whatever they are in: a paragraph, a key figure, a cell.
///
/// A page in HTML and its sibling in Markdown say the same, so they hold the same numbers.
enum AuditDigits {
  /// The numbers of a page in HTML; those of drawings apart, for Markdown describes them in words.
  static func html(_ bytes: [UInt8]) -> (text: Set<UInt64>, drawings: Set<UInt64>) {
    var text = Collector()
    var drawings = Collector()
    var isInDrawing = false
    var markup = WrittenMarkup(bytes)
    var isInHead = false
    while let token = markup.next() {
      switch token {
      case .open(let name, _, _):
        if name == "svg" { isInDrawing = true }
        if name == "head" { isInHead = true }
      case .close(let name):
        if name == "svg" { isInDrawing = false }
        if name == "head" { isInHead = false }
      case .text(let range):
        guard !isInHead else { continue }
        if isInDrawing {
          drawings.add(bytes, range, isHTML: true)
        } else {
          text.add(bytes, range, isHTML: true)
        }
      }
    }
    return (text.numbers, drawings.numbers)
  }

  /// The numbers in the labels of a table.
  static func labels(_ bytes: [UInt8]) -> Set<UInt64> {
    var rows = CSVRows(bytes)
    let head = rows.next() ?? []
    let places = head.indices.filter { head[$0] == "label" || head[$0].hasSuffix("_label") }
    var labels: [UInt8] = []
    while let row = rows.next() {
      for place in places where place < row.count { labels += Array(row[place].utf8) + [0x0A] }
    }
    return markdown(labels)
  }

  /// The numbers of a page in Markdown, without those in the targets of links and in anchors.
  static func markdown(_ bytes: [UInt8]) -> Set<UInt64> {
    var collector = Collector()
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var place = 0
    func skip(past end: UInt8) {
      while place < bytes.count, bytes[place] != end { place += 1 }
      kept.append(UInt8(ascii: " "))
    }
    while place < bytes.count {
      let byte = bytes[place]
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      switch byte {
      case UInt8(ascii: "\\"):
        // What is escaped is text, also a bracket.
        if next != 0 { kept.append(next) }
        place += 1
      case UInt8(ascii: "]") where next == UInt8(ascii: "("): skip(past: UInt8(ascii: ")"))
      case UInt8(ascii: "<"): skip(past: UInt8(ascii: ">"))
      case UInt8(ascii: "{") where next == UInt8(ascii: "#"): skip(past: UInt8(ascii: "}"))
      default: kept.append(byte)
      }
      place += 1
    }
    collector.add(kept, kept.indices, isHTML: true)
    return collector.numbers
  }

  private struct Collector {
    var numbers: Set<UInt64> = []

    /// A number is digits, with points or commas between them; an entity is none.
    mutating func add(_ bytes: [UInt8], _ range: Range<Int>, isHTML: Bool) {
      var place = range.lowerBound
      while place < range.upperBound {
        let byte = bytes[place]
        if isHTML, byte == UInt8(ascii: "&") {
          let end = min(place + 12, range.upperBound)
          if let stop = bytes[place..<end].firstIndex(of: UInt8(ascii: ";")) { place = stop }
          place += 1
          continue
        }
        guard Self.isDigit(byte) else {
          place += 1
          continue
        }
        // The hash of Fowler, Noll and Vo, 64 bits.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        while place < range.upperBound {
          let isInside =
            Self.isDigit(bytes[place])
            || (bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: ","))
              && place + 1 < range.upperBound && Self.isDigit(bytes[place + 1])
          guard isInside else { break }
          hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3
          place += 1
        }
        numbers.insert(hash)
      }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  }
}
