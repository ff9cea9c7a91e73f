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
  /// The key in the file: small letters and hyphens.
  var key: String {
    var key = ""
    var wasSmall = false
    for character in rawValue.prefix(while: { $0 != "{" }) {
      if character == " " || character.isUppercase && wasSmall, !key.hasSuffix("-") { key += "-" }
      if character != " " { key += character.lowercased() }
      wasSmall = character.isLowercase
    }
    return key.hasSuffix("-") ? String(key.dropLast()) : key
  }

  /// The names between braces that its text may use.
  var placeholders: [String] {
    rawValue.split(separator: " ").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
  }
}
