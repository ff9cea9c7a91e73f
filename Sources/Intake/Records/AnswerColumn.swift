internal import Definitions

/// One column of the header that answers a variable.
struct AnswerColumn {
  let name: String
  /// Place in the row.
  let place: Int
  /// Place of the variable in the codebook.
  let variable: Int
  /// Labels to sets of codes; for a one-answer column `yes` is the answer's bit and `no` is 0.
  var table: LabelTable

  /// `nil` when the column is no answer, or absent.
  init?(_ column: SourceLayout.Column, at place: Int?, layout: SourceLayout, codebook: Codebook) {
    guard let place else { return nil }
    let codes: [String: UInt64]
    let name: String
    var separatedBy: UInt8?
    var missing = layout.missing
    switch column.meaning {
    case .answers(let variable, let labels, let separator):
      guard let known = codebook[variable] else { return nil }
      name = variable
      separatedBy = separator
      codes = Self.table(labels.map { ($0.text, UInt64(1) << UInt64(known.code(of: $0.answer) ?? 0)) })
    case .municipality(let variable):
      name = variable
      codes = Self.municipalities(codebook.geography)
    case .oneAnswer(let variable, let answer, let yes, let no):
      guard let code = codebook[variable]?.code(of: answer) else { return nil }
      name = variable
      let words = FlagWords(yes: yes, no: no)
      codes = Self.table(words.yes.sorted().map { ($0, UInt64(1) << UInt64(code)) })
      missing += words.no
    case .role, .flag, .freeText, .question, .frame: return nil
    }
    guard let variable = codebook.index(of: name) else { return nil }
    self.name = column.name
    self.place = place
    self.variable = variable
    table = LabelTable(codes: codes, missing: missing, separator: separatedBy, encoding: layout.encoding)
  }

  private static func table(_ pairs: [(String, UInt64)]) -> [String: UInt64] {
    Dictionary(pairs.map { ($0.0.folded, $0.1) }) { first, _ in first }
  }

  /// A wide variable holds one code, plus one, so that 0 stays "not asked".
  private static func municipalities(_ geography: Geography) -> [String: UInt64] {
    var pairs: [(String, UInt64)] = []
    for (place, municipality) in geography.municipalities.enumerated() {
      for name in [municipality.code, municipality.name] + municipality.aliases {
        pairs.append((name, UInt64(place) + 1))
      }
    }
    pairs.append(("Onbekend", UInt64(geography.municipalities.count) + 1))
    return table(pairs)
  }
}
