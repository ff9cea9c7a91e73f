package import Definitions
internal import Intake

/// One counted registration, coded: neither its number nor any text, and of its date the quarter only.
package struct SettledRegistration {
  /// The quarter of the month in which it counts.
  package let quarter: Period
  /// Its location as the register stood in that quarter; `nil` where the location is not known.
  package let location: Location?
  /// Whether it counts as a visit: not so a question of a visit that another question speaks for.
  package let isVisit: Bool
  /// Whether it counts as a question: only where a form registers questions apart.
  package let isQuestion: Bool
  /// Per variable of the codebook the set of codes; 0 is not asked. See ``Variable``.
  package let answers: [UInt64]
}

extension Tally {
  /// Every counted registration of a period, in the order of the input.
  package func forEachRegistration(
    in period: Period, _ body: (SettledRegistration) throws(StageFailure) -> Void
  ) throws(StageFailure) {
    for (number, member) in rows.members.enumerated() {
      let (own, months) = (member.rows, RowMonths(member.rows, definition.periodBy))
      for row in 0..<own.count {
        let fate = rows.settlement.fate(number, row)
        let month = months[row]
        guard fate.isCounted, month >= period.firstMonth, month <= period.lastMonth else { continue }
        let quarter = Period.quarter(of: month)
        let isQuestion = own.counts == .questions
        try body(
          SettledRegistration(
            quarter: quarter, location: register.row(own.location(row), inQuarter: quarter.firstMonth),
            isVisit: !isQuestion || fate == .countedForVisit, isQuestion: isQuestion,
            answers: (0..<own.variables).map { own.answer($0, row) }))
      }
    }
  }
}
