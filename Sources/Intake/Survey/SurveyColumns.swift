internal import Definitions

/// The cells of a survey row by their role, and what was wrong with the rows so far.
struct SurveyColumns {
  private(set) var gate: RowGate
  private let match: HeaderMatch
  private let missing: Set<String>
  /// Columns of the frame that a pipeline takes, by the id of the variable.
  private var frame: [String: (name: String, place: Int)] = [:]
  private var places: [SourceLayout.Role: (name: String, place: Int)] = [:]
  /// The Ja and Nee of the flag columns.
  private var flags: [SourceLayout.Role: FlagWords] = [:]

  init(_ match: HeaderMatch, entry: EntryInfo) {
    self.match = match
    gate = RowGate(match, entry: entry)
    missing = Set(match.layout.missing.map(\.folded))
    for (column, place) in zip(match.layout.columns, match.places) {
      guard let place else { continue }
      switch column.meaning {
      case .role(let role): places[role] = (column.name, place)
      case .flag(let role, let yes, let no):
        places[role] = (column.name, place)
        flags[role] = FlagWords(yes: yes, no: no)
      case .frame(let id): frame[id] = (column.name, place)
      // Of free text nothing is looked at but whether there is any.
      case .freeText: places[.freeText] = (column.name, place)
      default: continue
      }
    }
  }

  /// Whether the cells of a row can be read; if not, the row is rejected.
  mutating func admits(_ row: borrowing Row) -> Bool { gate.admits(row) }

  func has(_ role: SourceLayout.Role) -> Bool { places[role] != nil }

  /// The text of a cell; `nil` when there is no such column or the cell says nothing.
  func text(_ role: SourceLayout.Role, _ row: borrowing Row) -> String? {
    places[role].flatMap { text(at: $0.place, row) }
  }

  /// The text at a place of the row; `nil` when it says nothing.
  func text(at place: Int, _ row: borrowing Row) -> String? {
    let text = row[place].stripped(match.layout.encoding).text(match.layout.encoding)
    return text.isEmpty || missing.contains(text.folded) ? nil : text
  }

  /// Whether there is anything in a cell.
  func isFilled(_ role: SourceLayout.Role, _ row: borrowing Row) -> Bool { text(role, row) != nil }

  /// The moment in a cell in seconds since 1970; `nil` when there is no such column, no text or no date.
  mutating func time(_ role: SourceLayout.Role, _ row: borrowing Row) -> Int? {
    guard let column = places[role],
      let field = gate.date(row[column.place].trimmed, column.name, at: column.place, line: row.line)
    else { return nil }
    return Int(field.date.day) * 86_400 + field.seconds
  }

  /// Ja or Nee; `nil` for anything else.
  func flag(_ role: SourceLayout.Role, _ row: borrowing Row) -> Bool? {
    guard let text = text(role, row)?.folded, let flag = flags[role] else { return nil }
    return flag(text)
  }

  /// The text of a column of the frame; `nil` when there is no such column.
  func text(ofFrame id: String, _ row: borrowing Row) -> (column: String, text: String?)? {
    frame[id].map { ($0.name, text(at: $0.place, row)) }
  }

  func place(_ row: borrowing Row) -> Place { gate.place(row) }

  /// Notes that a row cannot be used.
  mutating func reject(_ kind: Problem.Kind, _ role: SourceLayout.Role?, _ row: borrowing Row) {
    gate.reject(kind, column: role.flatMap { places[$0]?.name }, row)
  }

  mutating func note(_ kind: Problem.Kind, _ role: SourceLayout.Role, _ row: borrowing Row) {
    note(kind, column: name(role), row)
  }

  mutating func note(_ kind: Problem.Kind, column: String?, nearest: String? = nil, _ row: borrowing Row) {
    gate.note(kind, column: column, nearest: nearest, row)
  }

  /// The header's name of the column with a role.
  func name(_ role: SourceLayout.Role) -> String? { places[role]?.name }
}
