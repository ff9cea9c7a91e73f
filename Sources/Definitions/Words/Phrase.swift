/// The texts of one subject: every case is a key of its section of a words file.
///
/// A raw value is the name of the case, and after it the placeholders that a text may use:
/// `case coverage = "coverage {things} {from} {to}"` is the key `coverage` with three. Words in the key are joined
/// by hyphens in the file: `tooFew` is `too-few`.
package protocol Phrase: RawRepresentable<String>, CaseIterable, Sendable where AllCases: Sendable {
  /// The section of the file, such as `units`.
  static var section: String { get }
}

extension Phrase {
  /// The key in the file.
  var key: String {
    rawValue.prefix { $0 != " " }.reduce(into: "") { key, character in
      key += character.isUppercase ? "-\(character.lowercased())" : String(character)
    }
  }

  /// The names between braces that its text may use.
  var placeholders: [String] {
    rawValue.split(separator: " ").dropFirst().map { String($0.dropFirst().dropLast()) }
  }
}
