import Definitions
import Glibc

/// A path in which `*`, `?` and `[…]` may stand for names. A part that exists as it is written is no pattern, so that
/// brackets in the name of a folder stay brackets.
enum PathPattern {
  /// The paths that match, in the order of their bytes; none when there is no such file.
  static func paths(_ pattern: String) -> [String] {
    var found = [pattern.hasPrefix("/") ? "/" : ""]
    for part in pattern.split(separator: "/").map(String.init) {
      found = found.flatMap { matches(part, in: $0).map { $0.hasSuffix("/") ? $0 : $0 + "/" } }
    }
    return found.map { $0.count > 1 && !pattern.hasSuffix("/") ? String($0.dropLast()) : $0 }.filter {
      !$0.isEmpty
    }
  }

  private static func matches(_ part: String, in folder: String) -> [String] {
    let literal = folder + part
    if literal.withPath({ access($0, F_OK) }) == 0 || !part.contains(where: "*?[".contains) {
      return FolderWalk.status(literal) == nil && !isLink(literal) ? [] : [literal]
    }
    return (Folder.names(in: folder.isEmpty ? "." : folder) ?? []).filter { name in
      part.withPath { pattern in name.withPath { fnmatch(pattern, $0, FNM_PERIOD) } } == 0
    }.map { folder + $0 }
  }

  /// A link that leads nowhere is named where it is opened.
  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return path.withPath { lstat($0, &status) } == 0
  }
}
