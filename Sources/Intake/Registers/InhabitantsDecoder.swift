internal import Definitions

/// Turns the rows of a file of inhabitants into numbers per municipality and year.
struct InhabitantsDecoder {
  private(set) var problems = ProblemLog()
  /// The rejected rows, in order.
  private(set) var rejects: [Reject] = []
  private let match: HeaderMatch
  private let entry: EntryInfo
  private let codes: [String]
  private let known: Set<String>

  init(_ match: HeaderMatch, entry: EntryInfo, geography: Geography) {
    self.match = match
    self.entry = entry
    codes = geography.municipalities.map(\.code)
    known = Set(codes)
  }

  /// `nil` when the row is rejected, which ``problems`` then tells.
  mutating func decode(_ row: borrowing Row) -> Inhabitants.Row? {
    if let fault = row.fault { return reject(fault.problem, nil, row) }
    guard row.count == match.width else { return reject(.cellCount, nil, row) }
    var code: String?
    var year: Int?
    var count: Int?
    for (column, place) in zip(match.layout.columns, match.places) {
      guard let place, case .role(let role) = column.meaning else { continue }
      let text = row[place].trimmed.text(match.layout.encoding)
      switch role {
      case .municipalityCode:
        guard known.contains(text) else {
          return reject(.unknownAnswer, column.name, row, nearest: text.nearest(of: codes))
        }
        code = text
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
    guard let code, let year, let count else { return nil }
    return Inhabitants.Row(code: code, year: year, count: count)
  }

  private mutating func reject(
    _ kind: Problem.Kind, _ column: String?, _ row: borrowing Row, nearest: String? = nil
  ) -> Inhabitants.Row? {
    let line = row.fault == nil ? row.line : row.faultLine
    let place = Place(
      file: entry.file, member: entry.member, line: line, column: column, byte: row.byteOffset)
    problems.note(kind, column: column, nearest: nearest, at: place)
    rejects.append(Reject(line: line, column: column, kind: kind))
    return nil
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
