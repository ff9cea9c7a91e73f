internal import Definitions
internal import Intake

/// Settles the rows of one share of the identities.
struct SettlingShare {
  private let members: [CodedMember]
  /// Per member its rows of the share.
  private let rows: [ArraySlice<UInt32>]
  private let order: [Int]
  private let starts: [Int]
  private let fates: UnsafeMutableBufferPointer<RowFate>
  private let rules: Settlement.Rules
  private(set) var conflicting: [RowPlace] = []
  private(set) var disagreeing: [RowPlace] = []
  /// Rows that another visit, on another day at another place, superseded.
  private(set) var reused: [RowPlace] = []

  init(
    _ members: [CodedMember], _ sorted: [SharedRows], _ share: Int, _ order: [Int], _ starts: [Int],
    _ fates: UnsafeMutableBufferPointer<RowFate>, _ rules: Settlement.Rules
  ) {
    self.members = members
    rows = sorted.map { $0[share] }
    self.order = order
    self.starts = starts
    self.fates = fates
    self.rules = rules
  }

  mutating func settle() {
    settleVersions()
    if members.contains(where: { $0.rows.counts == .questions }) { settleVisits() }
  }

  // MARK: versions

  private mutating func settleVersions() {
    var table = RowTable(count: rows.reduce(0) { $0 + $1.count })
    /// Rows that met another version, and where the winner stands in the table.
    var repeats: [(place: RowPlace, slot: Int)] = []
    for member in members.indices {
      let own = members[member].rows
      let (identities, isQuestion) = (own.identities, own.counts == .questions)
      for row in rows[member] {
        let row = Int(row)
        let identity = identities[row]
        let question = isQuestion ? own.question(row) : 0
        let key = identity ^ UInt64(question) &* 0x9E37_79B9_7F4A_7C15
        let slot = table.slot(key) { other in
          let rows = members[other.member].rows
          return rows.identities[other.row] == identity && rows.question(other.row) == question
        }
        let place = RowPlace(member: member, row: row)
        guard let other = table[slot] else {
          table[slot] = place
          continue
        }
        if version(other).loses(to: version(place)) {
          table[slot] = place
          repeats.append((other, slot))
        } else {
          repeats.append((place, slot))
        }
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

  private mutating func settleVisits() {
    let members = self.members
    var table = RowTable(count: rows.reduce(0) { $0 + $1.count })
    func slot(_ identity: UInt64) -> Int {
      table.slot(identity) { members[$0.member].rows.identities[$0.row] == identity }
    }
    for place in countedQuestions() {
      let rows = members[place.member].rows
      let slot = slot(rows.identities[place.row])
      if let first = table[slot], isBefore(first, place) { continue }
      table[slot] = place
    }
    for place in countedQuestions() {
      let first = table[slot(members[place.member].rows.identities[place.row])]!
      if first == place {
        fates[starts[place.member] + place.row] = .countedForVisit
      } else if !isSameVisit(place, first) {
        disagreeing.append(place)
      }
    }
  }

  private func countedQuestions() -> [RowPlace] {
    members.indices.filter { members[$0].rows.counts == .questions }.flatMap { member in
      rows[member].lazy.filter { fates[starts[member] + Int($0)].isCounted }.map {
        RowPlace(member: member, row: Int($0))
      }
    }
  }

  private func isBefore(_ one: RowPlace, _ other: RowPlace) -> Bool {
    members[one.member].rows.question(one.row) < members[other.member].rows.question(other.row)
  }

  private func isSameVisit(_ one: RowPlace, _ other: RowPlace) -> Bool {
    let (left, right) = (members[one.member].rows, members[other.member].rows)
    return left.visit(one.row) == right.visit(other.row)
      && left.location(one.row) == right.location(other.row)
      && rules.visitVariables.allSatisfy { left.answer($0, one.row) == right.answer($0, other.row) }
  }
}
