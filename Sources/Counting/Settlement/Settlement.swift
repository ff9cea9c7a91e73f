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
/// Two registrations with one identity of 64 keyed bits would be taken for one: in 1.5 million rows a chance of one
/// in sixteen million.
///
/// The rows are settled in shares of the identities, so that shares run in parallel and the table of each stays in
/// the cache.
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

    /// Whether a row is dated after today, or beyond all others.
    func isImpossible(_ rows: CodedRows, _ row: Int) -> Bool {
      if let today, rows.visit(row) > today { return true }
      if let horizon, rows.entry(row) ?? rows.visit(row) > horizon { return true }
      return false
    }
  }

  /// Identities in the table of one share.
  private static let shareSize = 1 << 15

  /// Per row what becomes of it, member after member.
  private var fates: [RowFate]
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

  /// Decides otherwise about some rows.
  mutating func change(_ fates: [RowPlace: RowFate]) {
    for (place, fate) in fates { self.fates[starts[place.member] + place.row] = fate }
  }

  /// What becomes of the rows of a member, in their order.
  func fates(_ member: Int) -> ArraySlice<RowFate> { fates[starts[member]..<starts[member + 1]] }

  init(_ members: [CodedMember], _ rules: Rules, threads: Int) {
    var starts = [0]
    for member in members { starts.append(starts.last! + member.rows.count) }
    let total = starts.last!
    precondition(total < Int(UInt32.max))
    var shares = 1
    while shares < threads || total / shares > Self.shareSize { shares *= 2 }
    shares = min(shares, 1024)
    var conflicting: [RowPlace] = []
    var disagreeing: [RowPlace] = []
    var reused: [RowPlace] = []
    fates = Array(unsafeUninitializedCapacity: total) { buffer, count in
      // Every row is written by the member it stands in, then by the share of its identity, so that there is
      // nothing to lock.
      nonisolated(unsafe) let fates = buffer
      let (known, all) = (starts, shares)
      let sorted = Parallel.map(Array(members.indices), threads: threads) { member in
        let rows = members[member].rows
        let own = UnsafeMutableBufferPointer(rebasing: fates[known[member]..<known[member + 1]])
        Self.settleAlone(rows, rules, own)
        return SharedRows(rows.identities, own, shares: all)
      }
      let versions = Version.order(of: members)
      let found = Parallel.map(Array(0..<shares), threads: threads) { share in
        var settling = SettlingShare(members, sorted, share, versions, known, fates, rules)
        settling.settle()
        return (settling.conflicting, settling.disagreeing, settling.reused)
      }
      for found in found {
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

  /// What becomes of each row if its registration does not occur again.
  private static func settleAlone(
    _ rows: CodedRows, _ rules: Rules, _ fates: UnsafeMutableBufferPointer<RowFate>
  ) {
    let months = RowMonths(rows, rules.periodBy)
    let visits = rows.visits
    let entries = rows.entries
    let isAfterToday = visits.values.map { isAfter(rules.today, $0) ?? false }
    let isVisitBeyond = visits.values.map { isAfter(rules.horizon, $0) ?? false }
    // Where the entry is not known the visit tells.
    let isEntryBeyond = entries.values.map { isAfter(rules.horizon, $0) }
    let withdrawn = rows.withdrawn
    for row in 0..<rows.count {
      let fate: RowFate =
        if isAfterToday[visits.code(row)]
          || isEntryBeyond[entries.code(row)] ?? isVisitBeyond[visits.code(row)]
        {
          .impossible
        } else if withdrawn[row] != 0 {
          .withdrawn
        } else {
          months[row] < rules.since ? .outside : .counted
        }
      fates.initializeElement(at: row, to: fate)
    }
  }

  /// Whether a date lies after a day; `nil` when the date is not known.
  private static func isAfter(_ day: CivilDate?, _ number: UInt64) -> Bool? {
    CodedRows.date(number).map { date in day.map { date > $0 } ?? false }
  }
}
