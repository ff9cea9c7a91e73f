import Definitions
import Glibc
import Intake

/// A fresh folder under /tmp, gone with its value, in which tests make inputs and the packing programs run.
final class InputFolder {
  let path: String

  init() {
    var template = Array("/tmp/kwartaal-intake-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
  }

  deinit { try? Self.run("rm", "-rf", path, in: "/") }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let target = "\(path)/\(name)"
    try Self.write(bytes, to: target)
    return target
  }

  /// Writes a file anywhere.
  static func write(_ bytes: [UInt8], to target: String) throws {
    let descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw SpawnFailure(program: "write \(target)", status: errno) }
    defer { close(descriptor) }
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count else { throw SpawnFailure(program: "write \(target)", status: errno) }
  }

  /// The bytes of a file.
  func bytes(_ name: String) throws -> [UInt8] { try Self.bytes(ofFile: "\(path)/\(name)") }

  /// The bytes of a file anywhere.
  static func bytes(ofFile path: String) throws -> [UInt8] {
    let reader = open(path, O_RDONLY)
    guard reader >= 0 else { throw SpawnFailure(program: "read \(path)", status: errno) }
    defer { close(reader) }
    var bytes = [UInt8](repeating: 0, count: Int(lseek(reader, 0, SEEK_END)))
    _ = bytes.withUnsafeMutableBytes { pread(reader, $0.baseAddress, $0.count, 0) }
    return bytes
  }

  /// Runs a program in this folder, silently.
  func run(_ program: String, _ arguments: String...) throws {
    try Self.run(program, arguments: arguments, in: path)
  }

  /// Whether the programs are installed.
  static func has(_ programs: String...) -> Bool {
    Needed.here
      || programs.allSatisfy { access("/usr/bin/\($0)", X_OK) == 0 || access("/bin/\($0)", X_OK) == 0 }
  }

  private static func run(_ program: String, _ arguments: String..., in folder: String) throws {
    try run(program, arguments: arguments, in: folder)
  }

  private static func run(_ program: String, arguments: [String], in folder: String) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [1, 2] as [Int32] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let inFolder = ["sh", "-c", "cd \"$0\" && exec \"$@\"", folder, program]
    var words = (inFolder + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let spawned = posix_spawn(&process, "/bin/sh", &actions, nil, &words, environ)
    guard spawned == 0 else { throw SpawnFailure(program: program, status: spawned) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw SpawnFailure(program: program, status: status) }
  }
}

/// A program that did not run, or not well.
struct SpawnFailure: Error {
  let program: String
  let status: Int32
}
