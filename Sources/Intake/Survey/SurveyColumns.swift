internal import Definitions

/// The cells of a survey row by their role, and what was wrong with the rows so far.
struct SurveyColumns {
  private(set) var problems = ProblemLog()
  /// The rejected rows, in order.
  private(set) var rejects: [Reject] = []
  private var evidence = EncodingEvidence()
  private let match: HeaderMatch
  private let entry: EntryInfo
  private let missing: Set<String>
  private var places: [SourceLayout.Role: (name: String, place: Int)] = [:]
  /// The Ja and Nee of the flag columns.
  private var flags: [SourceLayout.Role: (yes: Set<String>, no: Set<String>)] = [:]

  init(_ match: HeaderMatch, entry: EntryInfo) {
    self.match = match
    self.entry = entry
    missing = Set(match.layout.missing.map(\.folded))
    for (column, place) in zip(match.layout.columns, match.places) {
      guard let place else { continue }
      switch column.meaning {
      case .role(let role): places[role] = (column.name, place)
      case .flag(let role, let yes, let no):
        places[role] = (column.name, place)
        flags[role] = (Set(yes.map(\.folded)), Set(no.map(\.folded)))
      // Of free text nothing is looked at but whether there is any.
      case .freeText: places[.freeText] = (column.name, place)
      default: continue
      }
    }
    for name in match.extra {
      problems.note(.extraColumn, column: name.escapingControls, at: entry.place)
    }
  }

  /// Throws when the bytes read so far contradict the encoding of the layout.
  func finish() throws(StageFailure) { try evidence.check(match.layout.encoding, at: entry.place) }

  /// The encoding that the rows turned out to have.
  var foundEncoding: SourceLayout.Encoding { evidence.found(match.layout) }

  /// Whether the cells of a row stand where the header says; if not, that is noted.
  mutating func isWhole(_ row: borrowing Row) -> Bool {
    var kind = row.fault?.problem
    if kind == nil, row.count != match.width { kind = .cellCount }
    if kind == nil, row.hasHighBytes, !evidence.accepts(row, match.layout.encoding) {
      kind = .invalidEncoding
    }
    if let kind { reject(kind, nil, row) }
    return kind == nil
  }

  func has(_ role: SourceLayout.Role) -> Bool { places[role] != nil }

  /// The text of a cell; `nil` when there is no such column or the cell says nothing.
  func text(_ role: SourceLayout.Role, _ row: borrowing Row) -> String? {
    guard let column = places[role] else { return nil }
    let text = row[column.place].trimmed.text(match.layout.encoding)
    return text.isEmpty || missing.contains(text.folded) ? nil : text
  }

  /// Whether there is anything in a cell.
  func isFilled(_ role: SourceLayout.Role, _ row: borrowing Row) -> Bool { text(role, row) != nil }

  /// The moment in a cell in seconds since 1970; `nil` when there is no such column, no text or no date.
  func time(_ role: SourceLayout.Role, _ row: borrowing Row) -> Int? {
    guard let column = places[role], let field = DateField(row[column.place].trimmed, match.layout.dates)
    else {
      return nil
    }
    return Int(field.date.day) * 86_400 + Int(field.seconds)
  }

  /// Ja or Nee; `nil` for anything else.
  func flag(_ role: SourceLayout.Role, _ row: borrowing Row) -> Bool? {
    guard let text = text(role, row)?.folded, let flag = flags[role] else { return nil }
    return flag.yes.contains(text) ? true : flag.no.contains(text) ? false : nil
  }

  func place(_ row: borrowing Row) -> Place {
    Place(
      file: entry.file, member: entry.member, line: row.fault == nil ? row.line : row.faultLine,
      byte: row.byteOffset)
  }

  /// Notes that a row cannot be used.
  mutating func reject(_ kind: Problem.Kind, _ role: SourceLayout.Role?, _ row: borrowing Row) {
    note(kind, role, row)
    rejects.append(
      Reject(line: place(row).line ?? 0, column: role.flatMap { places[$0]?.name }, kind: kind))
  }

  mutating func note(
    _ kind: Problem.Kind, _ role: SourceLayout.Role?, nearest: String? = nil, _ row: borrowing Row
  ) {
    let column = role.flatMap { places[$0]?.name }
    var place = place(row)
    place.column = column
    problems.note(kind, column: column, nearest: nearest, at: place)
  }
}
