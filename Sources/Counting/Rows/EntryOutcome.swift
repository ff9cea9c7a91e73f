internal import Definitions
internal import Intake

/// What came of one entry: its receipt, its problems, and what is remembered of its rows.
struct EntryOutcome {
  /// Which entry of its file this is, from 0.
  let number: Int
  var receipt: Receipt
  var problems = ProblemLog()
  var rejects: [Reject] = []
  var recodes: [RecodeColumn] = []
  /// Per data row, in order.
  var identities: [IdentityEntry] = []
  /// Counted rows by the month they count in, from the start of the pipeline on.
  private var countedByMonth: [Int] = []
  private let since: Int
  /// Rows dated before the start of the pipeline.
  var early = 0
  var superseded = 0
  var withdrawn = 0
  var lastEntry: CivilDate?
  /// The latest visit among rows without a date of entry.
  var lastVisitWithoutEntry: CivilDate?

  init(number: Int, receipt: Receipt, since: Int) {
    self.number = number
    self.receipt = receipt
    self.since = since
  }

  /// Notes a row that counts in this month, or takes it back with `change` -1.
  mutating func note(month: Int, change: Int = 1) {
    let place = month - since
    guard place >= 0 else {
      early += change
      return
    }
    while countedByMonth.count <= place { countedByMonth.append(0) }
    countedByMonth[place] += change
  }

  /// The receipt for an edition whose period ends with this month.
  func receipt(through lastMonth: Int) -> Receipt {
    var receipt = receipt
    receipt.ledger.superseded = superseded
    receipt.ledger.withdrawn = withdrawn
    receipt.ledger.outside = early
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
