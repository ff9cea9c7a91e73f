package import Definitions
internal import Intake

extension Tally {
  /// What counts now, to be kept beside an edition. `pipeline` is the checksum of the pipeline files.
  package func counted(pipeline: String) -> CountedRegistrations {
    var counted = CountedRegistrations(pipeline: pipeline, definition.codebook)
    for plane in Plane.allCases {
      let members = members(of: plane)
      counted.tables[plane.rawValue] = CountedRegistrations.Table(
        variables: definition.codebook.variables.count
      ) { column in members.flatMap { self.column(column, plane, $0) } }
    }
    return counted
  }

  /// Writes the same column by column, for together they are large.
  package func writeCounted(
    pipeline: String, _ write: ([UInt8]) throws(StageFailure) -> Void
  ) throws(StageFailure) {
    let empty = CountedRegistrations(pipeline: pipeline, definition.codebook)
    let planes = Plane.allCases.map { (plane: $0, members: members(of: $0)) }
    try write(empty.head(rows: planes.map { $0.members.reduce(0) { $0 + $1.places.count } }))
    for (plane, members) in planes {
      for column in CountedRegistrations.Column.all(variables: definition.codebook.variables.count) {
        try write(members.flatMap { self.column(column, plane, $0) }.withUnsafeBytes { Array($0) })
      }
    }
  }

  /// The rows of a member that count in a plane.
  private struct CountedMember {
    let number: Int
    let rows: CodedRows
    let months: RowMonths
    let places: [Int]
  }

  private func members(of plane: Plane) -> [CountedMember] {
    rows.members.enumerated().compactMap { number, member in
      let isQuestion = member.rows.counts == .questions
      if plane == .questions, !isQuestion { return nil }
      let places = rows.settlement.fates(number).enumerated().filter { _, fate in
        plane == .visits && isQuestion ? fate == .countedForVisit : fate.isCounted
      }.map(\.offset)
      return CountedMember(
        number: number, rows: member.rows, months: RowMonths(member.rows, definition.periodBy), places: places
      )
    }
  }

  private func column(
    _ column: CountedRegistrations.Column, _ plane: Plane, _ member: CountedMember
  ) -> [UInt64] {
    let (own, places) = (member.rows, member.places)
    switch column {
    case .key: return places.map { rows.key(of: $0, in: member.number, asQuestion: plane == .questions) }
    case .month: return places.map { UInt64(member.months[$0]) }
    case .version: return places.map { UInt64(bitPattern: own.version($0)) }
    case .recoded: return places.map { own.recoded[$0] }
    case .answers(let variable):
      // A question says nothing about itself where visits are counted.
      let isSilent =
        plane == .visits && own.counts == .questions
        && definition.codebook.variables[variable].unit == .question
      return places.map { isSilent ? 0 : own.answer(variable, $0) }
    }
  }

  /// What differs from what counted once, by its cause. `pipeline` is the checksum of the pipeline files now.
  package func causes(since old: CountedRegistrations, pipeline: String) -> ChangeCauses {
    ChangeCauses(
      old.coded(by: definition.codebook), counted(pipeline: pipeline), outside: keys { $0 == .outside },
      definition.codebook)
  }

  private func keys(_ isMeant: (RowFate) -> Bool) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    for (number, member) in rows.members.enumerated() {
      for (row, fate) in rows.settlement.fates(number).enumerated() where isMeant(fate) {
        keys.insert(rows.key(of: row, in: number, asQuestion: member.rows.counts == .questions))
      }
    }
    return keys
  }
}
