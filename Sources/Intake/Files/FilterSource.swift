import CLibarchive
import Definitions

/// Decompressed bytes of one xz, zstd or bz2 stream.
///
/// The filter is set, not guessed, so a damaged magic never turns into "text".
final class FilterSource: ByteSource {
  private let handle: ArchiveHandle
  private var count = 0
  private var isOpen = false
  private var isEmpty = false

  init(_ magic: Magic, _ upstream: any ByteSource, of file: InputFile) throws(StageFailure) {
    let filter =
      switch magic {
      case .xz: ARCHIVE_FILTER_XZ
      case .zstd: ARCHIVE_FILTER_ZSTD
      default: ARCHIVE_FILTER_BZIP2
      }
    handle = try ArchiveHandle(upstream, of: file) { raw in
      min(
        archive_read_append_filter(raw, filter), archive_read_support_format_raw(raw),
        archive_read_support_format_empty(raw))
    }
    // A stream that fails before its first byte passes for an empty one, but leaves its error behind.
    if archive_errno(handle.raw) != 0 { try handle.check(ARCHIVE_FATAL) }
  }

  func next() throws(StageFailure) -> UnsafeRawBufferPointer? {
    if !isOpen {
      isOpen = true
      var entry: OpaquePointer?
      let status = archive_read_next_header(handle.raw, &entry)
      // An empty stream has no entry.
      isEmpty = status == ARCHIVE_EOF
      if !isEmpty { try handle.check(status) }
    }
    guard !isEmpty, let bytes = try handle.read(at: count) else {
      try checkEnd()
      return nil
    }
    count += bytes.count
    try handle.file.decompressed(bytes.count)
    return bytes
  }

  /// libarchive stops reading at the end of a bz2 stream, whatever follows.
  private func checkEnd() throws(StageFailure) {
    guard try handle.isOnlyPadding(after: archive_filter_bytes(handle.raw, -1)) else {
      throw StageFailure(
        .intake, at: Place(file: handle.file.path),
        "is damaged: other bytes follow the end of the compressed stream", remedy: ArchiveHandle.remedy,
        exit: .dataRefused)
    }
  }
}
