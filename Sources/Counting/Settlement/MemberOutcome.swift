internal import Definitions
internal import Intake

/// What came of one member: its receipt, its problems, and when its rows count.
struct MemberOutcome {
  private var receipt: Receipt
  private(set) var problems: ProblemLog
  private(set) var rejects: [Reject]
  let recodes: [RecodeColumn]
  let lastEntry: CivilDate?
  /// Counted rows by the month they count in, from the start of the pipeline on.
  private var countedByMonth: [Int] = []
  private let since: Int

  var lastVisit: CivilDate? { receipt.lastVisit }

  /// Throws when so many rows were rejected that the member cannot be an export.
  init(
    _ member: CodedMember, _ number: Int, _ settlement: Settlement, _ rules: Settlement.Rules,
    unknownLocation: Int, limits: IntakeLimits
  ) throws(StageFailure) {
    receipt = member.receipt
    problems = member.problems
    rejects = member.rejects
    recodes = member.recodes
    since = rules.since
    let rows = member.rows
    lastEntry = rows.lastEntry(through: rules.horizon)
    let dates = rows.visitDates.filter { date in rules.today.map { date <= $0 } ?? true }
    receipt.firstVisit = dates.min()
    receipt.lastVisit = dates.max()
    let months = RowMonths(rows, rules.periodBy)
    for (row, fate) in settlement.fates(number).enumerated() {
      switch fate {
      case .counted, .countedForVisit: note(month: months[row])
      case .superseded: receipt.ledger.superseded += 1
      case .withdrawn: receipt.ledger.withdrawn += 1
      case .outside, .waiting: receipt.ledger.outside += 1
      case .impossible:
        receipt.ledger.rejected += 1
        try limits.check(
          rejected: receipt.ledger.rejected, at: Place(file: receipt.file, member: receipt.member))
        let isVisit = rules.today.map { rows.visit(row) > $0 } ?? false || rows.entry(row) == nil
        let kind = isVisit ? Problem.Kind.visitAfterToday : .entryAfterToday
        let column = isVisit ? member.visitColumn : member.entryColumn
        rejects.append(Reject(line: Int(rows.lines[row]), column: column, kind: kind))
        note(kind, column: column, row, rows, unknownLocation)
      }
    }
    rejects.sort { $0.line < $1.line }
    for (kind, places) in [
      (Problem.Kind.conflicting, settlement.conflicting), (.reusedIdentity, settlement.reused),
      (.deliveredTwice, settlement.deliveredTwice),
    ] {
      for place in places where place.member == number { note(kind, place.row, rows, unknownLocation) }
    }
    for place in settlement.disagreeing where place.member == number {
      note(.visitDisagreement, place.row, rows, unknownLocation)
    }
  }

  private mutating func note(
    _ kind: Problem.Kind, column: String? = nil, _ row: Int, _ rows: CodedRows, _ unknownLocation: Int
  ) {
    let place = Place(
      file: receipt.file, member: receipt.member, line: Int(rows.lines[row]), column: column)
    let location = rows.location(row)
    let origin =
      location < unknownLocation ? RowOrigin(location: location, month: rows.visit(row).month) : nil
    problems.note(kind, column: column, at: place, from: origin)
  }

  private mutating func note(month: Int) {
    let place = month - since
    while countedByMonth.count <= place { countedByMonth.append(0) }
    countedByMonth[place] += 1
  }

  /// The receipt for an edition whose period ends with this month.
  func receipt(through lastMonth: Int) -> Receipt {
    var receipt = receipt
    for (place, count) in countedByMonth.enumerated() {
      if since + place > lastMonth {
        receipt.ledger.outside += count
      } else {
        receipt.ledger.counted += count
      }
    }
    return receipt
  }
}
