import Glibc

/// The sources of the program, for tests that read them.
enum SourceFiles {
  /// The folder of all targets.
  static let folder = Program.repository + "/Sources"
  /// Every Swift file, by its path.
  static var all: [String] { swift(in: folder) }

  /// The Swift files in a folder, and in those below it.
  static func swift(in folder: String) -> [String] {
    names(in: folder).flatMap { name in
      name.hasSuffix(".swift") ? ["\(folder)/\(name)"] : swift(in: "\(folder)/\(name)")
    }
  }

  /// The visible names in a folder; none when it is no folder.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
