package import Definitions
import Glibc

extension RecordKey {
  /// The file with the key of a publication.
  package static func path(keyFile: String?, work: String) -> String { keyFile ?? "\(work)/\(fileName)" }

  /// Writes a backup of a key and reads it back; `false` when the file holds this key already. Never overwrites
  /// anything else, and never writes into what is published.
  package static func backUp(_ key: [UInt8], to path: String) throws(StageFailure) -> Bool {
    let folder = Disk.folder(of: path)
    try FeedbackFolder.requirePrivate(folder, "the record key is")
    if try Disk.exists(path) {
      guard try Disk.read(path) == text(key) else {
        throw StageFailure(
          .publishing, at: Place(file: path), "this holds something else, and a backup overwrites nothing",
          remedy: "name a file that is not there yet", exit: .cannotCreate)
      }
      return false
    }
    _ = try Disk.makeFolders(folder, mode: 0o700)
    do throws(StageFailure) {
      try Disk.write(text(key), to: path, mode: 0o600)
      try Disk.sync(folder: folder)
      guard try Disk.read(path) == text(key) else {
        throw StageFailure(
          .publishing, at: Place(file: path), "what is read back is not the key", remedy: "check the disk",
          exit: .ioError)
      }
    } catch {
      unlink(path)
      throw error
    }
    return true
  }

  /// Draws a new key for a root in which nothing was published yet. Throws where there are editions or a key already.
  package static func draw(for root: PublicationRoot, work: WorkFolder) throws(StageFailure) -> [UInt8] {
    let path = "\(work.path)/\(fileName)"
    guard try !root.hasKey(), try !Disk.exists(path) else {
      throw StageFailure(
        .publishing, at: Place(file: root.path), "numbers were published here already, or it has a key",
        remedy: "name a new root with --to", exit: .configuration)
    }
    return try draw(in: work)
  }
}

extension WorkFolder {
  private static let rotatedName = "rotated.txt"

  /// Where the publication goes on with another key; `nil` while it goes on here.
  package func successor() throws(StageFailure) -> String? {
    guard let bytes = try Disk.read("\(path)/\(Self.rotatedName)") else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
  }

  /// Notes that the publication goes on elsewhere, so that nobody publishes here again.
  package func note(successor root: PublicationRoot) throws(StageFailure) {
    try write(Array("\(root.path)\n".utf8), to: Self.rotatedName)
  }

  /// Refuses a publication that goes on elsewhere: two draws of one count betray it.
  package func requireCurrent() throws(StageFailure) {
    guard let other = try successor() else { return }
    throw StageFailure(
      .publishing, at: Place(file: "\(path)/\(Self.rotatedName)"),
      "the key of this publication was rotated: it goes on in \(other)", remedy: "give --output \(other)",
      exit: .configuration)
  }
}
