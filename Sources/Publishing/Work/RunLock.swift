import Definitions
import Glibc

/// The lock that keeps two runs from working on one publication. It dies with the process that holds it.
package enum RunLock {
  /// Does `body` while holding the lock on this file, which is made when missing and never removed, and then that on
  /// the root itself, so that runs with other work folders stay away too.
  ///
  /// Waits so many seconds for another run that holds it, and throws `tryLater` when it still does. A root that
  /// stays empty is removed again.
  package static func holding<Result>(
    _ path: String, seconds: Int = 0, root: PublicationRoot? = nil, _ body: () throws -> Result
  ) throws -> Result {
    let descriptor = Disk.retried { open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { throw Disk.failure("cannot create this lock file", path) }
    defer { close(descriptor) }
    let end = now + Double(seconds)
    try lock(descriptor, path, until: end)
    guard let root else { return try body() }
    let made = try Disk.makeFolders(root.path)
    defer { for folder in made.reversed() { rmdir(folder) } }
    let folder = try lockFolder(root.path, until: end)
    defer { close(folder) }
    return try body()
  }

  /// A folder that was removed and made again while this run waited is another one, so it is looked at once more.
  private static func lockFolder(_ path: String, until end: Double) throws(StageFailure) -> Int32 {
    while true {
      let folder = Disk.retried { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      guard folder >= 0 else { throw Disk.failure("cannot open this folder", path, exit: .ioError) }
      do throws(StageFailure) {
        try lock(folder, path, until: end)
      } catch {
        close(folder)
        throw error
      }
      var (held, here) = (stat(), stat())
      if fstat(folder, &held) == 0, stat(path, &here) == 0, held.st_ino == here.st_ino { return folder }
      close(folder)
      _ = try Disk.makeFolders(path)
    }
  }

  private static func lock(_ descriptor: Int32, _ path: String, until end: Double) throws(StageFailure) {
    while Disk.retried({ flock(descriptor, LOCK_EX | LOCK_NB) }) != 0 {
      guard errno == EWOULDBLOCK else { throw Disk.failure("cannot lock this file", path, exit: .ioError) }
      guard now < end else {
        throw StageFailure(
          .publishing, at: Place(file: path), "another run is at work here",
          remedy: "try again later, or wait for it with --wait SECONDS", exit: .tryLater)
      }
      usleep(50_000)
    }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
