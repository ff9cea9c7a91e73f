import Definitions
import Glibc

/// Standard output and standard error, by `write(2)`: a closed or full stream is never a trap.
enum Console {
  static let isTerminal = isatty(STDERR_FILENO) == 1
  private static let usesColour = isTerminal && getenv("NO_COLOR") == nil

  /// A line of narration. A failure to write it is no failure of the run.
  static func note(_ text: String) {
    let isError = text.hasPrefix("error: ")
    let line = isError && usesColour ? "kwartaal: \u{1B}[31merror:\u{1B}[0m\(text.dropFirst(6))" : "kwartaal: \(text)"
    _ = write(line + "\n", to: STDERR_FILENO)
  }

  /// Text without a prefix on standard error, such as a progress bar.
  static func progress(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// A result. A failure to write it ends the program with exit code 74.
  static func result(_ text: String) {
    guard write(text, to: STDOUT_FILENO) else {
      note("error: standard output: \(String(cString: strerror(errno)))")
      exit(ExitCode.ioError.rawValue)
    }
  }


  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress!, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
