internal import Definitions
internal import Intake

/// All rows of a run with what becomes of each: what every count, filter and share is a pass over.
struct SettledRows: Sendable {
  let members: [CodedMember]
  let settlement: Settlement
  private let rules: Settlement.Rules
  private let hash: KeyedHash
  private let threads: Int

  init(_ members: [CodedMember], _ rules: Settlement.Rules, hash: KeyedHash, threads: Int) {
    self.members = members
    self.rules = rules
    self.hash = hash
    self.threads = threads
    settlement = Settlement(members, rules, threads: threads)
  }

  /// The counts of a layout. Parallel is the same as sequential, plus merging.
  func cube(_ layout: CubeLayout) -> Cube {
    let order = members.indices.sorted {
      (members[$0].rows.count, $1) > (members[$1].rows.count, $0)
    }
    let counted = Parallel.fold(order, threads: threads, Cube(layout)) {
      (member, cube) throws(StageFailure) in
      add(member, to: &cube)
    }
    var cube = Cube(layout)
    for part in counted.parts { cube.merge(part) }
    return cube
  }

  private func add(_ member: Int, to cube: inout Cube) {
    let rows = members[member].rows
    var record = CodedRecord(variables: rows.answers.count)
    for row in 0..<rows.count {
      let fate = settlement.fate(member, row)
      guard fate.isCounted else { continue }
      rows.fill(&record, from: row)
      let month = rows.month(row, rules.periodBy)
      switch rows.counts {
      case .questions:
        let key = hash(record.identity, UInt64(record.question))
        cube.add(record, month: month, as: .question, key: key)
        if fate == .countedForVisit { cube.add(record, month: month, as: .visit, key: record.identity) }
      default: cube.add(record, month: month, as: .registration, key: record.identity)
      }
    }
  }

  /// Per member the counted rows of a period that a selection holds, in the order of the input.
  func counts(_ selection: RowSelection) -> [Counter] {
    members.indices.map { member in
      var counter = Counter()
      forEachCounted(member, selection.plane) { record, month, key in
        if selection.holds(record, month: month) { counter += Counter(count: 1, key: key) }
      }
      return counter
    }
  }

  /// How many counted rows one selection holds and another does not; both select from the plane of the first.
  func difference(_ one: RowSelection, _ other: RowSelection) -> Int {
    members.indices.reduce(0) { sum, member in
      var count = 0
      forEachCounted(member, one.plane) { record, month, _ in
        if one.holds(record, month: month), !other.holds(record, month: month) { count += 1 }
      }
      return sum + count
    }
  }

  /// Every row that counts in a plane, with the month in which it does and its record key.
  private func forEachCounted(
    _ member: Int, _ plane: Plane, _ body: (borrowing CodedRecord, Int, UInt64) -> Void
  ) {
    let rows = members[member].rows
    var record = CodedRecord(variables: rows.answers.count)
    for row in 0..<rows.count {
      let fate = settlement.fate(member, row)
      guard fate.isCounted else { continue }
      let isQuestion = rows.counts == .questions
      if isQuestion ? plane == .visits && fate != .countedForVisit : plane == .questions { continue }
      rows.fill(&record, from: row)
      let key =
        isQuestion && plane == .questions
        ? hash(record.identity, UInt64(record.question)) : record.identity
      body(record, rows.month(row, rules.periodBy), key)
    }
  }
}
