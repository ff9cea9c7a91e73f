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

  /// Like `map`, with a part per thread that its items are folded into; the parts come back too.
  static func fold<Part: Sendable, Result: Sendable>(
    _ order: [Int], threads: Int, _ initial: Part,
    _ body: @Sendable (Int, inout Part) throws(StageFailure) -> Result
  ) -> (results: [Swift.Result<Result, StageFailure>], parts: [Part]) {
    let next = Atomic(0)
    let done = Mutex<(results: [Int: Swift.Result<Result, StageFailure>], parts: [Part])>(([:], []))
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, order.count))) { _ in
      var part = initial
      var own: [Int: Swift.Result<Result, StageFailure>] = [:]
      while true {
        let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard turn < order.count else { break }
        let index = order[turn]
        do throws(StageFailure) {
          own[index] = .success(try body(index, &part))
        } catch {
          own[index] = .failure(error)
        }
      }
      let (results, finished) = (own, part)
      done.withLock {
        $0.results.merge(results) { first, _ in first }
        $0.parts.append(finished)
      }
    }
    return done.withLock { state in (order.sorted().map { state.results[$0]! }, state.parts) }
  }
}
