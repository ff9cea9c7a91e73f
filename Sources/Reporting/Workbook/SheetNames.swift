/// Names for sheets as Excel allows them: at most 31 characters, some characters barred, no two alike.
struct SheetNames {
  /// What a sheet without a title is called.
  let unnamed: String
  private var taken: Set<String> = []

  init(unnamed: String) { self.unnamed = unnamed }

  /// The name for a sheet of this title.
  mutating func add(_ title: String) -> String {
    let allowed = title.map { Self.isBarred($0) ? " " : $0 }
    let words = String(allowed).split(separator: " ").joined(separator: " ")
    var name = Self.shortened(words.isEmpty ? unnamed : words, to: 31)
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = Self.shortened(words, to: 27) + " (\(number))"
      number += 1
    }
    return name
  }

  /// Cut between words where that leaves enough to know it by. Excel counts in UTF-16; a character is kept whole.
  private static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var name = ""
    for character in text {
      guard name.utf16.count + character.utf16.count < limit else { break }
      name.append(character)
    }
    let isWhole = text.dropFirst(name.count).first == " "
    if !isWhole, let space = name.lastIndex(of: " "), name[..<space].count >= 16 {
      name = String(name[..<space])
    }
    while name.last == " " { name.removeLast() }
    return name + "…"
  }

  private static func isBarred(_ character: Character) -> Bool {
    "[]:*?/\\'".contains(character)
      || character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }
}
