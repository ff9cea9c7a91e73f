import Definitions
import Dispatch
import Glibc
import Synchronization

extension Disk {
  /// How many files are brought to the disk at once: waiting for one after the other took most of a run's time.
  private static let atOnce = 16

  /// Waits until the content of these files is on the disk. Throws the first failure in their order.
  static func sync(files paths: [String]) throws(StageFailure) {
    let failures = Mutex<[Int: StageFailure]>([:])
    DispatchQueue.concurrentPerform(iterations: min(atOnce, paths.count)) { turn in
      for place in stride(from: turn, to: paths.count, by: atOnce) {
        do throws(StageFailure) {
          try sync(file: paths[place])
        } catch {
          failures.withLock { $0[place] = error }
        }
      }
    }
    if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
  }

  private static func sync(file path: String) throws(StageFailure) {
    let descriptor = retried { open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw failure("cannot open this file", path, exit: .ioError) }
    defer { close(descriptor) }
    guard retried({ fsync(descriptor) }) == 0 else {
      throw failure("cannot bring this file to the disk", path, exit: .ioError)
    }
  }

  /// Gives a file of an edition that never changes a second name, so that both take the place of one; a copy where
  /// the file system has no such names.
  static func share(_ path: String, as other: String) throws(StageFailure) {
    if Glibc.link(path, other) == 0 { return }
    guard [EXDEV, EMLINK, EPERM, EOPNOTSUPP].contains(errno) else {
      throw failure("cannot create this file", other)
    }
    guard let bytes = try read(path) else { throw failure("cannot read this file", path, code: ENOENT) }
    try write(bytes, to: other)
  }
}
