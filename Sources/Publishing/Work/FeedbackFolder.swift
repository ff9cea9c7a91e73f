package import Definitions
import Glibc

/// A private folder with one file per library organisation. Its counts are exact, so it never lies in what is
/// published.
package struct FeedbackFolder {
  private let path: String

  /// The folder at this path; refuses one that lies in a publication root.
  package init(path: String) throws(StageFailure) {
    try Self.requirePrivate(path, "feedback is")
    self.path = path
  }

  /// Throws when a path lies in a publication root; `what` is or are private.
  static func requirePrivate(_ path: String, _ what: String) throws(StageFailure) {
    guard let root = try self.root(above: path) else { return }
    throw StageFailure(
      .publishing, at: Place(file: path), "\(what) private and may not lie in a publication root",
      remedy: "\(root) is one; give another folder, or another --work", exit: .usage)
  }

  /// The publication root that a path lies in; `nil` when there is none.
  static func root(above path: String) throws(StageFailure) -> String? {
    var above = WorkFolder.resolved(path)
    while true {
      // Other programs write a catalog.json too; only a root has editions beside it.
      if access("\(above)/catalog.json", F_OK) == 0, try PublicationRoot(path: above).hasEditions() {
        return above
      }
      let parent = Disk.folder(of: above)
      guard parent != above else { return nil }
      above = parent
    }
  }

  /// Writes these files with mode 0600, in a folder that is made with mode 0700; each replaces an earlier one in
  /// one step.
  package func write(_ files: [(name: String, bytes: [UInt8])]) throws(StageFailure) {
    guard !files.isEmpty else { return }
    _ = try Disk.makeFolders(path, mode: 0o700)
    for file in files {
      let temporary = "\(path)/.\(file.name).new"
      unlink(temporary)
      do {
        try Disk.write(file.bytes, to: temporary, mode: 0o600)
        try Disk.rename(temporary, to: "\(path)/\(file.name)")
      } catch {
        unlink(temporary)
        throw error
      }
    }
    try Disk.sync(folder: path)
  }
}

extension WorkFolder {
  /// Where the feedback of one edition stands.
  package func feedback(_ edition: String) throws(StageFailure) -> FeedbackFolder {
    try FeedbackFolder(path: "\(path)/terugmelding/\(edition)")
  }
}
