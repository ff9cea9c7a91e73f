import CLibarchive
import Definitions
import Glibc

/// The members of a tar, zip or 7z archive, and the bytes of the current one.
final class MemberSource: ByteSource {
  /// A member as its header describes it.
  struct Header {
    let name: String
    let isRegular: Bool
    let isDirectory: Bool
    let isLink: Bool
    let isEncrypted: Bool
  }

  private let handle: ArchiveHandle
  private let magic: Magic
  private var name: String?
  private var count = 0
  private var size: Int64?
  private var members = 0
  /// Where the last member of a tar ends, its padding included.
  private var membersEnd: Int64 = 0

  init(_ magic: Magic, _ upstream: any ByteSource, of file: InputFile) throws(StageFailure) {
    self.magic = magic
    handle = try ArchiveHandle(upstream, of: file, seeking: magic != .tar) { raw in
      switch magic {
      case .tar: archive_read_support_format_tar(raw)
      case .zip: archive_read_support_format_zip_seekable(raw)
      default: archive_read_support_format_7zip(raw)
      }
    }
  }

  /// The next member; `nil` once the archive ended well. The current member must have been read to its end.
  func nextHeader() throws(StageFailure) -> Header? {
    // libarchive converts names by the thread's locale and warns in "C" about any name outside ASCII.
    let previous = uselocale(Self.utf8)
    defer { uselocale(previous) }
    name = nil
    count = 0
    if magic == .tar { membersEnd = archive_filter_bytes(handle.raw, 0) }
    var entry: OpaquePointer?
    let status = archive_read_next_header(handle.raw, &entry)
    if status == ARCHIVE_EOF {
      if magic == .tar { try checkEnd() }
      if magic == .zip { try checkDirectory() }
      return nil
    }
    try handle.check(status)
    members += 1
    let type = archive_entry_filetype(entry) & S_IFMT
    guard [S_IFREG, S_IFDIR, S_IFLNK, S_IFCHR, S_IFBLK, S_IFIFO, S_IFSOCK, 0].contains(type) else {
      throw refusal("is damaged: a member is of no known kind", member: Self.name(of: entry))
    }
    name = Self.name(of: entry)
    if magic == .zip { try checkKind(type, entry) }
    size = archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : nil
    return Header(
      name: name ?? "", isRegular: type == S_IFREG || type == 0, isDirectory: type == S_IFDIR,
      isLink: type == S_IFLNK || archive_entry_hardlink(entry) != nil,
      isEncrypted: archive_entry_is_encrypted(entry) != 0)
  }

  func next() throws(StageFailure) -> UnsafeRawBufferPointer? {
    guard let bytes = try handle.read(at: count, member: name) else {
      if magic == .tar, let size, size != count { throw refusal("is cut short", member: name) }
      return nil
    }
    count += bytes.count
    if magic != .tar { try handle.file.decompressed(bytes.count) }
    return bytes
  }

  /// What kind of member this is stands in a zip without a checksum: a changed bit could make a link or a folder of
  /// an export, and that would be skipped.
  private func checkKind(_ type: mode_t, _ entry: OpaquePointer?) throws(StageFailure) {
    let target = type == S_IFLNK ? archive_entry_symlink(entry).map { String(cString: $0) } : nil
    let isSound =
      switch type {
      case S_IFREG, 0: true
      case S_IFLNK: target.map { !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } } ?? false
      default: archive_entry_size(entry) == 0
      }
    if !isSound { throw refusal("is damaged: a member that is no file has content", member: name) }
  }

  /// A tar cut between two members looks complete but for its end: two blocks of zeros, then nothing but zeros.
  private func checkEnd() throws(StageFailure) {
    let end = archive_filter_bytes(handle.raw, 0)
    guard end - membersEnd >= 1024 else {
      throw refusal("is cut short: the blocks that end a tar archive are missing")
    }
    guard try handle.isOnlyPadding(after: membersEnd) else {
      throw refusal("is damaged: other bytes follow the end of the tar archive")
    }
  }

  /// libarchive ends the directory of a zip quietly at the first thing it does not know.
  private func checkDirectory() throws(StageFailure) {
    let listed = ZipDirectory(of: handle.file)?.members
    guard listed == members else {
      throw refusal("is damaged: its directory lists \(listed ?? 0) members but \(members) were found")
    }
  }

  private func refusal(_ what: String, member: String? = nil) -> StageFailure {
    StageFailure(
      .intake, at: Place(file: handle.file.path, member: member), what, remedy: ArchiveHandle.remedy,
      exit: .dataRefused)
  }

  /// The name as text, whatever encoding the packing program used; a name is a label, so a lossy one will do.
  private static func name(of entry: OpaquePointer?) -> String {
    guard let bytes = archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry) else { return "" }
    return String(decoding: UnsafeRawBufferPointer(start: bytes, count: strlen(bytes)), as: UTF8.self)
  }

  /// Made once and only read; `nil` where the system has no such locale, which leaves the thread's own.
  private nonisolated(unsafe) static let utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
}
