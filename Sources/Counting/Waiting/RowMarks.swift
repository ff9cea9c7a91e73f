import Definitions
import Intake

/// Marks the rows of one member: by what is counted of them, whatever delivery they came with.
struct RowMarks {
  private let rows: CodedRows
  private let months: RowMonths
  private let hash: KeyedHash
  /// Per location of the register a hash of its code, the unknown one last.
  private let locations: [UInt64]

  init(_ rows: CodedRows, _ months: RowMonths, _ hash: KeyedHash, locations: [UInt64]) {
    self.rows = rows
    self.months = months
    self.hash = hash
    self.locations = locations
  }

  /// The hashes of the locations, for all members of a run.
  static func locations(_ register: LocationRegister, _ hash: KeyedHash) -> [UInt64] {
    register.codes.map { code in Array(code.utf8).withUnsafeBytes { hash($0) } } + [0]
  }

  func identity(_ row: Int) -> UInt64 {
    rows.counts == .questions ? hash(rows.identities[row], UInt64(rows.question(row))) : rows.identities[row]
  }

  /// The mark of a row that counts, or would.
  func mark(_ row: Int, speaksForVisit: Bool) -> RegistrationMarks.Mark {
    let identity = identity(row)
    let count = 2 + rows.variables
    let content = withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { words in
      words.initializeElement(at: 0, to: UInt64(months[row]))
      words.initializeElement(at: 1, to: locations[rows.location(row)])
      for variable in 0..<rows.variables {
        words.initializeElement(at: 2 + variable, to: rows.answer(variable, row))
      }
      return hash(identity, hash(UnsafeRawBufferPointer(words)))
    }
    return RegistrationMarks.Mark(identity: identity, content: content & ~1 | (speaksForVisit ? 1 : 0))
  }
}
