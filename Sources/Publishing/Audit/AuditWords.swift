import Definitions

/// Finds the numbers in running text that no published number explains.
struct AuditWords {
  private let values: [AuditValues]
  private let language: PageLanguage
  /// Numbers that belong to names, such as the ages of `25 tot 65 jaar`.
  private let named: Set<String>

  init(_ values: [AuditValues], labels: [String], in language: PageLanguage) {
    self.values = values
    self.language = language
    named = Set(labels.flatMap { Self.numbers(in: $0, language).map(\.text) })
  }

  /// The first such number; `nil` when there is none.
  func unexplained(in text: String) -> String? {
    Self.numbers(in: text, language).first { number in
      !number.isName && !named.contains(number.text) && !values.contains { $0.explain(number.text) }
    }?.text
  }

  /// The numbers of a text. A year, a day of a month, the number of a table and digits within a word are names.
  private static func numbers(
    in text: String, _ language: PageLanguage
  ) -> [(text: String, isName: Bool)] {
    let bytes = Array(text.utf8)
    var numbers: [(text: String, isName: Bool)] = []
    var place = 0
    while place < bytes.count {
      guard PrintedNumber.isDigit(bytes[place]) else {
        place += 1
        continue
      }
      let start = place
      while place < bytes.count,
        PrintedNumber.isDigit(bytes[place]) || bytes[place] == 0x2E || bytes[place] == 0x2C
      {
        place += 1
      }
      var end = place
      while !PrintedNumber.isDigit(bytes[end - 1]) { end -= 1 }
      if place < bytes.count, place == end, bytes[place] == UInt8(ascii: "%") {
        place += 1
        end = place
      }
      let number = String(decoding: bytes[start..<end], as: UTF8.self)
      let isWord =
        (start > 0 && (isLetter(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: "-")))
        || (end < bytes.count && isLetter(bytes[end]))
      // `<1%` says that a share is printed as less, not what it is.
      let isBound =
        language.belowOne.contains("<" + number)
        && (bytes[..<start].last == UInt8(ascii: "<") || bytes[..<start].suffix(4).elementsEqual("&lt;".utf8))
      let isYear = end - start == 4 && Int(number).map { (1900..<2100).contains($0) } == true
      let before = bytes[..<start].dropLast().split(separator: 0x20).last.map {
        String(decoding: $0, as: UTF8.self)
      }
      let after = bytes[end...].split { $0 == 0x20 || $0 == 0x2E || $0 == 0x2C }.first
      let isDay = after.map { language.months.contains(String(decoding: $0, as: UTF8.self)) } ?? false
      let isNumber = [language.table, language.figure].contains(before?.lowercased() ?? "")
      numbers.append((number, isWord || isBound || isYear || isDay || isNumber))
    }
    return numbers
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") || byte >= 0x80
  }
}
