package import Definitions
package import Edition

/// A folder for files that were rendered again; it is no edition, and of no publication root.
package struct RenderedFolder {
  private let path: String

  /// A folder that is made for them. Throws when something is there, or when it would lie in a publication root.
  package init(path: String) throws(StageFailure) {
    if let root = try FeedbackFolder.root(above: path) {
      throw StageFailure(
        .publishing, at: Place(file: path), "what is rendered again is no edition of a publication root",
        remedy: "\(root) is one; give another folder", exit: .usage)
    }
    if try Disk.exists(path), try !Disk.names(in: path).isEmpty {
      throw StageFailure(
        .publishing, at: Place(file: path), "this exists", remedy: "name a folder that is not there yet",
        exit: .cannotCreate)
    }
    self.path = path
  }

  /// Writes the files.
  package func write(_ files: [Artifact]) throws(StageFailure) {
    _ = try Disk.makeFolders(path)
    var made: Set<String> = [path]
    for file in files {
      let folder = Disk.folder(of: "\(path)/\(file.path)")
      if made.insert(folder).inserted { _ = try Disk.makeFolders(folder) }
      try Disk.write(file.bytes, to: "\(path)/\(file.path)", isSynced: false)
    }
  }
}
