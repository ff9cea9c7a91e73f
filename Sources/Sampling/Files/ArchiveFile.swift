import CLibarchive
import Definitions
import Glibc

/// One output file, packed with libarchive. Nothing in it depends on the clock, the time zone or the user.
final class ArchiveFile {
  private let handle: OpaquePointer
  private let path: String
  private let container: Container
  private let isLarge: Bool
  private var isClosed = false

  /// Times of archive members: 2024-07-15 00:00 UTC.
  private static let memberTime = 1_721_001_600

  /// Opens `path` for writing; an older file of that name is replaced. Large files are packed faster.
  init(path: String, container: Container, isLarge: Bool) throws(StageFailure) {
    guard let handle = archive_write_new() else {
      throw StageFailure(.publishing, "the archive library cannot be used", exit: .internalFault)
    }
    self.handle = handle
    self.path = path
    self.container = container
    self.isLarge = isLarge
    switch container {
    case .plain: try check(archive_write_set_format_raw(handle))
    case .gzip:
      try check(archive_write_set_format_raw(handle))
      try addGzip()
    case .zstd:
      try check(archive_write_set_format_raw(handle))
      try check(archive_write_add_filter_zstd(handle))
      try check(
        archive_write_set_filter_option(handle, "zstd", "compression-level", isLarge ? "3" : "19"))
    case .xz:
      try check(archive_write_set_format_raw(handle))
      try check(archive_write_add_filter_xz(handle))
      try check(archive_write_set_filter_option(handle, "xz", "compression-level", isLarge ? "1" : "6"))
    case .zip: try check(archive_write_set_format_zip(handle))
    case .sevenZip: try check(archive_write_set_format_7zip(handle))
    case .tarGzip:
      try check(archive_write_set_format_ustar(handle))
      try addGzip()
    }
    try check(archive_write_set_bytes_in_last_block(handle, 1))
    try check(archive_write_open_filename(handle, path))
  }

  deinit {
    if !isClosed { archive_write_close(handle) }
    archive_write_free(handle)
  }

  private func addGzip() throws(StageFailure) {
    try check(archive_write_add_filter_gzip(handle))
    try check(archive_write_set_filter_option(handle, "gzip", "timestamp", nil))
    try check(archive_write_set_filter_option(handle, "gzip", "compression-level", isLarge ? "6" : "9"))
  }

  /// Begins a member of `size` bytes; a file without members has one as well.
  func beginMember(_ name: String, size: Int?) throws(StageFailure) {
    guard let entry = archive_entry_new() else {
      throw StageFailure(.publishing, "the archive library cannot be used", exit: .internalFault)
    }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_filetype(entry, UInt32(Glibc.S_IFREG))
    archive_entry_set_perm(entry, 0o644)
    if let size { archive_entry_set_size(entry, Int64(size)) }
    // A zip holds local time, so there the time stays unset.
    if container != .zip { archive_entry_set_mtime(entry, Self.memberTime, 0) }
    try check(archive_write_header(handle, entry))
  }

  /// Writes bytes of the member begun last.
  func write(_ bytes: [UInt8]) throws(StageFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        archive_write_data(handle, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      guard count > 0 else { throw failure() }
      written += count
    }
  }

  /// Finishes the file and gives its size in bytes.
  func close() throws(StageFailure) -> Int {
    isClosed = true
    try check(archive_write_close(handle))
    var status = stat()
    guard stat(path, &status) == 0 else { throw failure() }
    return Int(status.st_size)
  }

  private func check(_ result: Int32) throws(StageFailure) {
    if result != ARCHIVE_OK { throw failure() }
  }

  private func failure() -> StageFailure {
    let reason = archive_error_string(handle).map { String(cString: $0) } ?? "writing failed"
    let cannotCreate = [EACCES, ENOENT, ENOTDIR, EISDIR, EROFS].contains(archive_errno(handle))
    return StageFailure(
      .publishing, at: Place(file: path), "the sample cannot be written: \(reason)",
      remedy: "check the folder and the space left on its disk", exit: cannotCreate ? .cannotCreate : .ioError
    )
  }
}
