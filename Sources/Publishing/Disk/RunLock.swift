import Definitions
import Glibc

/// The lock that keeps two runs from working on one publication. It dies with the process that holds it.
package enum RunLock {
  /// Does `body` while holding the lock on this file, which is made when missing and never removed.
  ///
  /// Throws `tryLater` at once when another run holds it, or waits for it.
  package static func holding<Result>(
    _ path: String, wait: Bool, _ body: () throws -> Result
  ) throws -> Result {
    let descriptor = Disk.retried { open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { throw Disk.failure("cannot create this lock file", path) }
    defer { close(descriptor) }
    guard Disk.retried({ flock(descriptor, wait ? LOCK_EX : LOCK_EX | LOCK_NB) }) == 0 else {
      guard errno == EWOULDBLOCK else { throw Disk.failure("cannot lock this file", path, exit: .ioError) }
      throw StageFailure(
        .publishing, at: Place(file: path), "another run is at work here",
        remedy: "try again later, or wait for it with --wait", exit: .tryLater)
    }
    return try body()
  }
}
