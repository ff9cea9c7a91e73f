import Glibc
import Synchronization

/// How far reading is: a bar on a terminal, nothing elsewhere.
enum Progress {
  private static let start = Mutex<Double?>(nil)
  private static let isShown = Atomic(false)

  /// Shows that this many bytes of the input were read.
  static func show(_ read: Int, of total: Int) {
    guard Console.isTerminal, total > 0 else { return }
    let begun = start.withLock { start in
      let begun = start ?? now
      start = begun
      return begun
    }
    let share = min(1, Double(read) / Double(total))
    let filled = Int(share * 30)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
    let left = share > 0.05 ? Int((now - begun) / share * (1 - share) + 0.5) : nil
    let time = left.map { ", \($0) s left" } ?? ""
    isShown.store(true, ordering: .relaxed)
    Console.progress("\r  [\(bar)] \(read / 1_048_576) of \(total / 1_048_576) MB\(time)\u{1B}[K")
  }

  /// Takes the bar away before a line is written.
  static func clear() {
    if isShown.exchange(false, ordering: .relaxed) { Console.progress("\r\u{1B}[K") }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
