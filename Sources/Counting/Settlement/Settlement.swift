internal import Definitions
internal import Intake

/// Decides once over all rows of a run which of them count. It follows from the rows and the rules alone.
///
/// 1. A row dated after today, or with a date that stands alone far ahead, takes no part.
/// 2. Of the rows with one identity (of a question: and one number) the one wins to which all others
///    ``Version/loses(to:)``. The others are superseded; one that only its place decided about, and that says
///    something else, is conflicting.
/// 3. A winner may be withdrawn, or lie outside the pipeline. The others count.
/// 4. Where rows are questions, the counted one with the lowest number speaks for its visit; a question with another
///    date, place or answer about the visit disagrees.
///
/// The rows are settled in shares of the identities, so that shares run in parallel and the table of each is small.
struct Settlement: Sendable {
  /// The rules that a settlement needs besides the rows.
  struct Rules: Sendable {
    let today: CivilDate?
    /// The latest date that does not stand alone; `nil` when there are no rows.
    let horizon: CivilDate?
    let periodBy: PipelineDefinition.PeriodBy
    /// The first month that counts.
    let since: Int
    /// Places in the codebook of the variables that describe a visit.
    let visitVariables: [Int]
  }

  /// Per row what becomes of it, member after member.
  private let fates: [RowFate]
  /// Where the rows of each member start among the fates.
  private let starts: [Int]
  /// Rows that only their place decided about although they say something else, in the order of the input.
  let conflicting: [RowPlace]
  /// Questions that disagree about their visit, in the order of the input.
  let disagreeing: [RowPlace]
  /// Rows that another visit with the same number superseded, in the order of the input.
  let reused: [RowPlace]
  /// Counted rows whose number, day and place occur in another identity space too, in the order of the input.
  let deliveredTwice: [RowPlace]

  /// What becomes of a row.
  @inline(__always)
  func fate(_ member: Int, _ row: Int) -> RowFate { fates[starts[member] + row] }

  init(_ members: [CodedMember], _ rules: Rules, threads: Int) {
    var starts = [0]
    for member in members { starts.append(starts.last! + member.rows.count) }
    let total = starts.last!
    precondition(total < Int(UInt32.max))
    var conflicting: [RowPlace] = []
    var disagreeing: [RowPlace] = []
    var reused: [RowPlace] = []
    let order = Version.order(of: members)
    fates = Array(unsafeUninitializedCapacity: total) { buffer, count in
      // Every row is written by the member it stands in, then by the share of its identity, so that there is
      // nothing to lock.
      nonisolated(unsafe) let fates = buffer
      let known = starts
      _ = Parallel.map(Array(members.indices), threads: threads) { (member) throws(StageFailure) in
        let rows = members[member].rows
        for row in 0..<rows.count { fates[known[member] + row] = Self.ownFate(rows, row, rules) }
      }
      var shares = 1
      while shares < threads || total / shares > 1 << 21 { shares *= 2 }
      let mask = UInt64(shares - 1)
      let found = Parallel.map((0..<shares).map { UInt64($0) }, threads: threads) {
        (share) throws(StageFailure) in
        var settling = SettlingShare(members, order, known, fates, rules)
        settling.settle { $0 & mask == share }
        return (settling.conflicting, settling.disagreeing, settling.reused)
      }
      for case .success(let found) in found {
        conflicting += found.0
        disagreeing += found.1
        reused += found.2
      }
      count = total
    }
    self.starts = starts
    self.conflicting = conflicting.sorted()
    self.disagreeing = disagreeing.sorted()
    self.reused = reused.sorted()
    deliveredTwice = SecondDelivery.find(members) { [fates, starts] in fates[starts[$0] + $1].isCounted }
  }

  /// What becomes of a row if its registration does not occur again.
  private static func ownFate(_ rows: borrowing CodedRows, _ row: Int, _ rules: Rules) -> RowFate {
    if let today = rules.today, rows.visit(row) > today { return .impossible }
    if let horizon = rules.horizon, rows.entry(row) ?? rows.visit(row) > horizon { return .impossible }
    if rows.isWithdrawn(row) { return .withdrawn }
    return rows.month(row, rules.periodBy) < rules.since ? .outside : .counted
  }
}
