internal import Definitions

/// The words for yes and no in a column: those of its layout, and a list that holds wherever the layout gives a word no
/// other meaning.
struct FlagWords {
  static let yes = ["ja", "j", "x", "1", "true", "waar"]
  static let no = ["nee", "n", "0", "false", "onwaar"]

  /// Folded.
  let yes: Set<String>
  let no: Set<String>

  init(yes: [String], no: [String]) {
    let ownYes = Set(yes.map(\.folded))
    let ownNo = Set(no.map(\.folded))
    self.yes = ownYes.union(Set(Self.yes).subtracting(ownNo))
    self.no = ownNo.union(Set(Self.no).subtracting(ownYes))
  }

  /// `nil` for a word that is neither; `word` is folded.
  func callAsFunction(_ word: String) -> Bool? { yes.contains(word) ? true : no.contains(word) ? false : nil }
}
