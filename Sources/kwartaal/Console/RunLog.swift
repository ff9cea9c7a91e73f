import Definitions
import Glibc

/// The log of `--log`: one JSON line per run, appended.
enum RunLog {
  private static let start = seconds(CLOCK_MONOTONIC)

  /// Adds a line that also says when, by which process and after how many seconds.
  static func append(_ members: [(String, JSON)], to path: String?) throws(StageFailure) {
    guard let path else { return }
    let milliseconds = Int((seconds(CLOCK_MONOTONIC) - start) * 1000)
    let line = JSON.object(
      [
        ("time", .string(time)), ("pid", .number(Int(getpid()))), ("milliseconds", .number(milliseconds)),
      ] + members
    ).line
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path, .cannotCreate) }
    defer { close(descriptor) }
    var bytes = Array((line + "\n").utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress!, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        throw failure(path, .ioError)
      }
    }
  }

  /// As in ISO 8601, in UTC.
  private static var time: String {
    var now = Glibc.time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
      + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func failure(_ path: String, _ exit: ExitCode) -> StageFailure {
    StageFailure(
      .publishing, at: Place(file: path), "cannot write this log: \(String(cString: strerror(errno)))",
      remedy: "give another --log", exit: exit)
  }
}
