package import Definitions

/// Turns the rows of one entry into coded records, by the layout that its header matched.
///
/// Free text is never looked at, except that a recode rule may be matched against it; nothing of it is kept.
package struct RecordDecoder {
  /// The record of the row decoded last.
  package private(set) var record: CodedRecord
  /// What was wrong or odd, and which rows were rejected.
  package private(set) var gate: RowGate
  /// Per variable the rows that said 'Anders' beside a free text, and how many of them were recoded.
  package var recodes: [RecodeColumn] { decoder.recodes }

  // Apart from the layout, which is large, and looked at by every cell.
  private let encoding: SourceLayout.Encoding
  private let era: Validity
  private var locations: LocationColumns
  private let hash: KeyedHash
  private let roles: RoleColumns
  private let decoder: AnswerDecoder
  private let identity: IdentityHasher
  private var withdrawn: WithdrawnColumn?
  private let missing: MissingTokens
  /// Whether the values of closed columns are remembered, for `check --show-values` only.
  private let keepsValues: Bool

  /// Per variable of the codebook the set of codes of the row decoded last; 0 is not asked. See ``Variable``.
  var answers: UnsafeMutableBufferPointer<UInt64> { decoder.answers }
  /// Name of the column with the date of visit.
  var visitColumn: String { roles.visitDate.name }
  /// Name of the column with the date of entry, where there is one.
  var entryColumn: String? { roles.entryDate?.name }

  /// A decoder for the rows below one header.
  package init(
    _ match: HeaderMatch, entry: EntryInfo, codebook: Codebook, locations: LocationIndex, hash: KeyedHash,
    keepsValues: Bool = false
  ) {
    self.keepsValues = keepsValues
    gate = RowGate(match, entry: entry)
    self.hash = hash
    let layout = match.layout
    encoding = layout.encoding
    era = layout.era
    record = CodedRecord()
    roles = RoleColumns(match)
    missing = MissingTokens(layout.missing, layout.encoding)
    self.locations = LocationColumns(locations, roles, missing, layout.encoding)
    withdrawn = WithdrawnColumn(roles, missing, layout.encoding)
    decoder = AnswerDecoder(match, codebook: codebook, missing: missing)
    identity = IdentityHasher(space: layout.identitySpace, hash)
  }

  /// Throws when the bytes read so far contradict the encoding of the layout.
  package func finish() throws(StageFailure) { try gate.finish() }

  /// Makes ready for rows elsewhere in the entry.
  mutating func startPart() {
    gate.startPart()
    decoder.startPart()
  }

  /// Holds the next rows to what another gate of the entry has learnt.
  mutating func learn(from other: RowGate) { gate.learn(from: other) }

  /// Decodes a row into ``record``; false when the row is rejected, which the gate then tells.
  package mutating func decode(_ row: borrowing Row) -> Bool {
    guard gate.admits(row) else { return false }
    // What is wrong with a row is told of its location and quarter, as far as these are known by then.
    record.location = locations.unknown
    record.month = -1
    guard let (kind, column) = decodeOrReject(row) else { return true }
    gate.reject(kind, column: column, from: record.origin(known: locations.unknown), row)
    return false
  }

  private mutating func decodeOrReject(_ row: borrowing Row) -> (Problem.Kind, column: String?)? {
    record.location = locations.location(of: row)
    if let rejection = decodeDates(row) { return rejection }
    if let rejection = decodeIdentity(row) { return rejection }
    decodeFlags(row)
    if record.location == locations.unknown {
      note(.unknownLocation, roles.locationCode?.name ?? roles.locationName?.name, row)
    }
    decodeAnswers(row)
    return nil
  }

  private mutating func note(
    _ kind: Problem.Kind, _ column: String?, nearest: String? = nil, value: String? = nil,
    _ row: borrowing Row
  ) {
    gate.note(
      kind, column: column, nearest: nearest, from: record.origin(known: locations.unknown), value: value, row
    )
  }

  // MARK: dates

  private mutating func decodeDates(_ row: borrowing Row) -> (Problem.Kind, column: String?)? {
    let column = roles.visitDate
    guard let field = gate.date(cell(column.place, row), column.name, at: column.place, line: row.line) else {
      return (.invalidDate, column.name)
    }
    let visit = field.date
    record.visit = visit
    record.month = field.month
    record.entry = nil
    record.version = .min
    if let column = roles.entryDate {
      let field = cell(column.place, row)
      if !isMissing(field) {
        guard let entry = gate.date(field, column.name, at: column.place, line: row.line) else {
          return (.invalidDate, column.name)
        }
        if entry.date < visit { return (.visitAfterEntry, roles.visitDate.name) }
        record.entry = entry.date
        record.version = Self.version(entry, isChange: false)
      }
    }
    if let column = roles.changeDate {
      let field = cell(column.place, row)
      if !isMissing(field) {
        guard let change = gate.date(field, column.name, at: column.place, line: row.line) else {
          return (.invalidDate, column.name)
        }
        record.version = Self.version(change, isChange: true)
      }
    }
    if !era.contains(visit) { note(.outsideLayoutEra, nil, row) }
    return nil
  }

  /// A change comes after the entry of the same day, also where one of the two has no time.
  private static func version(_ field: DateField, isChange: Bool) -> Int64 {
    Int64(field.date.day) * 200_000 + (isChange ? 100_000 : 0) + Int64(field.seconds)
  }

  private func cell(_ place: Int, _ row: borrowing Row) -> UnsafeBufferPointer<UInt8> {
    row[place].stripped(encoding)
  }

  private func isMissing(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    field.isEmpty || missing.contains(field)
  }

  // MARK: identity

  private mutating func decodeIdentity(_ row: borrowing Row) -> (Problem.Kind, column: String?)? {
    record.number = 0
    if let place = roles.identity?.place {
      let field = cell(place, row)
      if isMissing(field) { return (.missingIdentity, roles.identity?.name) }
      if field.isScientific { return (.damagedIdentity, roles.identity?.name) }
      record.number = UInt32(truncatingIfNeeded: hash(UnsafeRawBufferPointer(field))) | 1
      record.identity = identity(field)
    } else {
      identity.start()
      for place in roles.closed { identity.add(row[place].stripped(encoding)) }
      record.identity = identity.finish()
    }
    record.question = 0
    if let column = roles.questionNumber {
      let field = cell(column.place, row)
      var number: UInt32 = 0
      guard !field.isEmpty, field.count <= 6 else { return (.invalidQuestionNumber, column.name) }
      for byte in field {
        guard byte >= 0x30, byte <= 0x39 else { return (.invalidQuestionNumber, column.name) }
        number = number * 10 + UInt32(byte - 0x30)
      }
      guard number > 0 else { return (.invalidQuestionNumber, column.name) }
      record.question = number
    }
    return nil
  }

  private mutating func decodeFlags(_ row: borrowing Row) {
    record.isWithdrawn = false
    guard let known = withdrawn?.read(row) else { return }
    record.isWithdrawn = known.isWithdrawn
    if let text = known.unknown {
      note(
        .unknownAnswer, withdrawn?.name, nearest: withdrawn?.nearest(to: text),
        value: keepsValues ? text : nil, row)
    }
  }

  // MARK: answers

  private mutating func decodeAnswers(_ row: borrowing Row) {
    let (recoded, hasUnknown) = decoder.decode(row, on: record.visit)
    record.recoded = recoded
    if hasUnknown { reportUnknown(row) }
    var outside: [String?] = []
    decoder.settle(on: record.visit) { outside.append($0) }
    for name in outside { note(.answerOutsideValidity, name, row) }
  }

  private mutating func reportUnknown(_ row: borrowing Row) {
    var unknown: [(column: String, label: String, nearest: String?)] = []
    decoder.forEachUnknown(in: row) { unknown.append(($0, $1, $2)) }
    for (column, label, nearest) in unknown {
      note(.unknownAnswer, column, nearest: nearest, value: keepsValues ? label : nil, row)
    }
  }
}
