internal import CLibarchive
package import Definitions

extension WorkFolder {
  private func folder(ofRegistrations report: String) throws(StageFailure) -> WorkFolder {
    try folder("registrations").folder(report)
  }

  private func path(_ edition: String, _ report: String) -> String {
    "\(path)/registrations/\(report)/\(edition).zst"
  }

  /// Keeps what counted beside some editions of a run, once: the files share their place on the disk.
  package func keep(
    report: String, editions: [String], registrations write: (PrivateFile) throws(StageFailure) -> Void
  ) throws(StageFailure) {
    guard let first = editions.first else { return }
    _ = try folder(ofRegistrations: report)
    Disk.remove(path(first, report))
    let file = try PrivateFile(path: path(first, report))
    try write(file)
    try file.finish()
    for edition in editions.dropFirst() {
      Disk.remove(path(edition, report))
      try Disk.share(path(first, report), as: path(edition, report))
    }
  }

  /// Keeps what waited when an edition was made.
  package func keep(waiting bytes: [UInt8], report: String, edition: String) throws(StageFailure) {
    try folder(ofRegistrations: report).write(bytes, to: Self.waiting(edition))
  }

  /// What waited when an edition was made; empty where nothing is kept.
  package func waiting(report: String, edition: String) throws(StageFailure) -> [UInt8] {
    try read("registrations/\(report)/\(Self.waiting(edition))") ?? []
  }

  private static func waiting(_ edition: String) -> String { "\(edition).waiting" }

  /// What counted when an edition was made; `nil` where it was not kept. Throws where it cannot be read: without it a
  /// change would be published without its causes.
  package func registrations(report: String, edition: String) throws(StageFailure) -> [UInt8]? {
    let path = path(edition, report)
    guard try Disk.exists(path) else { return nil }
    guard let bytes = Self.unpacked(path) else {
      throw StageFailure(
        .publishing, at: Place(file: path), "cannot read what counted when this edition was made",
        remedy: "run again, take it from a backup, or remove it: changes since then get no causes",
        exit: .ioError)
    }
    return bytes
  }

  private static func unpacked(_ path: String) -> [UInt8]? {
    guard let archive = archive_read_new() else { return nil }
    defer { archive_read_free(archive) }
    var entry: OpaquePointer?
    guard archive_read_support_format_raw(archive) == ARCHIVE_OK,
      archive_read_support_filter_zstd(archive) == ARCHIVE_OK,
      archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK,
      archive_read_next_header(archive, &entry) == ARCHIVE_OK
    else { return nil }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = archive_read_data(archive, &block, block.count)
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += block[0..<count]
    }
  }

  /// Removes what counted when an edition was made that is no more.
  func forgetRegistrations(report: String, edition: String) {
    Disk.remove(path(edition, report))
    Disk.remove("\(path)/registrations/\(report)/\(Self.waiting(edition))")
  }
}
