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
  package private(set) var recodes: [RecodeColumn]

  private let match: HeaderMatch
  private let codebook: Codebook
  private let locations: LocationIndex
  private let hash: KeyedHash
  private let roles: RoleColumns
  private var columns: [AnswerColumn]
  private var validities: [AnswerValidity]
  private var locationMemo = ByteMap(capacity: 4096)
  private var nameBytes: [UInt8] = []
  private let missing: MissingTokens
  /// Whether the values of closed columns are remembered, for `check --show-values` only.
  private let keepsValues: Bool
  private var identityBytes: [UInt8] = []

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
    self.match = match
    gate = RowGate(match, entry: entry)
    self.codebook = codebook
    self.locations = locations
    self.hash = hash
    let layout = match.layout
    record = CodedRecord(variables: codebook.variables.count)
    roles = RoleColumns(match)
    columns = zip(layout.columns, match.places).compactMap {
      AnswerColumn($0, at: $1, layout: layout, codebook: codebook)
    }
    recodes = zip(layout.columns, match.places).compactMap { RecodeColumn($0, at: $1, codebook: codebook) }
    validities = codebook.variables.map(AnswerValidity.init)
    missing = MissingTokens(layout.missing, layout.encoding)
  }

  /// Throws when the bytes read so far contradict the encoding of the layout.
  package func finish() throws(StageFailure) { try gate.finish() }

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
    gate.note(
      kind, column: column, nearest: nearest, from: record.origin(known: locations.unknown), value: value, row
    )
  }

  // MARK: dates

  private mutating func decodeDates(_ row: borrowing Row) -> (Problem.Kind, column: String?)? {
    let column = roles.visitDate
    guard let field = gate.date(cell(column, row), column.name, at: column.place, line: row.line) else {
      return (.invalidDate, column.name)
    }
    let visit = field.date
    record.visit = visit
    record.month = field.month
    record.entry = nil
    record.version = .min
    if let column = roles.entryDate {
      let field = cell(column, row)
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
      let field = cell(column, row)
      if !isMissing(field) {
        guard let change = gate.date(field, column.name, at: column.place, line: row.line) else {
          return (.invalidDate, column.name)
        }
        record.version = Self.version(change, isChange: true)
      }
    }
    if !match.layout.era.contains(visit) { note(.outsideLayoutEra, nil, row) }
    return nil
  }

  /// A change comes after the entry of the same day, also where one of the two has no time.
  private static func version(_ field: DateField, isChange: Bool) -> Int64 {
    Int64(field.date.day) * 200_000 + (isChange ? 100_000 : 0) + Int64(field.seconds)
  }

  private func cell(_ column: RoleColumns.Column, _ row: borrowing Row) -> UnsafeBufferPointer<UInt8> {
    row[column.place].stripped(match.layout.encoding)
  }

  private func isMissing(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    field.isEmpty || missing.contains(field)
  }

  // MARK: identity

  private mutating func decodeIdentity(_ row: borrowing Row) -> (Problem.Kind, column: String?)? {
    identityBytes.removeAll(keepingCapacity: true)
    identityBytes.append(contentsOf: match.layout.identitySpace.utf8)
    record.number = 0
    if let column = roles.identity {
      let field = cell(column, row)
      if isMissing(field) { return (.missingIdentity, column.name) }
      if field.isScientific { return (.damagedIdentity, column.name) }
      record.number = UInt32(truncatingIfNeeded: hash(UnsafeRawBufferPointer(field))) | 1
      identityBytes.append(0x1F)
      identityBytes.append(contentsOf: field)
    } else {
      for place in roles.closed {
        identityBytes.append(0x1F)
        identityBytes.append(contentsOf: row[place].stripped(match.layout.encoding))
      }
    }
    record.identity = identityBytes.withUnsafeBytes { hash($0) }
    record.question = 0
    if let column = roles.questionNumber {
      let field = cell(column, row)
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
    guard let column = roles.withdrawn else { return }
    let field = row[column.place]
    if field.isEmpty { return }
    let text = field.text(match.layout.encoding).folded
    if text.isEmpty || isMissing(field.trimmed) { return }
    if let isWithdrawn = roles.withdrawnWords(text) {
      record.isWithdrawn = isWithdrawn
    } else {
      let nearest = text.nearest(of: roles.withdrawnWords.yes.union(roles.withdrawnWords.no).sorted())
      note(.unknownAnswer, column.name, nearest: nearest, value: keepsValues ? text : nil, row)
    }
  }

  // MARK: location and answers

  private mutating func decodeLocation(_ row: borrowing Row) {
    if let column = roles.locationCode {
      let field = row[column.place].trimmed
      if let known = locationMemo[field] {
        record.location = Int(known)
      } else {
        record.location = locations.location(code: field.text(match.layout.encoding))
        locationMemo.insert(field, UInt64(record.location))
      }
    } else if let column = roles.locationName {
      record.location = location(
        named: row[column.place].trimmed, roles.libraryName.map { row[$0.place].trimmed })
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
    for index in record.answers.indices { record.answers[index] = 0 }
    for index in columns.indices {
      let field = row[columns[index].place]
      let codes = columns[index].table.codes(of: field)
      record.answers[columns[index].variable] |= codes
      if codes & LabelTable.unrecognised != 0 { reportUnknown(index, field, row) }
    }
    recodeOthers(row)
    for variable in record.answers.indices where record.answers[variable] != 0 {
      let codes = record.answers[variable]
      // One-hot columns leave the empty mark behind wherever another column holds an answer.
      let several = codes & ~LabelTable.empty
      let cleaned = several == 0 ? codes : several
      let valid = validities[variable].check(cleaned, on: record.visit)
      record.answers[variable] = valid.codes
      if valid.isOutside {
        let name = columns.first { $0.variable == variable }?.name
        note(.answerOutsideValidity, name, row)
      }
    }
  }

  private mutating func reportUnknown(
    _ index: Int, _ field: UnsafeBufferPointer<UInt8>, _ row: borrowing Row
  ) {
    for (label, nearest) in columns[index].table.unknownLabels(in: field) {
      note(.unknownAnswer, columns[index].name, nearest: nearest, value: keepsValues ? label : nil, row)
    }
  }

  /// Replaces 'Anders' by an answer when the free text beside it matches a rule that is valid that day.
  private mutating func recodeOthers(_ row: borrowing Row) {
    record.recoded = 0
    for index in recodes.indices {
      let variable = recodes[index].variable
      let other = recodes[index].other
      guard record.answers[variable] & other != 0 else { continue }
      let field = row[recodes[index].place].trimmed
      if isMissing(field) { continue }
      recodes[index].candidates += 1
      let text = field.text(match.layout.encoding).lowercased()
      if let answer = recodes[index].answer(in: text, on: record.visit) {
        recodes[index].recoded += 1
        record.recoded |= UInt64(1) << UInt64(variable)
        record.answers[variable] = record.answers[variable] & ~other | answer
      }
    }
  }
}
