import Definitions
import Glibc

/// What stands under a folder, to its bottom: files to read, and what is left out.
///
/// Names are bytes, so that a bracket is no pattern and a name need not be UTF-8. A folder that links lead back to is
/// walked once.
struct FolderWalk {
  private(set) var files: [String] = []
  private(set) var leftOut: [String] = []
  private var walked: Set<[UInt64]> = []

  init() {}

  /// Adds what stands under a folder. Throws when it, or a folder in it, cannot be opened.
  mutating func add(_ folder: String) throws(StageFailure) {
    guard let status = Self.status(folder), let names = Folder.names(in: folder) else {
      throw StageFailure(
        .intake, at: Place(file: folder.escapingControls),
        "is a folder that cannot be opened: \(String(cString: strerror(errno)))",
        remedy: "check the rights on it", exit: .inputMissing)
    }
    guard walked.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted else { return }
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      if Self.isClutter(name) {
        leftOut.append(path)
      } else if Self.isFolder(path) {
        try add(path)
      } else {
        files.append(path)
      }
    }
  }

  static func isFolder(_ path: String) -> Bool {
    status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  static func status(_ path: String) -> stat? {
    var status = stat()
    return path.withPath { stat($0, &status) } == 0 ? status : nil
  }

  /// What stands beside exports in a folder and is none: a hidden file or folder, a text or picture that explains them,
  /// an Office lock file.
  private static func isClutter(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix(".") || name.hasSuffix(".md") || name.hasSuffix(".png") || name.hasPrefix("~$")
      || name == "thumbs.db" || name == "__macosx"
  }
}
