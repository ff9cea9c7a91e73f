/// The texts of one subject: every case is a key of its section of a words file.
///
/// The key is the name of the case, its words joined by hyphens: `tooFew` is `too-few`. A raw value repeats it and names
/// the placeholders that the text may use: `case coverage = "coverage {things} {from} {to}"` has three.
package protocol Phrase: RawRepresentable<String>, CaseIterable, Sendable where AllCases: Sendable {
  /// The section of the file, such as `units`.
  static var section: String { get }
  /// The key in the file: the name of the case, in small letters with hyphens.
  var key: String { get }
}

extension Phrase {
  /// The first word of the raw value, hyphenated.
  package var key: String { String(rawValue.prefix { $0 != " " }).hyphenated }

  /// The names between braces that its text may use.
  var placeholders: [String] {
    rawValue.split(separator: " ").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
  }
}

extension String {
  /// Words that are joined by capitals, joined by hyphens: `tooFew` is `too-few`.
  var hyphenated: String {
    var result: [UInt8] = []
    for byte in utf8 {
      let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      if isCapital { result.append(UInt8(ascii: "-")) }
      result.append(isCapital ? byte | 0x20 : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
