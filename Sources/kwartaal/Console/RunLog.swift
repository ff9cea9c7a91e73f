import Definitions
import Glibc

/// The log of `--log`: one JSON line per run, appended.
enum RunLog {
  static func append(_ line: String, to path: String?) throws(StageFailure) {
    guard let path else { return }
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

  private static func failure(_ path: String, _ exit: ExitCode) -> StageFailure {
    StageFailure(
      .publishing, at: Place(file: path), "cannot write this log: \(String(cString: strerror(errno)))",
      remedy: "give another --log", exit: exit)
  }
}
