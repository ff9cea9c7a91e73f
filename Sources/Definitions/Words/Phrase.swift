/// The texts of one subject: every case is a key of its section of a words file.
///
/// The key is the name of the case, its words joined by hyphens: `tooFew` is `too-few`. A raw value names the
/// placeholders that the text may use: `case coverage = "coverage {things} {from} {to}"` has three.
package protocol Phrase: RawRepresentable<String>, CaseIterable, Sendable where AllCases: Sendable {
  /// The section of the file, such as `units`.
  static var section: String { get }
}

extension Phrase {
  /// The key in the file: the name of the case, in small letters with hyphens.
  var key: String {
    String(describing: self).reduce(into: "") { key, character in
      key += character.isUppercase ? "-\(character.lowercased())" : String(character)
    }
  }

  /// The names between braces that its text may use.
  var placeholders: [String] {
    rawValue.split(separator: " ").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
  }
}
