package import Definitions
internal import Glibc

/// The files that paths, folders and patterns stand for.
package enum InputFiles {
  /// The files under a folder, of a pattern such as `exports/ido-*`, or the file itself, without dotfiles. What exists
  /// is no pattern, whatever its name. Sorted by base name, then path; each file once. Throws when a path does not
  /// exist, or a folder cannot be opened.
  package static func expand(_ paths: [String]) throws(StageFailure) -> [String] {
    let found = try found(paths)
    return sorted(found.files + found.walk.files)
  }

  /// What `expand` leaves out of the folders among these paths, sorted.
  package static func leftOut(of paths: [String]) throws(StageFailure) -> [String] {
    sorted(try found(paths).walk.leftOut)
  }

  /// The files that match a pattern of a pipeline file, those under a folder that matches among them; none is no error.
  package static func matching(_ pattern: String) throws(StageFailure) -> [String] {
    let paths = PathPattern.paths(pattern)
    return paths.isEmpty ? [] : try expand(paths)
  }

  private static func found(_ paths: [String]) throws(StageFailure) -> (files: [String], walk: FolderWalk) {
    var files: [String] = []
    var walk = FolderWalk()
    for path in paths {
      let matches = PathPattern.paths(path)
      if matches.isEmpty {
        throw StageFailure(
          .intake, at: Place(file: path.escapingControls), "there is no such file", remedy: "check the path",
          exit: .inputMissing)
      }
      for match in matches {
        if FolderWalk.isFolder(match) { try walk.add(match) } else { files.append(match) }
      }
    }
    return (files, walk)
  }

  /// `exports/ido-bezoekers-2022-Q2.csv.gz` is `ido-bezoekers-2022-Q2`.
  package static func baseName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.split(separator: ".").first.map(String.init) ?? name
  }

  /// The size of a file in bytes; 0 when it cannot be looked at.
  package static func size(_ path: String) -> Int { FolderWalk.status(path).map { Int($0.st_size) } ?? 0 }

  private static func sorted(_ files: [String]) -> [String] {
    let sorted = files.sorted { left, right in
      let a = Array(baseName(left).utf8)
      let b = Array(baseName(right).utf8)
      return a == b
        ? Array(left.utf8).lexicographicallyPrecedes(Array(right.utf8)) : a.lexicographicallyPrecedes(b)
    }
    var seen: Set<String> = []
    return sorted.filter { seen.insert(resolved($0)).inserted }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = path.withPath({ realpath($0, nil) }) else { return path }
    defer { free(real) }
    return String(pathBytes: [UInt8](UnsafeRawBufferPointer(start: real, count: strlen(real))))
  }
}
