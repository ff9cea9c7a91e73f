import Glibc

/// A file in memory with a path, so that no disk slows a fuzzer down.
final class MemoryFile {
  let path: String
  private let descriptor: Int32

  init(_ bytes: [UInt8]) throws {
    var template = Array("/dev/shm/kwartaal-fuzz-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    // Without a name it is gone with the process, however that ends.
    unlink(template)
    path = "/proc/self/fd/\(descriptor)"
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard descriptor >= 0, written == bytes.count else { throw FuzzFinding("no file in memory: \(errno)") }
  }

  deinit { close(descriptor) }
}
