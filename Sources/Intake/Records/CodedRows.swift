package import Definitions

/// The accepted rows of one member as columns of small codes, without any text: about 40 bytes a row.
package struct CodedRows: Sendable {
  /// What a row is: a visit or a question.
  package let counts: SourceLayout.Counts
  /// Keyed hash of the identity; where a row is a question, that of its visit.
  package private(set) var identities: [UInt64] = []
  /// Physical line of the first byte of a row.
  package private(set) var lines: [UInt32] = []
  /// Keyed hash of the registration's own number, whatever its identity space; 0 where it has none.
  package private(set) var numbers: [UInt32] = []
  /// Per variable of the codebook the set of codes; 0 is not asked. See ``Variable``.
  package private(set) var answers: [CodedColumn]
  private var questions = CodedColumn()
  private var versions = CodedColumn()
  private var visits = CodedColumn()
  private var entries = CodedColumn()
  private var locations = CodedColumn()
  private var withdrawn = CodedColumn()
  private var recoded = CodedColumn()

  /// Stands for an unknown date of entry.
  private static let noEntry = UInt64.max

  /// No rows yet, for so many variables.
  package init(_ counts: SourceLayout.Counts, variables: Int) {
    self.counts = counts
    answers = Array(repeating: CodedColumn(), count: variables)
  }

  /// The number of rows.
  package var count: Int { identities.count }

  /// Adds a row; `identity` is its own, with the running number where it needs one.
  package mutating func append(_ record: borrowing CodedRecord, identity: UInt64, line: Int) {
    identities.append(identity)
    lines.append(UInt32(clamping: line))
    numbers.append(record.number)
    questions.append(UInt64(record.question))
    versions.append(UInt64(bitPattern: record.version))
    visits.append(Self.number(record.visit))
    entries.append(record.entry.map(Self.number) ?? Self.noEntry)
    locations.append(UInt64(record.location))
    withdrawn.append(record.isWithdrawn ? 1 : 0)
    recoded.append(record.recoded)
    for variable in answers.indices { answers[variable].append(record.answers[variable]) }
  }

  private static func number(_ date: CivilDate) -> UInt64 { UInt64(UInt32(bitPattern: date.day)) }

  private static func date(_ number: UInt64) -> CivilDate {
    CivilDate(day: Int32(bitPattern: UInt32(truncatingIfNeeded: number)))
  }

  /// The date of visit.
  package func visit(_ row: Int) -> CivilDate { Self.date(visits[row]) }

  /// The date of entry, where it is known.
  package func entry(_ row: Int) -> CivilDate? {
    entries[row] == Self.noEntry ? nil : Self.date(entries[row])
  }

  /// Grows with the moment of the last change, or of the entry; the least number when neither is known.
  package func version(_ row: Int) -> Int64 { Int64(bitPattern: versions[row]) }

  /// Whether a row withdraws its registration.
  package func isWithdrawn(_ row: Int) -> Bool { withdrawn[row] != 0 }

  /// Number of the location in the register.
  package func location(_ row: Int) -> Int { Int(locations[row]) }

  /// Number of the question within the visit; 0 where a row is a visit.
  package func question(_ row: Int) -> UInt32 { UInt32(questions[row]) }

  /// The different dates of visit.
  package var visitDates: [CivilDate] { visits.values.map(Self.date) }

  /// The latest date of entry that is not after a day.
  package func lastEntry(through day: CivilDate?) -> CivilDate? {
    entries.values.lazy.filter { $0 != Self.noEntry }.map(Self.date).filter { date in
      day.map { date <= $0 } ?? true
    }.max()
  }

  /// Fills a record with what a row says, its months included.
  package func fill(_ record: inout CodedRecord, from row: Int) {
    let visit = visit(row)
    if visit != record.visit || record.month == 0 {
      record.visit = visit
      record.month = visit.month
    }
    record.entry = entry(row)
    record.version = version(row)
    record.isWithdrawn = isWithdrawn(row)
    record.location = location(row)
    record.identity = identities[row]
    record.question = question(row)
    record.recoded = recoded[row]
    for variable in answers.indices { record.answers[variable] = answers[variable][row] }
  }

  /// Whether a row says the same as one of other rows, its version aside.
  package func agrees(_ row: Int, with other: CodedRows, _ otherRow: Int) -> Bool {
    visit(row) == other.visit(otherRow) && entry(row) == other.entry(otherRow)
      && location(row) == other.location(otherRow)
      && answers.indices.allSatisfy { answers[$0][row] == other.answers[$0][otherRow] }
  }
}
