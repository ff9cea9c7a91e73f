internal import Glibc

/// Looking into a folder of the disk.
package enum Folder {
  /// The names in a folder in the order of their bytes, as `String(pathBytes:)` gives them; `nil` when it cannot be
  /// opened.
  package static func names(in path: String) -> [String]? {
    guard let stream = path.withPath({ opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in Array(bytes.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map { String(pathBytes: $0) }
  }
}
