internal import Definitions

/// Turns the rows of a file of inhabitants into numbers per municipality and year.
struct InhabitantsDecoder: RowDecoder {
  private(set) var gate: RowGate
  private let match: HeaderMatch
  private let codes: [String]
  private let known: Set<String>

  init(_ match: HeaderMatch, entry: EntryInfo, geography: Geography) {
    self.match = match
    gate = RowGate(match, entry: entry)
    codes = geography.municipalities.map(\.code)
    known = Set(codes)
  }

  mutating func decode(_ row: borrowing Row) -> Inhabitants.Row? {
    guard gate.admits(row) else { return nil }
    var code: String?
    var year: Int?
    var count: Int?
    for (column, place) in zip(match.layout.columns, match.places) {
      guard let place, case .role(let role) = column.meaning else { continue }
      let text = row[place].stripped(match.layout.encoding).text(match.layout.encoding)
      switch role {
      case .municipalityCode:
        code = Self.code(text)
        guard known.contains(code!) else {
          return reject(.unknownAnswer, column.name, row, nearest: text.nearest(of: codes))
        }
      case .year:
        guard let number = Self.number(text), (1900...2999).contains(number) else {
          return reject(.invalidDate, column.name, row)
        }
        year = number
      case .inhabitants:
        guard let number = Self.number(text) else {
          return reject(.unknownAnswer, column.name, row)
        }
        count = number
      default: continue
      }
    }
    guard let code, let year, let count else { preconditionFailure("the layout has the three columns") }
    return Inhabitants.Row(code: code, year: year, count: count)
  }

  private mutating func reject(
    _ kind: Problem.Kind, _ column: String?, _ row: borrowing Row, nearest: String? = nil
  ) -> Inhabitants.Row? {
    gate.reject(kind, column: column, nearest: nearest, row)
    return nil
  }

  /// `GM0014`, `gm0014`, `0014` and `14` are one code.
  private static func code(_ text: String) -> String {
    let code = text.uppercased()
    guard (1...4).contains(code.utf8.count), let number = Int(code), number > 0 else { return code }
    return "GM" + number.padded(to: 4)
  }

  /// `12345` and `12.345`; nobody lives in a municipality of 0.
  private static func number(_ text: String) -> Int? {
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      groups.count == 1 || (groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }),
      let number = Int(groups.joined()), (1...99_999_999).contains(number)
    else { return nil }
    return number
  }
}
