internal import Definitions
internal import Glibc

/// A free-text column beside 'Anders', with the rules that may be matched against it.
package struct RecodeColumn: Sendable {
  /// Place of the variable in the codebook.
  package let variable: Int
  /// Rows that said 'Anders' and had a text.
  package internal(set) var candidates = 0
  /// Rows among them that a rule recoded.
  package internal(set) var recoded = 0

  let place: Int
  /// The bit of 'Anders'.
  let other: UInt64
  private let rules: [(pattern: String, bytes: [UInt8], answer: UInt64, validity: Validity)]

  /// `nil` when the column is no such column, or absent.
  init?(_ column: SourceLayout.Column, at place: Int?, codebook: Codebook) {
    guard case .freeText(let recodes?) = column.meaning, let place, let variable = codebook.index(of: recodes)
    else { return nil }
    let known = codebook.variables[variable]
    guard let other = known.code(of: "other"), !known.recodes.isEmpty else { return nil }
    self.variable = variable
    self.place = place
    self.other = UInt64(1) << UInt64(other)
    rules = known.recodes.compactMap { rule in
      known.code(of: rule.answer).map {
        (rule.pattern, Array(rule.pattern.utf8), UInt64(1) << UInt64($0), known.answers[$0].validity)
      }
    }
  }

  /// The answer of the first rule that matches a trimmed cell on a day.
  func answer(
    in field: UnsafeBufferPointer<UInt8>, _ encoding: SourceLayout.Encoding, on date: CivilDate
  ) -> UInt64? {
    // Without bytes beyond ASCII, and without the one pair of them that is one character, bytes are characters.
    guard field.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else {
      var text = field.text(encoding).lowercased()
      return rules.first {
        $0.validity.contains(date) && Self.mayContain($0.bytes, in: &text) && text.contains($0.pattern)
      }?.answer
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: field.count) { lower in
      for place in 0..<field.count {
        let byte = field[place]
        lower.initializeElement(at: place, to: byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
      return rules.first { rule in
        rule.validity.contains(date)
          && Self.contains(rule.bytes, in: UnsafeBufferPointer(lower))
      }?.answer
    }
  }

  /// Characters of ASCII are one byte each, wherever they stand: where these are not, nothing has to be compared
  /// character by character.
  private static func mayContain(_ pattern: [UInt8], in text: inout String) -> Bool {
    guard pattern.allSatisfy({ $0 < 0x80 }) else { return true }
    return text.withUTF8 { contains(pattern, in: $0) }
  }

  private static func contains(_ pattern: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress, pattern.count <= text.count else { return pattern.isEmpty }
    return pattern.withUnsafeBufferPointer { pattern in
      guard let first = pattern.first else { return true }
      return (0...(text.count - pattern.count)).contains {
        base[$0] == first && memcmp(base + $0, pattern.baseAddress!, pattern.count) == 0
      }
    }
  }
}
