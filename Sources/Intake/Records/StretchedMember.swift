internal import Definitions
internal import Dispatch
internal import Synchronization

/// Codes the stretches of one member on several threads, and puts them together in their order.
///
/// What a row means may depend on rows before it: a column of dates is held to the format of its first date, the
/// entry to the encoding of its first accent. Each thread holds to what it learnt itself; when a stretch turns out
/// to have been held to something else than its predecessors say, it is coded again.
final class StretchedMember {
  /// Stretches that wait for one thread, and those that may wait for their turn to be added: so many, or with so many
  /// rejected rows, of which each is kept.
  private static let (queued, waiting, rejected) = (2, 6, 100_000)

  private let rows: DataRows
  private let coder: MemberCoder
  private let helpers: [Helper]
  private let coded = Mutex<[Int: Outcome]>([:])
  private var next = 0
  private var whole: MemberPart
  private var skipped = 0

  private final class Helper {
    let queue = DispatchQueue(label: "stretches")
    let coder: MemberCoder
    let queued = Atomic(0)
    init(_ coder: MemberCoder) { self.coder = coder }
  }

  private struct Outcome: Sendable {
    let stretch: Stretch
    let part: MemberPart
    let skipped: Int
    let failure: StageFailure?
  }

  /// One coder for each thread, of which the first is that of the caller.
  init(_ rows: DataRows, _ coders: [MemberCoder]) {
    self.rows = rows
    coder = coders[0]
    helpers = coders.dropFirst().map(Helper.init)
    whole = coder.part()
  }

  /// Codes a stretch here or elsewhere. Throws the failure of the first stretch that has one.
  func take(_ stretch: Stretch) throws(StageFailure) {
    if let helper = helpers.min(by: {
      $0.queued.load(ordering: .relaxed) < $1.queued.load(ordering: .relaxed)
    }),
      helper.queued.load(ordering: .relaxed) < Self.queued
    {
      helper.queued.add(1, ordering: .relaxed)
      // Its coder is touched on this queue only.
      nonisolated(unsafe) let own = (self, helper)
      helper.queue.async {
        own.0.keep(own.0.code(stretch, by: own.1.coder))
        own.1.queued.subtract(1, ordering: .relaxed)
      }
    } else {
      keep(code(stretch, by: coder))
    }
    let isMuch = coded.withLock { coded in
      coded.count >= Self.waiting
        || coded.values.reduce(0) { $0 + $1.part.gate.rejected } > Self.rejected
    }
    if isMuch { wait() }
    try add()
  }

  /// All rows, and how many were skipped; nothing may be taken after this.
  func finish() throws(StageFailure) -> (MemberPart, skipped: Int) {
    wait()
    try add()
    return (whole, skipped)
  }

  /// Lets the helpers come to an end.
  func wait() { for helper in helpers { helper.queue.sync {} } }

  private func code(_ stretch: Stretch, by coder: MemberCoder) -> Outcome {
    do throws(StageFailure) {
      let skipped = try coder.take(stretch, of: rows)
      return Outcome(stretch: stretch, part: coder.part(), skipped: skipped, failure: nil)
    } catch {
      return Outcome(stretch: stretch, part: coder.part(), skipped: 0, failure: error)
    }
  }

  private func keep(_ outcome: Outcome) { coded.withLock { $0[outcome.stretch.number] = outcome } }

  /// Adds the stretches whose predecessors were added.
  private func add() throws(StageFailure) {
    while var outcome = coded.withLock({ $0.removeValue(forKey: next) }) {
      if !whole.gate.agrees(with: outcome.part.gate) {
        coder.learn(from: whole.gate)
        outcome = code(outcome.stretch, by: coder)
      }
      if let failure = outcome.failure { throw failure }
      let rejected = whole.gate.rejected + outcome.part.gate.rejected
      try rows.limits.check(rejected: rejected, at: rows.entry.place)
      whole.add(outcome.part)
      skipped += outcome.skipped
      next += 1
    }
  }
}
