import Definitions
import Glibc

extension Disk {
  /// The bytes of a file; `nil` when there is none.
  static func read(_ path: String) throws(StageFailure) -> [UInt8]? {
    let descriptor = retried { open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw failure("cannot read this file", path, exit: .inputMissing)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count > 0 {
        bytes += block[0..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw failure("cannot read this file", path, exit: .ioError)
      }
    }
  }

  /// The names in a folder, sorted bytewise; none when there is no such folder.
  static func names(in path: String) throws(StageFailure) -> [String] {
    guard let stream = opendir(path) else {
      if errno == ENOENT { return [] }
      throw failure("cannot read this folder", path, exit: .inputMissing)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw failure("cannot read this folder", path, exit: .ioError) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file, a link or a whole folder, as far as that goes: what stays is for the next run.
  static func remove(_ path: String) {
    if (try? isFolder(path)) ?? false {
      for name in (try? names(in: path)) ?? [] { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  /// Whether a folder itself is here, not a link to one. Here as below: what cannot be seen is an error, for it may be
  /// there.
  static func isFolder(_ path: String) throws(StageFailure) -> Bool {
    try type(of: path, following: false) == S_IFDIR
  }

  /// Whether a folder is here, or a link to one.
  static func leadsToFolder(_ path: String) throws(StageFailure) -> Bool {
    try type(of: path, following: true) == S_IFDIR
  }

  /// Whether a symbolic link is here.
  static func isLink(_ path: String) throws(StageFailure) -> Bool {
    try type(of: path, following: false) == S_IFLNK
  }

  /// Whether anything is here.
  static func exists(_ path: String) throws(StageFailure) -> Bool {
    try type(of: path, following: false) != nil
  }

  /// What a symbolic link says; `nil` when there is no link.
  static func target(of path: String) throws(StageFailure) -> String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = bytes.withUnsafeMutableBytes {
      readlink(path, $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    if count < 0, errno != EINVAL { try requireAbsent(path) }
    return count < 0 ? nil : String(decoding: bytes[0..<count], as: UTF8.self)
  }

  /// The length of a file in bytes; `nil` when there is none.
  static func size(of path: String) throws(StageFailure) -> Int? {
    try status(of: path, following: true).map { Int($0.st_size) }
  }

  /// The folder that a path is in.
  static func folder(of path: String) -> String {
    let trimmed = path.utf8.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  private static func type(of path: String, following: Bool) throws(StageFailure) -> mode_t? {
    try status(of: path, following: following).map { $0.st_mode & S_IFMT }
  }

  private static func status(of path: String, following: Bool) throws(StageFailure) -> stat? {
    var status = stat()
    if retried({ following ? stat(path, &status) : lstat(path, &status) }) == 0 { return status }
    try requireAbsent(path)
    return nil
  }

  /// Throws when the call just made failed for another reason than that nothing is there.
  private static func requireAbsent(_ path: String) throws(StageFailure) {
    guard ![ENOENT, ENOTDIR, ELOOP].contains(errno) else { return }
    throw failure("cannot see what is here", path, exit: .ioError)
  }
}
