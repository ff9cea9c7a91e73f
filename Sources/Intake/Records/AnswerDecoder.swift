internal import Definitions

/// Turns the answer columns of a row into one set of codes per variable.
///
/// The columns of the hot path lie in plain memory: a cell is looked up by its bytes, without counting references.
final class AnswerDecoder {
  private struct FastColumn {
    let place: Int
    let variable: Int
    /// What the table of the column knows; it lags behind until a cell is not found.
    var memo: ByteMap
  }

  /// Per variable of the codebook the set of codes of the row decoded last; 0 is not asked.
  let answers: UnsafeMutableBufferPointer<UInt64>
  private let fast: UnsafeMutableBufferPointer<FastColumn>
  private var columns: [AnswerColumn]
  /// Per variable that may hold other codes than its cells: several columns, or answers that come and go.
  private let checked: UnsafeMutableBufferPointer<(variable: Int, validity: AnswerValidity)>
  /// Per variable the rows that said 'Anders' beside a free text, and how many of them were recoded.
  private(set) var recodes: [RecodeColumn]
  private let hasRecodes: Bool
  // Read at every row, and nothing that has to be made ready first.
  private let (empty, unrecognised) = (LabelTable.empty, LabelTable.unrecognised)
  private let encoding: SourceLayout.Encoding
  private let missing: MissingTokens

  init(_ match: HeaderMatch, codebook: Codebook, missing: MissingTokens) {
    let layout = match.layout
    self.missing = missing
    encoding = layout.encoding
    let columns = zip(layout.columns, match.places).compactMap {
      AnswerColumn($0, at: $1, layout: layout, codebook: codebook)
    }
    self.columns = columns
    recodes = zip(layout.columns, match.places).compactMap { RecodeColumn($0, at: $1, codebook: codebook) }
    answers = .allocate(capacity: codebook.variables.count)
    answers.initialize(repeating: 0)
    fast = .allocate(capacity: columns.count)
    for (index, column) in columns.enumerated() {
      fast.initializeElement(
        at: index,
        to: FastColumn(place: column.place, variable: column.variable, memo: column.table.memo))
    }
    let validities = codebook.variables.enumerated().map { (variable: $0, validity: AnswerValidity($1)) }
      .filter { checked in
        !checked.validity.isAlwaysValid || columns.count { $0.variable == checked.variable } > 1
      }
    checked = .allocate(capacity: validities.count)
    _ = checked.initialize(fromContentsOf: validities)
    hasRecodes = !recodes.isEmpty
  }

  deinit {
    answers.deallocate()
    fast.deinitialize().deallocate()
    checked.deinitialize().deallocate()
  }

  /// Counts what was recoded anew.
  func startPart() {
    for index in recodes.indices { (recodes[index].candidates, recodes[index].recoded) = (0, 0) }
  }

  /// Fills ``answers``. The result says in which variables 'Anders' became another answer, bit by bit, and whether
  /// a cell has a label that the layout lacks.
  func decode(_ row: borrowing Row, on date: CivilDate) -> (recoded: UInt64, hasUnknown: Bool) {
    let answers = answers
    for variable in 0..<answers.count { answers[variable] = 0 }
    var seen: UInt64 = 0
    for index in 0..<fast.count {
      let field = row[fast[index].place]
      let codes = fast[index].memo[field] ?? look(index, field)
      answers[fast[index].variable] |= codes
      seen |= codes
    }
    return (hasRecodes ? recode(row, on: date) : 0, seen & unrecognised != 0)
  }

  /// The codes of a cell that was not seen before, or that is not remembered.
  @inline(never)
  private func look(_ index: Int, _ field: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let codes = columns[index].table.codes(of: field)
    fast[index].memo = columns[index].table.memo
    return codes
  }

  /// Takes out what a variable did not ask or know on a day. `outside` is told the column of an answer that the
  /// codebook knows, but not that day.
  func settle(on date: CivilDate, outside: (String?) -> Void) {
    for index in 0..<checked.count {
      let variable = checked[index].variable
      let codes = answers[variable]
      guard codes != 0 else { continue }
      // One-hot columns leave the empty mark behind wherever another column holds an answer.
      let several = codes & ~empty
      let valid = checked[index].validity.check(several == 0 ? codes : several, on: date)
      answers[variable] = valid.codes
      if valid.isOutside { outside(columns.first { $0.variable == variable }?.name) }
    }
  }

  /// Every label that the layout lacks, with its column and the nearest label that it has.
  func forEachUnknown(in row: borrowing Row, _ body: (_ column: String, _ label: String, String?) -> Void) {
    for index in columns.indices {
      let field = row[columns[index].place]
      guard columns[index].table.codes(of: field) & LabelTable.unrecognised != 0 else { continue }
      for (label, nearest) in columns[index].table.unknownLabels(in: field) {
        body(columns[index].name, label, nearest)
      }
    }
  }

  /// Replaces 'Anders' by an answer when the free text beside it matches a rule that is valid that day.
  private func recode(_ row: borrowing Row, on date: CivilDate) -> UInt64 {
    var recoded: UInt64 = 0
    for index in recodes.indices {
      let variable = recodes[index].variable
      let other = recodes[index].other
      guard answers[variable] & other != 0 else { continue }
      let field = row[recodes[index].place].trimmed
      if field.isEmpty || missing.contains(field) { continue }
      recodes[index].candidates += 1
      if let answer = recodes[index].answer(in: field, encoding, on: date) {
        recodes[index].recoded += 1
        recoded |= UInt64(1) << UInt64(variable)
        answers[variable] = answers[variable] & ~other | answer
      }
    }
    return recoded
  }
}
