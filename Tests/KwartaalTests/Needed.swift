import Glibc

/// What a test needs of the machine: without it the test is skipped by hand, and fails where all must be checked.
enum Needed {
  /// Under `CI=true` no test may be skipped for what can be built or installed.
  static let here = getenv("CI").map { String(cString: $0) } == "true"
}
