import CLibarchive

/// The members of a zip archive in memory, such as a workbook, by their path.
///
/// `nil` for anything that is no whole zip archive, or that would unpack to more than is sensible.
enum ArchiveMembers {
  /// No workbook of ours is near it.
  private static let limit = 256 << 20

  static func read(_ bytes: [UInt8]) -> [String: [UInt8]]? {
    guard let archive = archive_read_new() else { return nil }
    defer { archive_read_free(archive) }
    guard archive_read_support_format_zip(archive) == ARCHIVE_OK else { return nil }
    return bytes.withUnsafeBytes { bytes in
      guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
        return nil
      }
      return members(of: archive)
    }
  }

  private static func members(of archive: OpaquePointer) -> [String: [UInt8]]? {
    var members: [String: [UInt8]] = [:]
    var total = 0
    var entry: OpaquePointer?
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      switch archive_read_next_header(archive, &entry) {
      case ARCHIVE_EOF: return members
      case ARCHIVE_OK: break
      default: return nil
      }
      guard let path = archive_entry_pathname(entry) else { return nil }
      var content: [UInt8] = []
      while true {
        let count = archive_read_data(archive, &block, block.count)
        guard count >= 0 else { return nil }
        if count == 0 { break }
        content += block[0..<count]
        total += count
        guard total <= limit else { return nil }
      }
      guard members.updateValue(content, forKey: String(cString: path)) == nil else { return nil }
    }
  }
}
