internal import Definitions
internal import Intake

/// All rows of a run with what becomes of each: what every count, filter and share is a pass over.
struct SettledRows: Sendable {
  let members: [CodedMember]
  var settlement: Settlement
  private let rules: Settlement.Rules
  let hash: KeyedHash
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
    // By the stretch, so that a large member does not keep one thread busy alone.
    let stretches = members.indices.flatMap { member in
      stride(from: 0, to: members[member].rows.count, by: CountedStretch.length).map { (member, $0) }
    }
    var parts = Parallel.fold(Array(stretches.indices), threads: threads, Cube(layout), fromBothEnds: true) {
      (stretch, cube) throws(StageFailure) in
      add(stretches[stretch].0, from: stretches[stretch].1, to: &cube)
    }.parts
    // A cube is large: one of them takes in the others.
    var cube = parts.removeLast()
    while let part = parts.popLast() { cube.merge(part) }
    cube.trim()
    return cube
  }

  /// Adds a stretch of the rows of a member.
  private func add(_ member: Int, from start: Int, to cube: inout Cube) {
    let rows = members[member].rows
    let filter = cube.layout.filter
    let passes = filter?.ready(for: rows)
    let months = RowMonths(rows, rules.periodBy)
    let isQuestion = rows.counts == .questions
    for contribution in isQuestion ? [Contribution.question, .visit] : [.registration] {
      // Visits cannot be told apart by what a question says.
      if contribution == .visit, filter?.isAboutQuestions == true { continue }
      let stretch = CountedStretch(start..<min(start + CountedStretch.length, rows.count)) { row in
        let fate = settlement.fate(member, row)
        guard contribution == .visit ? fate == .countedForVisit : fate.isCounted else { return nil }
        guard passes.map({ $0.matches(row) }) ?? true else { return (months[row], nil) }
        let identity = rows.identities[row]
        return (
          months[row], contribution == .question ? hash(identity, UInt64(rows.question(row))) : identity
        )
      }
      cube.add(stretch, of: rows, as: contribution)
    }
  }

  /// The record key of a row.
  func key(of row: Int, in member: Int, asQuestion: Bool) -> UInt64 {
    let rows = members[member].rows
    let identity = rows.identities[row]
    return asQuestion ? hash(identity, UInt64(rows.question(row))) : identity
  }

  /// Per member the counted rows that a selection holds, in the order of the input.
  func counts(_ selection: RowSelection) -> [Counter] {
    members.indices.map { member in
      let rows = members[member].rows
      let isHeld = isHeld(selection, member)
      return (0..<rows.count).reduce(into: Counter()) { sum, row in
        guard isHeld(row) else { return }
        let identity = rows.identities[row]
        let isQuestion = rows.counts == .questions && selection.plane == .questions
        sum += Counter(count: 1, key: isQuestion ? hash(identity, UInt64(rows.question(row))) : identity)
      }
    }
  }

  /// What came of each member, in the order of the input.
  func outcomes(unknownLocation: Int, limits: IntakeLimits) throws(StageFailure) -> [MemberOutcome] {
    try Array(members.indices).tryMap { (member) throws(StageFailure) in
      try MemberOutcome(
        members[member], member, settlement, rules, unknownLocation: unknownLocation, limits: limits)
    }
  }

  /// How many counted rows one selection holds and another does not.
  func difference(_ one: RowSelection, _ other: RowSelection) -> Int {
    members.indices.reduce(0) { sum, member in
      let (isHeld, isExcepted) = (isHeld(one, member), isHeld(other, member))
      return sum + (0..<members[member].rows.count).count { isHeld($0) && !isExcepted($0) }
    }
  }

  /// Whether a selection holds a row of a member.
  private func isHeld(_ selection: RowSelection, _ member: Int) -> (Int) -> Bool {
    let rows = members[member].rows
    let months = RowMonths(rows, rules.periodBy)
    let passes = selection.filter?.ready(for: rows)
    let isQuestion = rows.counts == .questions
    return { row in
      let fate = settlement.fate(member, row)
      switch selection.plane {
      case .visits: guard isQuestion ? fate == .countedForVisit : fate.isCounted else { return false }
      case .questions: guard isQuestion, fate.isCounted else { return false }
      }
      guard (selection.period.firstMonth...selection.period.lastMonth).contains(months[row]) else {
        return false
      }
      return passes?.matches(row) ?? true
    }
  }
}
