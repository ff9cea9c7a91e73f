internal import CLibarchive
package import Definitions
import Glibc

/// A private file that is written piece by piece, with mode 0600, and that never lies in what is published. A name that
/// ends in `.zst` is compressed. Until it is finished there is nothing under its name.
package final class PrivateFile {
  private let path: String
  private let temporary: String
  private let handle: OpaquePointer
  private var isFinished = false

  /// Refuses a path that lies in a publication root.
  package init(path: String) throws(StageFailure) {
    let folder = Disk.folder(of: path)
    try FeedbackFolder.requirePrivate(folder, "registrations are")
    _ = try Disk.makeFolders(folder, mode: 0o700)
    self.path = path
    temporary = path + ".new"
    unlink(temporary)
    try Disk.write([], to: temporary, mode: 0o600)
    guard let handle = archive_write_new(), let entry = archive_entry_new() else {
      throw StageFailure(.publishing, "the archive library cannot be used", exit: .internalFault)
    }
    defer { archive_entry_free(entry) }
    self.handle = handle
    archive_write_set_format_raw(handle)
    if path.hasSuffix(".zst") {
      archive_write_add_filter_zstd(handle)
      // Columns of codes: more work makes them hardly smaller.
      archive_write_set_filter_option(handle, "zstd", "compression-level", "1")
    }
    archive_write_set_bytes_in_last_block(handle, 1)
    archive_entry_set_filetype(entry, UInt32(Glibc.S_IFREG))
    guard archive_write_open_filename(handle, temporary) == ARCHIVE_OK,
      archive_write_header(handle, entry) == ARCHIVE_OK
    else { throw failure }
  }

  deinit {
    archive_write_free(handle)
    if !isFinished { unlink(temporary) }
  }

  private var failure: StageFailure {
    StageFailure(
      .publishing, at: Place(file: path), "cannot write this file", remedy: "check the disk", exit: .ioError)
  }

  /// Writes all of the bytes.
  package func write(_ bytes: [UInt8]) throws(StageFailure) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        archive_write_data(handle, $0.baseAddress! + done, bytes.count - done)
      }
      guard count > 0 else { throw failure }
      done += count
    }
  }

  /// Brings the file under its name.
  package func finish() throws(StageFailure) {
    guard archive_write_close(handle) == ARCHIVE_OK else { throw failure }
    try Disk.rename(temporary, to: path)
    isFinished = true
    try Disk.sync(folder: Disk.folder(of: path))
  }
}
