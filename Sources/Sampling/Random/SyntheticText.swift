/// Harmless sentences for the free-text columns; entry 0 is empty.
///
/// Some hold a semicolon, quotes or a line break, and a few words that the codebook recodes.
enum SyntheticText {
  /// The texts that are not empty.
  static let count = 60
  static let remarks = texts { _ in nil }

  /// The sentences, some of which are replaced.
  static func texts(_ special: (Int) -> String?) -> [String] {
    (0...count).map { number in
      switch number % 20 {
      case _ where number == 0: ""
      case 4: "synthetische tekst \(number); met puntkomma"
      case 11: "synthetische \"tekst\" \(number)"
      case 17: "synthetische tekst \(number)\r\nop twee regels"
      default: special(number) ?? "synthetische tekst \(number)"
      }
    }
  }
}
