/// Harmless sentences for the free-text columns, as cells with their quotes; entry 0 is empty.
///
/// Some hold a semicolon, doubled quotes or a line break, and a few a word that the codebook recodes.
enum SyntheticText {
  static let remarks = cells { _ in nil }
  static let topics = cells { number in
    switch number % 10 {
    case 3: "vraag over energietoeslag \(number)"
    case 6: "verdachte mail gekregen"
    case 8: "formulier printen voor de buren"
    default: nil
    }
  }
  static let help = cells { number in
    switch number % 8 {
    case 2: "app geïnstalleerd op telefoon"
    case 5: "Uitleg smartphone gegeven"
    default: nil
    }
  }

  private static func cells(_ special: (Int) -> String?) -> [[UInt8]] {
    (0...60).map { number in
      if number == 0 { return [] }
      let text =
        switch number % 20 {
        case 4: "\"synthetische tekst \(number); met puntkomma\""
        case 11: "\"synthetische \"\"tekst\"\" \(number)\""
        case 17: "\"synthetische tekst \(number)\r\nop twee regels\""
        default: special(number) ?? "synthetische tekst \(number)"
        }
      return Array(text.utf8)
    }
  }
}
