package import Definitions

extension PublicationRoot {
  /// Refuses a root in a folder that is read, and inputs that lie in the root: the next run would read what this one
  /// wrote. `folders` are inputs as they were named, files among them.
  package func requireApart(from files: [String], folders: [String]) throws(StageFailure) {
    let root = WorkFolder.resolved(path)
    for folder in folders {
      let input = WorkFolder.resolved(folder)
      guard try Disk.isFolder(input) else { continue }
      guard root == input || root.hasPrefix(input == "/" ? input : input + "/") else { continue }
      throw failure(folder, "the publication root lies in this folder, which is read")
    }
    for file in files where WorkFolder.resolved(file).hasPrefix(root == "/" ? root : root + "/") {
      throw failure(file, "this input lies in the publication root")
    }
  }

  private func failure(_ place: String, _ what: String) -> StageFailure {
    StageFailure(
      .publishing, at: Place(file: place), what, remedy: "give another --output", exit: .usage)
  }
}
