internal import Definitions

/// Gathers decoded rows and codes them a batch at a time, column by column, so that a row costs a few plain stores.
struct RowCoder: ~Copyable {
  private static let batch = 512
  private var rows: CodedRows
  private var count = 0
  private let identities: UnsafeMutablePointer<UInt64>
  private let lines: UnsafeMutablePointer<UInt32>
  private let numbers: UnsafeMutablePointer<UInt32>
  /// Column after column, each of `batch` numbers.
  private let staged: UnsafeMutablePointer<UInt64>

  init(_ counts: SourceLayout.Counts, variables: Int) {
    rows = CodedRows(counts, variables: variables)
    identities = .allocate(capacity: Self.batch)
    lines = .allocate(capacity: Self.batch)
    numbers = .allocate(capacity: Self.batch)
    staged = .allocate(capacity: Self.batch * (CodedRows.Column.allCases.count + variables))
  }

  deinit {
    identities.deallocate()
    lines.deallocate()
    numbers.deallocate()
    staged.deallocate()
  }

  /// Adds a row with its answers; `identity` is its own, with the running number where it needs one.
  mutating func append(
    _ record: borrowing CodedRecord, _ answers: UnsafeMutableBufferPointer<UInt64>, identity: UInt64,
    line: Int
  ) {
    identities[count] = identity
    lines[count] = UInt32(clamping: line)
    numbers[count] = record.number
    put(.question, UInt64(record.question))
    put(.version, UInt64(bitPattern: record.version))
    put(.visit, CodedRows.number(record.visit))
    put(.entry, record.entry.map(CodedRows.number) ?? CodedRows.noEntry)
    put(.location, UInt64(record.location))
    put(.withdrawn, record.isWithdrawn ? 1 : 0)
    put(.recoded, record.recoded)
    let first = staged + (CodedRows.Column.allCases.count * Self.batch + count)
    for variable in 0..<answers.count { first[variable * Self.batch] = answers[variable] }
    count += 1
    if count == Self.batch { code() }
  }

  @inline(__always)
  private mutating func put(_ column: CodedRows.Column, _ number: UInt64) {
    staged[column.rawValue * Self.batch + count] = number
  }

  private mutating func code() {
    rows.append(
      UnsafeBufferPointer(start: identities, count: count), UnsafeBufferPointer(start: lines, count: count),
      UnsafeBufferPointer(start: numbers, count: count)
    ) { UnsafeBufferPointer(start: staged + $0 * Self.batch, count: count) }
    count = 0
  }

  /// The rows since the last time.
  mutating func take() -> CodedRows {
    code()
    defer { rows = CodedRows(rows.counts, variables: rows.variables) }
    return rows
  }
}
