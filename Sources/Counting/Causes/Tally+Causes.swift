package import Definitions
internal import Intake

extension Tally {
  /// What counts now, to be kept beside an edition. `pipeline` is the checksum of the pipeline files.
  package func counted(pipeline: String) -> CountedRegistrations {
    var counted = CountedRegistrations(pipeline: pipeline, definition.codebook)
    for plane in Plane.allCases {
      counted.tables[plane.rawValue] = CountedRegistrations.Table(
        variables: definition.codebook.variables.count
      ) { column($0, plane) }
    }
    return counted
  }

  /// Writes the same column by column, for together they are large.
  package func writeCounted(
    pipeline: String, _ write: ([UInt8]) throws(StageFailure) -> Void
  ) throws(StageFailure) {
    let empty = CountedRegistrations(pipeline: pipeline, definition.codebook)
    try write(empty.head(rows: Plane.allCases.map { column(.month, $0).count }))
    for plane in Plane.allCases {
      for column in CountedRegistrations.Column.all(variables: definition.codebook.variables.count) {
        try write(self.column(column, plane).withUnsafeBytes { Array($0) })
      }
    }
  }

  private func column(_ column: CountedRegistrations.Column, _ plane: Plane) -> [UInt64] {
    var isOfQuestion = false
    if case .answers(let variable) = column {
      isOfQuestion = definition.codebook.variables[variable].unit == .question
    }
    var values: [UInt64] = []
    for (number, member) in rows.members.enumerated() {
      let (own, months) = (member.rows, RowMonths(member.rows, definition.periodBy))
      let isQuestion = own.counts == .questions
      if plane == .questions, !isQuestion { continue }
      // A question says nothing about itself where visits are counted.
      let leavesOut = plane == .visits && isQuestion
      for (row, fate) in rows.settlement.fates(number).enumerated() where fate.isCounted {
        if leavesOut, fate != .countedForVisit { continue }
        switch column {
        case .key: values.append(rows.key(of: row, in: number, asQuestion: plane == .questions))
        case .month: values.append(UInt64(months[row]))
        case .version: values.append(UInt64(bitPattern: own.version(row)))
        case .recoded: values.append(own.recoded[row])
        case .answers(let variable):
          values.append(leavesOut && isOfQuestion ? 0 : own.answer(variable, row))
        }
      }
    }
    return values
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
