package import Definitions

/// The accepted rows of one member as columns of small codes, without any text: about 36 bytes a row.
package struct CodedRows: Sendable {
  /// The columns that are no answers.
  enum Column: Int, CaseIterable { case question, version, visit, entry, location, withdrawn, recoded }

  /// Stands for an unknown date of entry.
  static let noEntry = UInt64.max

  /// What a row is: a visit or a question.
  package let counts: SourceLayout.Counts
  /// Keyed hash of the identity; where a row is a question, that of its visit.
  package private(set) var identities: [UInt64] = []
  /// Physical line of the first byte of a row.
  package private(set) var lines = LineNumbers()
  /// Keyed hash of the registration's own number, whatever its identity space; 0 where it has none.
  package private(set) var numbers: [UInt32] = []
  /// Those of ``Column``, then per variable of the codebook the sets of codes.
  private var columns: [CodedColumn]

  init(_ counts: SourceLayout.Counts, variables: Int) {
    self.counts = counts
    columns = Array(repeating: CodedColumn(), count: Column.allCases.count + variables)
  }

  mutating func append(
    _ identities: UnsafeBufferPointer<UInt64>, _ lines: UnsafeBufferPointer<UInt32>,
    _ numbers: UnsafeBufferPointer<UInt32>, _ staged: (Int) -> UnsafeBufferPointer<UInt64>
  ) {
    self.identities.append(contentsOf: identities)
    for line in lines { self.lines.append(line) }
    self.numbers.append(contentsOf: numbers)
    for column in columns.indices { columns[column].append(staged(column)) }
  }

  /// Adds rows that are not finished.
  mutating func append(_ other: CodedRows) {
    guard count > 0 else { return self = other }
    identities += other.identities
    lines.append(other.lines)
    numbers += other.numbers
    for column in columns.indices { columns[column].append(other.columns[column]) }
  }

  /// To be called once, after all were added.
  mutating func finish() {
    identities = CodedColumn.exact(identities)
    numbers = CodedColumn.exact(numbers)
    for column in columns.indices { columns[column].finish() }
  }

  /// The number of rows.
  package var count: Int { identities.count }

  /// The number of variables of the codebook.
  package var variables: Int { columns.count - Column.allCases.count }

  // MARK: columns

  /// The sets of codes of a variable of the codebook; 0 is not asked. See ``Variable``.
  package func answers(_ variable: Int) -> CodedColumn { columns[Column.allCases.count + variable] }

  /// Numbers of the locations in the register.
  package var locations: CodedColumn { columns[Column.location.rawValue] }

  /// The variables whose 'Anders' became another answer, bit by bit.
  package var recoded: CodedColumn { columns[Column.recoded.rawValue] }

  /// Dates of visit as ``date(_:)`` reads them.
  package var visits: CodedColumn { columns[Column.visit.rawValue] }

  /// Dates of entry as ``date(_:)`` reads them.
  package var entries: CodedColumn { columns[Column.entry.rawValue] }

  /// 1 where a row says that its registration is withdrawn.
  package var withdrawn: CodedColumn { columns[Column.withdrawn.rawValue] }

  static func number(_ date: CivilDate) -> UInt64 { UInt64(UInt32(bitPattern: date.day)) }

  /// The date that a number of ``visits`` or ``entries`` stands for; `nil` for an unknown one.
  package static func date(_ number: UInt64) -> CivilDate? {
    number == noEntry ? nil : CivilDate(day: Int32(bitPattern: UInt32(truncatingIfNeeded: number)))
  }

  /// Per number of ``visits`` or ``entries`` its quarter, counted from the year 0; `nil` for an unknown date.
  package func quarters(_ dates: CodedColumn) -> [Int?] {
    dates.values.map { Self.date($0).map { $0.month / 3 } }
  }

  // MARK: rows

  /// The date of visit.
  package func visit(_ row: Int) -> CivilDate { Self.date(visits[row])! }

  /// The date of entry, where it is known.
  package func entry(_ row: Int) -> CivilDate? { Self.date(entries[row]) }

  /// Grows with the moment of the last change, or of the entry; the least number when neither is known.
  package func version(_ row: Int) -> Int64 { Int64(bitPattern: columns[Column.version.rawValue][row]) }

  /// Whether a row withdraws its registration.
  package func isWithdrawn(_ row: Int) -> Bool { columns[Column.withdrawn.rawValue][row] != 0 }

  /// Number of the location in the register.
  package func location(_ row: Int) -> Int { Int(locations[row]) }

  /// Number of the question within the visit; 0 where a row is a visit.
  package func question(_ row: Int) -> UInt32 { UInt32(columns[Column.question.rawValue][row]) }

  /// The set of codes of one variable.
  package func answer(_ variable: Int, _ row: Int) -> UInt64 {
    columns[Column.allCases.count + variable][row]
  }

  /// The different dates of visit.
  package var visitDates: [CivilDate] { visits.values.compactMap(Self.date) }

  /// The latest date of entry that is not after a day.
  package func lastEntry(through day: CivilDate?) -> CivilDate? {
    entries.values.compactMap(Self.date).filter { date in day.map { date <= $0 } ?? true }.max()
  }

  /// Whether a row says the same as one of other rows, its version aside.
  package func agrees(_ row: Int, with other: CodedRows, _ otherRow: Int) -> Bool {
    visit(row) == other.visit(otherRow) && entry(row) == other.entry(otherRow)
      && location(row) == other.location(otherRow)
      && (0..<variables).allSatisfy { answer($0, row) == other.answer($0, otherRow) }
  }
}
