internal import Definitions
internal import Dispatch
internal import Synchronization

/// Work spread over threads with Dispatch, with results in the order of the input.
enum Parallel {
  /// `transform` of every item; items are taken one by one by whichever thread is free.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], threads: Int, _ transform: @Sendable (Item) throws(StageFailure) -> Result
  ) -> [Swift.Result<Result, StageFailure>] {
    fold(items.indices.map { $0 }, threads: threads, ()) { (index, _: inout Void) throws(StageFailure) in
      try transform(items[index])
    }.results
  }

  /// The same for work that cannot fail.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], threads: Int, _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    map(items, threads: threads) { (item) throws(StageFailure) in transform(item) }.compactMap {
      try? $0.get()
    }
  }

  /// Like `map`, with a part per thread that its items are folded into; the parts come back too.
  /// With `fromBothEnds` half of the threads take the last item that is left, so that neighbours go into one part.
  static func fold<Part: Sendable, Result: Sendable>(
    _ order: [Int], threads: Int, _ initial: Part, fromBothEnds: Bool = false,
    _ body: @Sendable (Int, inout Part) throws(StageFailure) -> Result
  ) -> (results: [Swift.Result<Result, StageFailure>], parts: [Part]) {
    let taken = Atomic(0)
    let front = Atomic(0)
    let back = Atomic(0)
    let workers = max(1, min(threads, order.count))
    // A place per worker that nobody else touches, so that there is nothing to lock.
    nonisolated(unsafe) let done =
      UnsafeMutableBufferPointer<Share<Part, Result>?>.allocate(capacity: workers)
    done.initialize(repeating: nil)
    defer { done.deinitialize().deallocate() }
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      var part = initial
      var own: [Int: Swift.Result<Result, StageFailure>] = [:]
      while true {
        guard taken.wrappingAdd(1, ordering: .relaxed).oldValue < order.count else { break }
        let isBack = fromBothEnds && worker % 2 == 1
        let turn =
          isBack
          ? order.count - back.wrappingAdd(1, ordering: .relaxed).newValue
          : front.wrappingAdd(1, ordering: .relaxed).oldValue
        let index = order[turn]
        do throws(StageFailure) {
          own[index] = .success(try body(index, &part))
        } catch {
          own[index] = .failure(error)
        }
      }
      done[worker] = Share(results: own, part: part)
    }
    let results = done.reduce(into: [:]) { all, share in all.merge(share!.results) { first, _ in first } }
    return (order.sorted().map { results[$0]! }, done.map { $0!.part })
  }

  /// What one worker did.
  private struct Share<Part: Sendable, Result: Sendable>: Sendable {
    let results: [Int: Swift.Result<Result, StageFailure>]
    let part: Part
  }
}
