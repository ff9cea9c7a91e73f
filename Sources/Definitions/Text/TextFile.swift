internal import Glibc

/// Reading a small text file whole: pipeline files, codebooks, layouts.
package enum TextFile {
  /// The text of a file; not for registrations, which are never held whole.
  package static func read(_ path: String) throws(StageFailure) -> String {
    guard let bytes = bytes(of: path) else {
      throw StageFailure(
        .definitions, at: Place(file: path), "cannot read this file: \(String(cString: strerror(errno)))",
        remedy: "check the path and the permissions", exit: .inputMissing)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw StageFailure(
        .definitions, at: Place(file: path), "this file is not UTF-8", remedy: "save it as UTF-8",
        exit: .configuration)
    }
    ReadTexts.note(path, bytes)
    return text
  }

  private static func bytes(of path: String) -> [UInt8]? {
    var descriptor: Int32
    repeat { descriptor = open(path, O_RDONLY | O_CLOEXEC) } while descriptor < 0 && errno == EINTR
    guard descriptor >= 0 else { return nil }
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
        return nil
      }
    }
  }
}
