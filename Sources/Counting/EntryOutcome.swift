internal import Definitions
internal import Intake

/// What came of one entry: its receipt, its problems, and what is remembered of its rows.
struct EntryOutcome {
  /// Which entry of its file this is, from 0.
  let number: Int
  var receipt: Receipt
  var problems = ProblemLog()
  var recodes: [RecodeColumn] = []
  /// Per data row, in order.
  var identities: [IdentityEntry] = []
  /// Counted rows by the month they count in.
  var countedByMonth: [Int: Int] = [:]
  /// Rows dated before the start of the pipeline.
  var early = 0
  var superseded = 0
  var withdrawn = 0
  var lastEntry: CivilDate?
  /// The latest visit among rows without a date of entry.
  var lastVisitWithoutEntry: CivilDate?

  /// Adds the row to the outcome it has, or takes it away with `change` -1.
  mutating func note(month: Int, since: Int, change: Int = 1) {
    if month < since { early += change } else { countedByMonth[month, default: 0] += change }
  }

  /// The receipt for an edition whose period ends with this month.
  func receipt(through lastMonth: Int) -> Receipt {
    var receipt = receipt
    receipt.ledger.superseded = superseded
    receipt.ledger.withdrawn = withdrawn
    receipt.ledger.outside = early
    for (month, count) in countedByMonth {
      if month > lastMonth { receipt.ledger.outside += count } else { receipt.ledger.counted += count }
    }
    return receipt
  }
}
