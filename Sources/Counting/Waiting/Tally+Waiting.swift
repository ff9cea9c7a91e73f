package import Definitions
internal import Intake

/// What was published changes by no registration, or by a whole group: until then the change waits.
extension Tally {
  /// The counted registrations of some months as marks.
  package func marks(in months: ClosedRange<Int>) -> RegistrationMarks {
    var result = RegistrationMarks()
    for month in months where month >= definition.since { result.cover(month) }
    let (marks, ownMonths) = markers()
    for (member, (marks, ownMonths)) in zip(marks, ownMonths).enumerated() {
      for row in 0..<rows.members[member].rows.count {
        let (fate, month) = (rows.settlement.fate(member, row), ownMonths[row])
        guard fate.isCounted, months.contains(month) else { continue }
        result.insert(marks.mark(row, speaksForVisit: fate == .countedForVisit), month)
      }
    }
    return result
  }

  /// The same counts with the changes left out that are too few in their group, and how many wait or should, by the
  /// period of the group. `accepting` names periods about whose changes somebody decided.
  package func waiting(
    for published: RegistrationMarks, in groups: WaitingGroups, fewerThan smallest: Int,
    accepting: (Period) -> Bool = { _ in false }
  ) throws(StageFailure) -> HeldTally {
    let published = published.since(definition.since)
    guard smallest > 1, !published.months.isEmpty else { return HeldTally(tally: self) }
    let (marks, months) = markers()
    let changes = ChangedRegistrations(rows, published, marks, months)
    guard !changes.all.isEmpty else { return HeldTally(tally: self) }
    let units = groupNames()
    func period(_ side: ChangedRegistrations.Side) -> Period {
      switch groups {
      case .nation(1), .decision(1): .month(side.month)
      default: .quarter(of: side.month)
      }
    }
    func names(_ change: ChangedRegistrations.Change) -> Set<String> {
      let sides = change.sides.filter { $0.isPublished && !accepting(period($0)) }
      return Set(
        sides.map { side in
          // A version that is not in the input was, for all that is known, where the other one is.
          let place = side.place ?? change.now?.place
          guard case .units = groups else { return "\(period(side))" }
          // In which part one was that is gone nobody knows any more: a group of its own.
          guard let place else { return "\(period(side)) \(side.mark.identity)" }
          let quarter = Period.quarter(of: side.month).firstMonth
          return "\(period(side)) \(units(rows.members[place.member].rows.location(place.row), quarter))"
        })
    }
    let waiting = changes.waiting(fewerThan: smallest, groups: names)
    var sizes: [String: Int] = [:]
    for (identity, change) in changes.all where !waiting.contains(identity) {
      for name in names(change) { sizes[name, default: 0] += 1 }
    }
    let held = WaitingChanges(waiting, of: changes)
    var result = HeldTally(tally: try holding(held), changes: held)
    for (identity, change) in changes.all {
      if waiting.contains(identity) {
        for period in Set(change.sides.map(period)) { result.waiting[period, default: 0] += 1 }
      } else if names(change).contains(where: { sizes[$0]! < smallest }) {
        for period in Set(change.sides.map(period)) { result.forced[period, default: 0] += 1 }
      }
    }
    return result
  }

  /// The same counts without some changes.
  package func holding(_ changes: WaitingChanges) throws(StageFailure) -> Tally {
    guard !changes.published.isEmpty else { return self }
    var fates: [RowPlace: RowFate] = [:]
    var before: [UInt64: RowPlace] = [:]
    for (member, marks) in markers().0.enumerated() {
      for row in 0..<rows.members[member].rows.count {
        let identity = marks.identity(row)
        guard let published = changes.published[identity] else { continue }
        let place = RowPlace(member: member, row: row)
        if rows.settlement.fate(member, row).isCounted { fates[place] = .waiting }
        if let published,
          marks.mark(row, speaksForVisit: published.speaksForVisit) == published
        {
          before[identity] = place
        }
      }
    }
    // After the others: the row that counts now may be the one that was published, for another part of its visit.
    for (identity, place) in before {
      let speaks = changes.published[identity]??.speaksForVisit ?? false
      fates[place] = speaks ? .countedForVisit : .counted
    }
    return fates.isEmpty ? self : try changing(fates)
  }

  /// Per answer of a variable how many of the registrations with it changed since `published`.
  package func changes(since published: RegistrationMarks, of variable: Int) -> [Int] {
    var counts = Array(repeating: 0, count: definition.codebook.variables[variable].answers.count)
    let (marks, months) = markers()
    for change in ChangedRegistrations(rows, published, marks, months).all.values {
      for code in counts.indices {
        let isTouched = change.sides.contains { side in
          guard let place = side.place else { return true }
          return rows.members[place.member].rows.answer(variable, place.row) & (1 << UInt64(code)) != 0
        }
        if isTouched { counts[code] += 1 }
      }
    }
    return counts
  }

  private func markers() -> ([RowMarks], [RowMonths]) {
    let locations = RowMarks.locations(register, rows.hash)
    let months = rows.members.map { RowMonths($0.rows, definition.periodBy) }
    let marks = zip(rows.members, months).map { RowMarks($0.rows, $1, rows.hash, locations: locations) }
    return (marks, months)
  }

  /// The library and municipality of a location, as the register has them now and as it had them in a quarter.
  private func groupNames() -> (_ location: Int, _ quarter: Int) -> String {
    let last = Period.quarter(of: monthsWithVisits.last ?? definition.since).firstMonth
    let geography = definition.codebook.geography
    return { [register] location, quarter in
      [last, quarter].map { quarter in
        guard let row = register.row(location, inQuarter: quarter) else { return "-" }
        let day = Period.quarter(of: quarter).lastDay
        return "\(row.libraryCode) \(geography.successor(of: row.municipality, on: day))"
      }.joined(separator: " ")
    }
  }

  private func changing(_ fates: [RowPlace: RowFate]) throws(StageFailure) -> Tally {
    var tally = self
    tally.rows.settlement.change(fates)
    tally.cube = tally.rows.cube(cube.layout)
    tally.outcomes = try tally.rows.outcomes(unknownLocation: register.unknown, limits: IntakeLimits())
    return tally
  }
}
