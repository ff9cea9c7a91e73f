package import Definitions

/// Turns the rows of one entry into coded records, by the layout that its header matched.
///
/// Free text is never looked at, except that a recode rule may be matched against it; nothing of it is kept.
package struct RecordDecoder {
  /// The record of the row decoded last.
  package private(set) var record: CodedRecord
  /// What was wrong or odd, by kind.
  package private(set) var problems = ProblemLog()
  /// The rejected rows, in order.
  package private(set) var rejects: [Reject] = []
  /// What the bytes beyond ASCII said about the encoding.
  private var encoding = EncodingEvidence()

  private let match: HeaderMatch
  private let entry: EntryInfo
  private let locations: LocationIndex
  private let roles: RoleColumns
  private let decoder: AnswerDecoder
  private let identity: IdentityHasher
  private var dates: DateMemo
  private var locationMemo = ByteMap(capacity: 4096)
  private var nameBytes: [UInt8] = []
  private let missing: MissingTokens
  /// Whether the values of closed columns are remembered, for `check --show-values` only.
  private let keepsValues: Bool
  /// Per variable the rows that said 'Anders' beside a free text, and how many of them were recoded.
  package var recodes: [RecodeColumn] { decoder.recodes }

  /// Per variable of the codebook the set of codes of the row decoded last; 0 is not asked. See ``Variable``.
  var answers: UnsafeMutableBufferPointer<UInt64> { decoder.answers }

  /// Name of the column with the date of visit.
  var visitColumn: String { roles.visitDate.name }

  package init(
    _ match: HeaderMatch, entry: EntryInfo, codebook: Codebook, locations: LocationIndex, hash: KeyedHash,
    keepsValues: Bool = false
  ) {
    self.keepsValues = keepsValues
    self.match = match
    self.entry = entry
    self.locations = locations
    let layout = match.layout
    record = CodedRecord()
    roles = RoleColumns(match)
    missing = MissingTokens(layout.missing, layout.encoding)
    decoder = AnswerDecoder(match, codebook: codebook, missing: missing)
    identity = IdentityHasher(space: layout.identitySpace, hash)
    dates = DateMemo(layout.dates)
    for name in match.extra {
      problems.note(.extraColumn, column: name.escapingControls, at: entry.place)
    }
  }

  /// Throws when the bytes read so far contradict the encoding of the layout.
  package func finish() throws(StageFailure) { try encoding.check(match.layout.encoding, at: entry.place) }

  /// Decodes a row into ``record``; the kind of problem when the row is rejected.
  package mutating func decode(_ row: borrowing Row) -> Problem.Kind? {
    if let kind = decodeOrReject(row) {
      note(kind.0, kind.column, row)
      rejects.append(
        Reject(line: row.fault == nil ? row.line : row.faultLine, column: kind.column, kind: kind.0))
      return kind.0
    }
    return nil
  }

  private mutating func decodeOrReject(_ row: borrowing Row) -> (Problem.Kind, column: String?)? {
    // What is wrong with a row is told of its location and quarter, as far as these are known by then.
    record.location = locations.unknown
    record.month = -1
    if let fault = row.fault { return (fault.problem, nil) }
    guard row.count == match.width else { return (.cellCount, nil) }
    if row.hasHighBytes, !encoding.accepts(row, match.layout.encoding) { return (.invalidEncoding, nil) }
    decodeLocation(row)
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
    let place = Place(
      file: entry.file, member: entry.member, line: row.fault == nil ? row.line : row.faultLine,
      column: column, byte: row.byteOffset)
    problems.note(
      kind, column: column, nearest: nearest, at: place, from: record.origin(known: locations.unknown),
      value: value)
  }

  // MARK: dates

  private mutating func decodeDates(_ row: borrowing Row) -> (Problem.Kind, column: String?)? {
    guard let field = dates.date(row[roles.visitDate.place].trimmed) else {
      return (.invalidDate, roles.visitDate.name)
    }
    let visit = field.date
    record.visit = visit
    record.month = field.month
    record.entry = nil
    record.version = .min
    if let place = roles.entryDate?.place {
      let field = row[place].trimmed
      if !isMissing(field) {
        guard let entry = dates.date(field) else { return (.invalidDate, roles.entryDate?.name) }
        if entry.date < visit { return (.visitAfterEntry, roles.visitDate.name) }
        record.entry = entry.date
        record.version = Int64(entry.date.day) * 86_400 + Int64(entry.seconds)
      }
    }
    if let place = roles.changeDate?.place {
      let field = row[place].trimmed
      if !isMissing(field) {
        guard let change = dates.date(field) else { return (.invalidDate, roles.changeDate?.name) }
        record.version = Int64(change.date.day) * 86_400 + Int64(change.seconds)
      }
    }
    if !match.layout.era.contains(visit) { note(.outsideLayoutEra, nil, row) }
    return nil
  }

  private func isMissing(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    field.isEmpty || missing.contains(field)
  }

  // MARK: identity

  private mutating func decodeIdentity(_ row: borrowing Row) -> (Problem.Kind, column: String?)? {
    identity.start()
    if let place = roles.identity?.place {
      let field = row[place].trimmed
      if isMissing(field) { return (.missingIdentity, roles.identity?.name) }
      identity.add(field)
    } else {
      for place in roles.closed { identity.add(row[place].trimmed) }
    }
    record.identity = identity.finish()
    record.question = 0
    if let column = roles.questionNumber {
      let field = row[column.place].trimmed
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
    guard let place = roles.withdrawn?.place else { return }
    let field = row[place]
    if field.isEmpty { return }
    let text = field.text(match.layout.encoding).folded
    if roles.withdrawnYes.contains(text) {
      record.isWithdrawn = true
    } else if !isMissing(field.trimmed), !roles.withdrawnNo.contains(text) {
      note(.unknownAnswer, roles.withdrawn?.name, row)
    }
  }

  // MARK: location and answers

  private mutating func decodeLocation(_ row: borrowing Row) {
    if let place = roles.locationCode?.place {
      let field = row[place].trimmed
      if let known = locationMemo[field] {
        record.location = Int(known)
      } else {
        record.location = locations.location(code: field.text(match.layout.encoding))
        locationMemo.insert(field, UInt64(record.location))
      }
    } else if let place = roles.locationName?.place {
      record.location = location(
        named: row[place].trimmed, roles.libraryName.map { row[$0.place].trimmed })
    }
  }

  private mutating func location(
    named name: UnsafeBufferPointer<UInt8>, _ library: UnsafeBufferPointer<UInt8>?
  ) -> Int {
    nameBytes.removeAll(keepingCapacity: true)
    nameBytes.append(contentsOf: name)
    nameBytes.append(0x1F)
    if let library, !isMissing(library) { nameBytes.append(contentsOf: library) }
    return nameBytes.withUnsafeBufferPointer { key in
      if let known = locationMemo[key] { return Int(known) }
      let encoding = match.layout.encoding
      let found = locations.location(
        library: library.flatMap { isMissing($0) ? nil : $0.text(encoding) }, name: name.text(encoding))
      locationMemo.insert(key, UInt64(found))
      return found
    }
  }

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
