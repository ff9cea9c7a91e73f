internal import Definitions

/// The registrations that counted when an edition was made, coded: neither a number of a registration nor any text, and
/// of its date the month. Private: with it every change of a later edition is told from its cause.
package struct CountedRegistrations: Sendable {
  /// The rows of one plane, column by column.
  struct Table: Sendable {
    var keys: [UInt64] = []
    var months: [UInt64] = []
    var versions: [UInt64] = []
    var recoded: [UInt64] = []
    /// Per variable the sets of codes.
    var answers: [[UInt64]]

    init(variables: Int) { answers = Array(repeating: [], count: variables) }

    /// Column by column.
    init(variables: Int, _ column: (Column) -> [UInt64]) {
      keys = column(.key)
      months = column(.month)
      versions = column(.version)
      recoded = column(.recoded)
      answers = (0..<variables).map { column(.answers($0)) }
    }
  }

  /// What a registration has in each of the columns.
  enum Column {
    case key, month, version, recoded
    /// The codes of a variable.
    case answers(Int)

    /// In the order in which they are kept.
    static func all(variables: Int) -> [Column] {
      [.key, .month, .version, .recoded] + (0..<variables).map { .answers($0) }
    }
  }

  /// Checksum of the pipeline files by which they were coded.
  package let pipeline: String
  /// Per variable its id, and the ids of its answers in the order of their codes.
  let variables: [[String]]
  /// Visits and questions.
  var tables: [Table]

  init(pipeline: String, _ codebook: Codebook) {
    self.pipeline = pipeline
    variables = codebook.variables.map { [$0.id] + $0.answers.map(\.id) }
    tables = Plane.allCases.map { _ in Table(variables: codebook.variables.count) }
  }

  private init(pipeline: String, variables: [[String]], tables: [Table]) {
    self.pipeline = pipeline
    self.variables = variables
    self.tables = tables
  }

  // MARK: as bytes

  private static let first = "kwartaal-registrations 1"

  /// The lines before the numbers of every column; `rows` is the number of visits and of questions.
  func head(rows: [Int]) -> [UInt8] {
    let lines =
      [Self.first, pipeline] + [rows.map(String.init).joined(separator: "\t")]
      + variables.map { $0.joined(separator: "\t") } + ["", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// From such bytes; `nil` for anything else.
  package init?(bytes: [UInt8]) {
    var lines: [String] = []
    var place = 0
    while let end = bytes[place...].firstIndex(of: 0x0A) {
      let line = String(decoding: bytes[place..<end], as: UTF8.self)
      place = end + 1
      guard !line.isEmpty else { break }
      lines.append(line)
    }
    guard lines.count > 3, lines[0] == Self.first else { return nil }
    let counts = lines[2].split(separator: "\t").compactMap { Int($0) }
    let variables = lines[3...].map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard counts.count == Plane.allCases.count, counts.allSatisfy({ (0..<Int(UInt32.max)).contains($0) }),
      bytes.count - place == counts.reduce(0, +) * (4 + variables.count) * 8
    else { return nil }
    func column(_ count: Int) -> [UInt64] {
      defer { place += count * 8 }
      return bytes.withUnsafeBytes { bytes in
        (0..<count).map { bytes.loadUnaligned(fromByteOffset: place + $0 * 8, as: UInt64.self) }
      }
    }
    let tables = counts.map { count in
      var table = Table(variables: variables.count)
      table.keys = column(count)
      table.months = column(count)
      table.versions = column(count)
      table.recoded = column(count)
      for variable in variables.indices { table.answers[variable] = column(count) }
      return table
    }
    self.init(pipeline: lines[1], variables: variables, tables: tables)
  }

  // MARK: under another codebook

  /// The same in the codes of a codebook; an answer that it does not know is one that nobody recognises.
  func coded(by codebook: Codebook) -> CountedRegistrations {
    guard variables != codebook.variables.map({ [$0.id] + $0.answers.map(\.id) }) else { return self }
    var other = CountedRegistrations(pipeline: pipeline, codebook)
    let moves = codebook.variables.map { variable -> (own: Int, codes: [Int?], wasWide: Bool)? in
      guard let own = variables.firstIndex(where: { $0.first == variable.id }) else { return nil }
      let codes = variables[own].dropFirst().map(variable.code(of:))
      return (own, Array(codes), variables[own].count - 1 > Variable.largestMask)
    }
    for plane in tables.indices {
      var table = tables[plane]
      let recoded = table.recoded
      table.answers = zip(codebook.variables, moves).map { variable, move in
        guard let move else { return [UInt64](repeating: 0, count: recoded.count) }
        var known: [UInt64: UInt64] = [:]
        return tables[plane].answers[move.own].map { codes in
          if let new = known[codes] { return new }
          let new = Self.moved(codes, move.codes, wasWide: move.wasWide, isWide: variable.isWide)
          known[codes] = new
          return new
        }
      }
      table.recoded = recoded.map { mask in
        moves.enumerated().reduce(0) { sum, move in
          move.element.map { mask >> UInt64($0.own) & 1 << UInt64(move.offset) | sum } ?? sum
        }
      }
      other.tables[plane] = table
    }
    return other
  }

  private static func moved(_ codes: UInt64, _ moves: [Int?], wasWide: Bool, isWide: Bool) -> UInt64 {
    let marks =
      codes & (UInt64(1) << UInt64(Variable.emptyBit) | UInt64(1) << UInt64(Variable.unrecognisedBit))
    let unrecognised = UInt64(1) << UInt64(Variable.unrecognisedBit)
    var old: [Int] = []
    if wasWide {
      if marks == 0, codes > 0 { old = [Int(codes) - 1] }
    } else {
      old = moves.indices.filter { codes >> UInt64($0) & 1 != 0 }
    }
    return old.reduce(marks) { sum, code in
      guard let new = moves.indices.contains(code) ? moves[code] : nil else { return sum | unrecognised }
      return sum | (isWide ? UInt64(new) + 1 : UInt64(1) << UInt64(new))
    }
  }
}
