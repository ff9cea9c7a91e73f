import Definitions
import Glibc

/// How many files this process may have open at once.
enum OpenFiles {
  /// The streams, the lock, Dispatch's own, and a few for reading and writing.
  private static let least: rlim_t = 24

  /// Throws when there are too few: Dispatch, which cannot report that, would trap.
  static func require() throws(StageFailure) {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    if limit.rlim_cur < least, limit.rlim_max >= least {
      limit.rlim_cur = least
      setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
    guard limit.rlim_cur < least else { return }
    throw StageFailure(
      .intake, "only \(limit.rlim_cur) files may be open at once",
      remedy: "allow at least \(least) with ulimit -n", exit: .ioError)
  }
}
