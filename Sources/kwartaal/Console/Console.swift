import Definitions
import Glibc
import Running
import Synchronization

/// Standard output and standard error, by `write(2)`: a closed or full stream is never a trap.
enum Console {
  static let isTerminal = isatty(STDERR_FILENO) == 1
  private static let begun = Mutex("")
  private static let isWritten = Atomic(false)
  /// Narration that waits for the end of a result, so that no line of a terminal holds both.
  private static let held = Mutex<[String]>([])
  private static let usesColour = isTerminal && getenv("NO_COLOR") == nil

  /// Opens the standard streams that the caller closed, so that no file of the run gets their numbers and with
  /// it what is written to them.
  static func holdStandardStreams() {
    while true {
      let descriptor = open("/dev/null", O_RDWR)
      guard (0...2).contains(descriptor) else {
        close(descriptor)
        return
      }
      // Reading only: writing a result to a closed standard output must fail.
      if descriptor == STDOUT_FILENO {
        close(descriptor)
        _ = open("/dev/null", O_RDONLY)
      }
    }
  }

  /// Where a run tells how it goes.
  static let listener = RunListener(
    note: { note($0) }, progress: { Progress.show($0, of: $1) },
    begin: { try begin($0) })

  /// A line of narration. A failure to write it is no failure of the run.
  static func note(_ text: String) {
    guard !hasBegun else { return held.withLock { $0.append(text) } }
    Progress.clear()
    let isError = text.hasPrefix("error: ")
    let line =
      isError && usesColour ? "kwartaal: \u{1B}[31merror:\u{1B}[0m\(text.dropFirst(6))" : "kwartaal: \(text)"
    _ = write(line + "\n", to: STDERR_FILENO)
  }

  /// Text without a prefix on standard error, such as a progress bar.
  static func progress(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// A result. A failure to write it ends the program with exit code 74.
  static func result(_ text: String) {
    isWritten.store(true, ordering: .relaxed)
    let first = begun.withLock { first in
      defer { first = "" }
      return first
    }
    guard write(text.hasPrefix(first) ? String(text.dropFirst(first.count)) : text, to: STDOUT_FILENO) else {
      note("error: \(unwritable.message)")
      exit(ExitCode.ioError.rawValue)
    }
    let notes = held.withLock { notes in
      defer { notes = [] }
      return notes
    }
    for note in notes { self.note(note) }
  }

  /// The first words of a result, before anything is published: an output that takes nothing stops the run here.
  static func begin(_ text: String) throws(StageFailure) {
    guard write(text, to: STDOUT_FILENO) else { throw unwritable }
    begun.withLock { $0 = text }
  }

  /// Whether a result, or its first words, are out.
  static var hasResult: Bool { hasBegun || isWritten.load(ordering: .relaxed) }

  /// Whether the first words of a result are out.
  static var hasBegun: Bool { begun.withLock { !$0.isEmpty } }

  private static var unwritable: StageFailure {
    StageFailure(
      .publishing, at: Place(file: "standard output"), "cannot write: \(String(cString: strerror(errno)))",
      exit: .ioError)
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
