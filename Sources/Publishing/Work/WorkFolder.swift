package import Definitions
import Glibc

/// The private folder beside a publication root: record key, lock, rejects and logs. Never under the root.
package struct WorkFolder: Sendable {
  /// The path as it was given.
  package let path: String

  /// The folder at this path, made with mode 0700 when missing. Refuses one that lies under the root.
  package init(path: String, root: PublicationRoot) throws(StageFailure) {
    let work = Self.resolved(path)
    let site = Self.resolved(root.path)
    guard work != site, !work.hasPrefix(site == "/" ? site : site + "/") else {
      throw StageFailure(
        .publishing, at: Place(file: path),
        "the work folder is private and may not lie in the publication root",
        remedy: "give another --work", exit: .usage)
    }
    _ = try Disk.makeFolders(path, mode: 0o700)
    self.path = path
  }

  /// The file that `RunLock` locks.
  package var lockPath: String { "\(path)/lock" }

  /// A private folder within this one, made with mode 0700 when missing.
  package func folder(_ name: String) throws(StageFailure) -> WorkFolder {
    try Disk.makeFolder("\(path)/\(name)", mode: 0o700)
    return WorkFolder(path: "\(path)/\(name)")
  }

  private init(path: String) { self.path = path }

  /// Writes a private file of the run, such as the rejects, with mode 0600; it replaces an earlier one in one step.
  package func write(_ bytes: [UInt8], to name: String) throws(StageFailure) {
    let temporary = "\(path)/.\(name).new"
    unlink(temporary)
    do {
      try Disk.write(bytes, to: temporary, mode: 0o600)
      try Disk.rename(temporary, to: "\(path)/\(name)")
    } catch {
      unlink(temporary)
      throw error
    }
    try Disk.sync(folder: path)
  }

  /// A private file of an earlier run; `nil` when there is none.
  package func read(_ name: String) throws(StageFailure) -> [UInt8]? { try Disk.read("\(path)/\(name)") }

  /// The absolute path without links, also when its last parts do not exist yet.
  static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let above = Disk.folder(of: path)
    guard above != path else { return path }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let base = resolved(above)
    return base == "/" ? "/\(name)" : "\(base)/\(name)"
  }
}
