import CLibarchive
import Definitions
import Glibc

/// A libarchive reader over our own bytes, with one format and at most one filter, never guessing.
///
/// Every status below `ARCHIVE_OK` is a refusal: `ARCHIVE_WARN` is how libarchive reports a wrong checksum.
final class ArchiveHandle {
  static let remedy = "make the export again or fetch it again"
  static let withoutPassword = "pack it again without a password"

  let file: InputFile
  let raw: OpaquePointer
  private let source: any ByteSource
  /// What our own side of a callback ran into; more exact than what libarchive makes of it.
  private var failure: StageFailure?
  private var isOpen = false
  /// Bytes taken from the source so far.
  private var delivered = 0
  /// Where the last of them that is not zero ends.
  private var contentEnd = 0

  /// A reader of `source`; with `seeking`, of the whole file from its start.
  init(
    _ source: any ByteSource, of file: InputFile, seeking: Bool = false,
    _ enable: (OpaquePointer) -> Int32
  ) throws(StageFailure) {
    guard let raw = archive_read_new() else {
      throw StageFailure(.intake, "there is no memory left", exit: .ioError)
    }
    self.raw = raw
    self.source = source
    self.file = file
    try check(enable(raw))
    archive_read_set_callback_data(raw, Unmanaged.passUnretained(self).toOpaque())
    archive_read_set_read_callback(raw) { _, client, block in
      Unmanaged<ArchiveHandle>.fromOpaque(client!).takeUnretainedValue().deliver(block!)
    }
    if seeking {
      archive_read_set_seek_callback(raw) { _, client, offset, whence in
        let handle = Unmanaged<ArchiveHandle>.fromOpaque(client!).takeUnretainedValue()
        return handle.file.seek(Int(offset), whence).map(Int64.init) ?? Int64(ARCHIVE_FATAL)
      }
    }
    try check(archive_read_open1(raw))
    isOpen = true
  }

  deinit { archive_read_free(raw) }

  /// Passes when libarchive is content and refuses the input in words when it is not.
  func check(_ status: Int32, member: String? = nil) throws(StageFailure) {
    guard status != ARCHIVE_OK else { return }
    if let failure { throw failure }
    let detail = archive_error_string(raw).map { String(cString: $0) } ?? ""
    let fault = fault(for: detail)
    throw StageFailure(
      .intake, at: Place(file: file.path, member: member),
      detail.isEmpty ? fault.what : "\(fault.what): \(detail)", remedy: fault.remedy, exit: .dataRefused)
  }

  /// The next bytes of the current entry; `nil` when it ended well.
  func read(at offset: Int, member: String? = nil) throws(StageFailure) -> UnsafeRawBufferPointer? {
    while true {
      var start: UnsafeRawPointer?
      var count = 0
      var position: Int64 = 0
      let status = archive_read_data_block(raw, &start, &count, &position)
      if status == ARCHIVE_EOF { return nil }
      try check(status, member: member)
      guard count > 0, let start else { continue }
      guard position == Int64(offset) else {
        throw StageFailure(
          .intake, at: Place(file: file.path, member: member), "is a sparse file, which is unsupported",
          remedy: "pack the CSV as .zip or .csv.gz", exit: .dataRefused)
      }
      return UnsafeRawBufferPointer(start: start, count: count)
    }
  }

  /// Reads the source to its end: whether nothing but zeros follows `position`.
  func isOnlyPadding(after position: Int64) throws(StageFailure) -> Bool {
    while try pull() != nil {}
    return contentEnd <= position
  }

  private func fault(for detail: String) -> (what: String, remedy: String) {
    // After an open that failed libarchive follows a wild pointer when asked about encryption.
    if (isOpen && archive_read_has_encrypted_entries(raw) == 1) || detail.contains("ncrypted") {
      return ("is encrypted", Self.withoutPassword)
    }
    if detail.contains("nsupported") || detail.contains("nknown codec") {
      // The number of Deflate64 in a 7z archive, which libarchive does not know by name.
      if detail.hasSuffix(" 40109") {
        return ("uses the method Deflate64, which is unsupported", "pack the CSV as .zip or .csv.gz")
      }
      return ("uses an unsupported method", "pack the CSV as .zip or .csv.gz")
    }
    return (detail.contains("runcated") ? "is cut short" : "is damaged", Self.remedy)
  }

  private func deliver(_ block: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    do throws(StageFailure) {
      let bytes = try pull()
      block.pointee = bytes?.baseAddress
      return bytes?.count ?? 0
    } catch {
      failure = error
      return Int(ARCHIVE_FATAL)
    }
  }

  private func pull() throws(StageFailure) -> UnsafeRawBufferPointer? {
    guard let bytes = try source.next() else { return nil }
    if let last = bytes.lastIndex(where: { $0 != 0 }) { contentEnd = delivered + last + 1 }
    delivered += bytes.count
    return bytes
  }
}
