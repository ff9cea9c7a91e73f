import Counting
import Definitions
import Glibc
import Intake
import Synchronization

/// How far reading is: a bar on a terminal, otherwise one line when it is done.
final class Progress: Sendable {
  private let total: Int
  private let done = Atomic(0)
  private let start: timespec

  /// Progress over files, by their bytes on disk.
  init(files: [String]) {
    total = files.reduce(0) { $0 + InputFiles.size($1) }
    start = Self.now
  }

  /// Notes that this many bytes more were read.
  func advance(_ bytes: Int) {
    let read = done.wrappingAdd(bytes, ordering: .relaxed).newValue
    guard Console.isTerminal, total > 0 else { return }
    let share = min(1, Double(read) / Double(total))
    let filled = Int(share * 30)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
    let left = share > 0.05 ? Int(elapsed / share * (1 - share) + 0.5) : nil
    let time = left.map { ", \($0) s left" } ?? ""
    Console.progress("\r  [\(bar)] \(read / 1_048_576) of \(total / 1_048_576) MB\(time)\u{1B}[K")
  }

  /// The line that stays: what was read.
  func finish(_ tally: Tally) {
    if Console.isTerminal { Console.progress("\r\u{1B}[K") }
    let ledger = tally.ledger(through: .max)
    Console.note(
      "read \(tally.files) files, \(ledger.read) rows: \(ledger.counted) counted, "
        + "\(ledger.superseded) superseded, \(ledger.withdrawn) withdrawn, \(ledger.rejected) rejected, "
        + "\(ledger.outside) outside")
    let passedOver = tally.passedOver
    Console.list(
      passedOver.places.map(\.description), of: passedOver.count,
      "passed over, for this report uses no file of its kind")
  }

  private var elapsed: Double {
    let now = Self.now
    return Double(now.tv_sec - start.tv_sec) + Double(now.tv_nsec - start.tv_nsec) / 1e9
  }

  private static var now: timespec {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time
  }
}
