/// What a text of a words file may hold: words, counts, dates, periods.
package protocol Sayable: Sendable {
  /// As the language writes it in a sentence.
  func said(in words: Words) -> String
  /// The number that decides between singular and plural; `nil` for what is no count.
  var quantity: Int? { get }
}

extension Sayable {
  package var quantity: Int? { nil }
}

extension String: Sayable {
  package func said(in words: Words) -> String { self }
}

/// A count: `1.234`. Whole numbers have words of another kind in Swift, hence the full name.
extension Int: Sayable {
  package func said(in words: Definitions.Words) -> String { words.count(self) }
  package var quantity: Int? { self }
}

/// A day: `30 juni 2022`.
extension CivilDate: Sayable {
  package func said(in words: Words) -> String { words.date(self) }
}
