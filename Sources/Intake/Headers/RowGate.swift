package import Definitions

/// The door that every decoder owns: lets a row in when its cells stand where the header says and its encoding can
/// be read, and keeps what is wrong with the others.
package struct RowGate {
  /// What was wrong or odd, by kind.
  package private(set) var problems = ProblemLog()
  /// The rejected rows, in order.
  package private(set) var rejects: [Reject] = []
  /// Rows that were rejected. A row whose form is faulty counts as every line it covers: a stray quote takes in
  /// whatever follows, and nobody knows how many rows that were.
  package private(set) var rejected = 0
  private var encoding = EncodingEvidence()
  private var dates: DateEvidence
  private let layout: SourceLayout
  private let width: Int
  private let entry: EntryInfo

  init(_ match: HeaderMatch, entry: EntryInfo) {
    layout = match.layout
    dates = DateEvidence(match.layout.dateFormats)
    width = match.width
    self.entry = entry
    for name in match.extra {
      problems.note(.extraColumn, column: name.escapingControls, at: entry.place)
    }
  }

  /// Makes ready for another part of the entry, which may be any: it is held to what was learnt so far.
  mutating func startPart() {
    problems = ProblemLog()
    rejects = []
    rejected = 0
    encoding.startPart()
    dates.startPart()
  }

  /// Holds the next part to what another gate of the entry has learnt.
  mutating func learn(from other: RowGate) {
    encoding = other.encoding
    dates.learn(from: other.dates)
    startPart()
  }

  /// Whether a part was held to what the parts before it, which are here, and it itself say.
  func agrees(with part: RowGate) -> Bool {
    encoding.agrees(with: part.encoding) && dates.agrees(with: part.dates)
  }

  /// Adds the next part.
  mutating func add(_ part: RowGate) {
    problems.merge(part.problems)
    rejects += part.rejects
    rejected += part.rejected
    encoding.add(part.encoding)
    dates.add(part.dates)
  }

  /// Throws when the bytes read so far contradict the encoding of the layout, or dates are written in two ways.
  func finish() throws(StageFailure) {
    try encoding.check(layout.encoding, at: entry.place)
    try dates.check(at: entry.place)
  }

  /// The encoding that the rows turned out to have.
  var foundEncoding: SourceLayout.Encoding { encoding.found(layout) }

  /// The date in a cell of the column with this name and place; `nil` when it is none, or in another format than the
  /// first of the column.
  @inline(__always)
  mutating func date(
    _ field: UnsafeBufferPointer<UInt8>, _ name: String, at place: Int, line: Int
  ) -> DateField? {
    dates.read(field, name, at: place, line: line)
  }

  /// Whether the cells of a row can be read; if not, the row is rejected.
  @inline(__always)
  mutating func admits(_ row: borrowing Row) -> Bool {
    if row.fault == nil, row.count == width, row.lineCount == 1, !row.hasHighBytes { return true }
    return admitsRare(row)
  }

  @inline(never)
  private mutating func admitsRare(_ row: borrowing Row) -> Bool {
    guard let kind = formFault(row) else { return true }
    reject(kind, column: nil, row, rows: row.lineCount)
    return false
  }

  private mutating func formFault(_ row: borrowing Row) -> Problem.Kind? {
    if let fault = row.fault { return fault.problem }
    if row.count != width { return .cellCount }
    if row.swallowsRows { return .swallowedRows }
    return row.hasHighBytes && !encoding.accepts(row, layout.encoding) ? .invalidEncoding : nil
  }

  /// Notes that a row cannot be used. `rows` is for how many it stands.
  mutating func reject(
    _ kind: Problem.Kind, column: String?, nearest: String? = nil, from origin: RowOrigin? = nil,
    _ row: borrowing Row, rows: Int = 1
  ) {
    let place = place(row, column: column)
    problems.note(kind, column: column, nearest: nearest, at: place, from: origin, count: rows)
    rejects.append(Reject(line: place.line ?? row.line, lines: rows, column: column, kind: kind))
    rejected += rows
  }

  /// Notes what is odd about a row that can be used. A value is given for `check --show-values` only.
  mutating func note(
    _ kind: Problem.Kind, column: String?, nearest: String? = nil, from origin: RowOrigin? = nil,
    value: String? = nil, _ row: borrowing Row
  ) {
    problems.note(
      kind, column: column, nearest: nearest, at: place(row, column: column), from: origin, value: value)
  }

  /// Where a row stands, or the fault in it.
  func place(_ row: borrowing Row, column: String? = nil) -> Place {
    Place(
      file: entry.file, member: entry.member, line: row.fault == nil ? row.line : row.faultLine,
      column: column, byte: entry.isSheet ? nil : row.byteOffset)
  }
}
