package import Definitions
internal import Glibc

/// What tells that a file is still the one that was looked at: its number on the disk, its size and its last change.
package struct FileStamp: Equatable, Sendable {
  private let device: UInt
  private let number: UInt
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  init(_ status: stat) {
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
    size = status.st_size
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }

  /// The failure to report when what has this path is not, or no longer, this file; `nil` when it is.
  package func change(of path: String) -> StageFailure? {
    var status = stat()
    return path.withPath { stat($0, &status) } == 0 && FileStamp(status) == self ? nil : Self.changed(path)
  }

  /// The failure for a file that is not what it was.
  static func changed(_ path: String) -> StageFailure {
    StageFailure(
      .intake, at: Place(file: path), "changed while it was read",
      remedy: "wait until the export or the copy is complete", exit: .tryLater)
  }
}
