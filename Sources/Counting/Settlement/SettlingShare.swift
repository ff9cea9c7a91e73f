internal import Definitions
internal import Intake

/// Settles the rows of one share of the identities.
struct SettlingShare {
  private let members: [CodedMember]
  private let order: [Int]
  private let starts: [Int]
  private let fates: UnsafeMutableBufferPointer<RowFate>
  private let rules: Settlement.Rules
  private(set) var conflicting: [RowPlace] = []
  private(set) var disagreeing: [RowPlace] = []
  /// Rows that another visit, on another day at another place, superseded.
  private(set) var reused: [RowPlace] = []

  init(
    _ members: [CodedMember], _ order: [Int], _ starts: [Int], _ fates: UnsafeMutableBufferPointer<RowFate>,
    _ rules: Settlement.Rules
  ) {
    self.members = members
    self.order = order
    self.starts = starts
    self.fates = fates
    self.rules = rules
  }

  /// Settles the rows whose identity belongs to the share.
  mutating func settle(_ belongs: (UInt64) -> Bool) {
    settleVersions(belongs)
    if members.contains(where: { $0.rows.counts == .questions }) { settleVisits(belongs) }
  }

  private func forEachRow(
    _ belongs: (UInt64) -> Bool, where takesPart: (RowFate) -> Bool, _ body: (RowPlace, UInt64) -> Void
  ) {
    for member in members.indices {
      let start = starts[member]
      for (row, identity) in members[member].rows.identities.enumerated()
      where belongs(identity) && takesPart(fates[start + row]) {
        body(RowPlace(member: member, row: row), identity)
      }
    }
  }

  // MARK: versions

  private mutating func settleVersions(_ belongs: (UInt64) -> Bool) {
    var count = 0
    forEachRow(belongs, where: { $0 != .impossible }) { _, _ in count += 1 }
    var table = RowTable(count: count)
    /// Rows that met another version, and where the winner stands in the table.
    var repeats: [(place: RowPlace, slot: Int)] = []
    forEachRow(belongs, where: { $0 != .impossible }) { place, identity in
      let question = members[place.member].rows.question(place.row)
      let slot = table.slot(identity ^ UInt64(question) &* 0x9E37_79B9_7F4A_7C15) { other in
        let rows = members[other.member].rows
        return rows.identities[other.row] == identity && rows.question(other.row) == question
      }
      guard let other = table[slot] else {
        table[slot] = place
        return
      }
      if version(other).loses(to: version(place)) {
        table[slot] = place
        repeats.append((other, slot))
      } else {
        repeats.append((place, slot))
      }
    }
    // Against the winner, not one by one: what is reported must not hang on the order of the files.
    for (place, slot) in repeats {
      let winner = table[slot]!
      fates[starts[place.member] + place.row] = .superseded
      let (rows, winning) = (members[place.member].rows, members[winner.member].rows)
      if version(place).isTied(with: version(winner)) {
        if !rows.agrees(place.row, with: winning, winner.row) { conflicting.append(place) }
      } else if rows.visit(place.row) != winning.visit(winner.row),
        rows.location(place.row) != winning.location(winner.row)
      {
        reused.append(place)
      }
    }
  }

  private func version(_ place: RowPlace) -> Version {
    Version(members[place.member].rows, place.row, member: place.member, name: order[place.member])
  }

  // MARK: visits

  private mutating func settleVisits(_ belongs: (UInt64) -> Bool) {
    let members = self.members
    let questions = members.map { $0.rows.counts == .questions }
    var count = 0
    forEachRow(belongs, where: { $0 == .counted }) { place, _ in if questions[place.member] { count += 1 } }
    var table = RowTable(count: count)
    func slot(_ identity: UInt64) -> Int {
      table.slot(identity) { members[$0.member].rows.identities[$0.row] == identity }
    }
    forEachRow(belongs, where: { $0 == .counted }) { place, identity in
      guard questions[place.member] else { return }
      let slot = slot(identity)
      let number = members[place.member].rows.question(place.row)
      if let first = table[slot], members[first.member].rows.question(first.row) < number { return }
      table[slot] = place
    }
    var others: [RowPlace] = []
    forEachRow(belongs, where: { $0 == .counted }) { place, identity in
      guard questions[place.member], let first = table[slot(identity)], first != place else { return }
      if !isSameVisit(place, first) { others.append(place) }
    }
    for first in table.places { fates[starts[first.member] + first.row] = .countedForVisit }
    disagreeing = others
  }

  private func isSameVisit(_ one: RowPlace, _ other: RowPlace) -> Bool {
    let (left, right) = (members[one.member].rows, members[other.member].rows)
    return left.visit(one.row) == right.visit(other.row)
      && left.location(one.row) == right.location(other.row)
      && rules.visitVariables.allSatisfy {
        left.answers[$0][one.row] == right.answers[$0][other.row]
      }
  }
}
