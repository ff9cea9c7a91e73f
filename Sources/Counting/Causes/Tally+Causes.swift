internal import Definitions
internal import Intake

extension Tally {
  /// What counts now, to be kept beside an edition. `pipeline` is the checksum of the pipeline files.
  package func counted(pipeline: String) -> CountedRegistrations {
    var counted = CountedRegistrations(pipeline: pipeline, definition.codebook)
    let isQuestionOnly = definition.codebook.variables.map { $0.unit == .question }
    forEachCounted { plane, rows, row, key, month in
      let place = plane.rawValue
      counted.tables[place].keys.append(key)
      counted.tables[place].months.append(UInt64(month))
      counted.tables[place].versions.append(UInt64(bitPattern: rows.version(row)))
      counted.tables[place].recoded.append(rows.recoded[row])
      // A question says nothing about itself where visits are counted.
      let leavesOut = plane == .visits && rows.counts == .questions
      for variable in isQuestionOnly.indices {
        let codes = leavesOut && isQuestionOnly[variable] ? 0 : rows.answer(variable, row)
        counted.tables[place].answers[variable].append(codes)
      }
    }
    return counted
  }

  /// What differs from what counted once, by its cause. `pipeline` is the checksum of the pipeline files now.
  package func causes(since old: CountedRegistrations, pipeline: String) -> ChangeCauses {
    ChangeCauses(
      old.coded(by: definition.codebook), counted(pipeline: pipeline), outside: keys { $0 == .outside },
      definition.codebook)
  }

  /// Visits and questions that count, with the record key of each.
  private func forEachCounted(_ body: (Plane, CodedRows, _ row: Int, _ key: UInt64, _ month: Int) -> Void) {
    for (number, member) in rows.members.enumerated() {
      let (own, months) = (member.rows, RowMonths(member.rows, definition.periodBy))
      let isQuestion = own.counts == .questions
      for row in 0..<own.count {
        let fate = rows.settlement.fate(number, row)
        guard fate.isCounted else { continue }
        if !isQuestion || fate == .countedForVisit {
          body(.visits, own, row, rows.key(of: row, in: number, asQuestion: false), months[row])
        }
        if isQuestion {
          body(.questions, own, row, rows.key(of: row, in: number, asQuestion: true), months[row])
        }
      }
    }
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
