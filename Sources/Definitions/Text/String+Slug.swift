extension String {
  /// The text as an ASCII file name: lower case, letters without accents, digits, and single hyphens between.
  /// `'s-Gravenhage` is `s-gravenhage`, `Nuenen, Gerwen en Nederwetten` is `nuenen-gerwen-en-nederwetten`.
  package var slug: String {
    var result = ""
    for character in lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        result.append(character)
      } else if let plain = Self.plain[character] {
        result += plain
      } else if !result.isEmpty, result.last != "-" {
        result += "-"
      }
    }
    if result.last == "-" { result.removeLast() }
    return result.isEmpty ? "naamloos" : result
  }

  /// Letters with accents, in either normal form, and ligatures of European languages.
  private static let plain: [Character: String] = {
    let families: [(String, String)] = [
      ("áàâäãåāăą", "a"), ("çćĉċč", "c"), ("ďđ", "d"), ("éèêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
      ("íìîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľł", "l"), ("ñńņň", "n"), ("óòôöõøōŏő", "o"),
      ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"), ("úùûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"),
      ("źżž", "z"),
      ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("ĳ", "ij"),
    ]
    var table: [Character: String] = [:]
    for (letters, plain) in families { for letter in letters { table[letter] = plain } }
    // An apostrophe joins what stands around it, as in 's-Hertogenbosch.
    for mark in "'’‘`" { table[mark] = "" }
    return table
  }()
}
