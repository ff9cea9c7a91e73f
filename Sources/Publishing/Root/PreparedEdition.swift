package import Definitions
import Glibc

/// An edition that is written in full but not published yet.
package struct PreparedEdition: Sendable {
  /// The edition where it is now, to be read back by the audit; no reader of the site can see it.
  package let staged: WrittenEdition
  let name: EditionName
  /// The folder of the report.
  let folder: String
  /// The folders that had to be made for it, outermost first.
  let madeFolders: [String]
  /// The checksums of what was written, which was read back then.
  private let checksums: [String: String]

  init(
    staged: WrittenEdition, name: EditionName, folder: String, madeFolders: [String],
    checksums: [String: String]
  ) {
    self.checksums = checksums
    self.staged = staged
    self.name = name
    self.folder = folder
    self.madeFolders = madeFolders
  }

  /// Judges what was written.
  package func audit() throws(StageFailure) -> AuditResult { try staged.audit(knowing: checksums) }

  /// The path it gets once it is published.
  package var destination: String { "\(folder)/\(name.folder)" }

  /// All that may still run out of space: the link under its temporary name.
  func stageLink() throws(StageFailure) {
    guard chmod(staged.path, 0o755) == 0 else {
      throw Disk.failure("cannot set the mode of this folder", staged.path)
    }
    try Disk.link("\(folder)/\(name.stagingLink)", to: name.folder)
  }

  /// The two renames that publish it. When the second fails, the first is taken back. After it the edition is live,
  /// whatever ``settle()`` comes to.
  func publish() throws(StageFailure) -> WrittenEdition {
    try Disk.rename(staged.path, to: destination)
    do {
      try Disk.sync(folder: folder)
      try Disk.rename("\(folder)/\(name.stagingLink)", to: "\(folder)/\(name.link)")
    } catch {
      _ = Glibc.rename(destination, staged.path)
      throw error
    }
    return staged.moved(to: destination)
  }

  /// Waits until a published edition stays so.
  func settle() throws(StageFailure) { try Disk.sync(folder: folder) }

  func remove() {
    Disk.remove(staged.path)
    if (try? Disk.isLink("\(folder)/\(name.stagingLink)")) ?? false {
      unlink("\(folder)/\(name.stagingLink)")
    }
  }

  /// Only those that are empty again.
  func removeMadeFolders() {
    for path in madeFolders.reversed() { rmdir(path) }
  }
}
