package import Definitions
internal import Glibc

/// The files that paths, folders and patterns stand for.
package enum InputFiles {
  /// The files of a folder, of a pattern such as `exports/ido-*`, or the file itself, without dotfiles.
  /// Sorted by base name, then path; each file once. Throws when a path does not exist.
  package static func expand(_ paths: [String]) throws(StageFailure) -> [String] {
    var files: [String] = []
    for path in paths {
      if isFolder(path) {
        files += contents(path, "*").filter { !isClutter($0) }
      } else if access(path, F_OK) == 0 {
        files.append(path)
      } else {
        let found = glob(path).filter { !isFolder($0) }
        if found.isEmpty {
          throw StageFailure(
            .intake, at: Place(file: path), "there is no such file", remedy: "check the path",
            exit: .inputMissing)
        }
        files += found
      }
    }
    return sorted(files)
  }

  /// What `expand` leaves out of the folders among these paths, sorted.
  package static func leftOut(of paths: [String]) -> [String] {
    sorted(
      paths.filter(isFolder).flatMap { path in contents(path, "*").filter(isClutter) + contents(path, ".*") })
  }

  /// The files in a folder with names of this pattern.
  private static func contents(_ folder: String, _ pattern: String) -> [String] {
    glob(folder.hasSuffix("/") ? folder + pattern : "\(folder)/\(pattern)").filter { !isFolder($0) }
  }

  /// The files that match a pattern, sorted; none is no error.
  package static func matching(_ pattern: String) -> [String] {
    sorted(glob(pattern).filter { !isFolder($0) })
  }

  /// `exports/ido-bezoekers-2022-Q2.csv.gz` is `ido-bezoekers-2022-Q2`.
  package static func baseName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.split(separator: ".").first.map(String.init) ?? name
  }

  /// What stands beside exports in a folder and is none: a text or picture that explains them, an Office lock file.
  private static func isClutter(_ path: String) -> Bool {
    let name = (path.split(separator: "/").last ?? "").lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".png") || name.hasPrefix("~$") || name == "thumbs.db"
  }

  /// The size of a file in bytes; 0 when it cannot be looked at.
  package static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func sorted(_ files: [String]) -> [String] {
    var seen: Set<String> = []
    let unique = files.filter { seen.insert(resolved($0)).inserted }
    return unique.sorted { left, right in
      let a = Array(baseName(left).utf8)
      let b = Array(baseName(right).utf8)
      return a == b
        ? Array(left.utf8).lexicographicallyPrecedes(Array(right.utf8)) : a.lexicographicallyPrecedes(b)
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func glob(_ pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard Glibc.glob(pattern, GLOB_NOSORT, nil, &result) == 0 else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { result.gl_pathv[$0].map { String(cString: $0) } }
  }
}
