import Definitions

/// A file of a delivery while it is being filled: rows stream out, or wait until their member is whole.
struct DeliveryFile {
  private let path: String
  private let container: Container
  private let archive: ArchiveFile
  private var memberName = ""
  private var rows = 0

  private static let flushedFrom = 1 << 20

  init(
    directory: String, name: String, container: Container, isLarge: Bool
  ) throws(StageFailure) {
    path = "\(directory)/\(name)\(container.ending)"
    self.container = container
    archive = try ArchiveFile(path: path, container: container, isLarge: isLarge)
  }

  /// Begins the next member; `name` is without its ending.
  mutating func begin(member name: String) throws(StageFailure) {
    memberName = name + ".csv"
    if !container.hasMembers { try archive.beginMember(memberName, size: nil) }
  }

  /// Writes out what has gathered when that is much, so that memory stays bounded.
  func drain(_ buffer: inout RowBuffer) throws(StageFailure) {
    guard buffer.bytes.count >= Self.flushedFrom, !container.hasMembers else { return }
    try archive.write(buffer.bytes)
    buffer.removeBytes()
  }

  /// Ends the member with all that is left.
  mutating func end(_ buffer: RowBuffer) throws(StageFailure) {
    if container.hasMembers { try archive.beginMember(memberName, size: buffer.bytes.count) }
    try archive.write(buffer.bytes)
    rows += buffer.rows
  }

  /// Finishes the file.
  func close() throws(StageFailure) -> WrittenFile {
    let bytes = try archive.close()
    return WrittenFile(path: path, rows: rows, bytes: bytes)
  }
}
