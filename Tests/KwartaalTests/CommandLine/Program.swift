import Definitions
import Glibc

/// The release build of the program, run as a user runs it: in a fresh folder, gone with its value.
final class Program: @unchecked Sendable {
  /// Where the program stands; `KWARTAAL_BINARY` names another one.
  static let path =
    getenv("KWARTAAL_BINARY").map { String(cString: $0) } ?? "\(repository)/.build/release/kwartaal"
  /// Tests that run the program are skipped without it, but never under `CI=true`.
  static let isBuilt = Needed.here || access(path, X_OK) == 0
  /// The root of the repository.
  static let repository = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
  static let pipeline = "\(repository)/pipelines/kwartaalrapportage.yaml"
  /// What `kwartaal sample` draws from.
  static let sample = "\(repository)/pipelines/sample.yaml"
  static let samples = "\(repository)/sample-data"

  /// The folder that the program runs in; it holds a `key`.
  let folder = PublicationFolder()

  init() {
    folder.write("000102030405060708090a0b0c0d0e0f\n", to: "\(folder.path)/key")
  }

  /// Runs the program and waits for its end.
  ///
  /// - Parameter shell: shell words that replace the program, which they reach as `"$@"`.
  func run(
    _ arguments: String..., environment: [String: String] = [:], shell: String? = nil, folder: String? = nil
  ) throws -> Outcome {
    try run(arguments, environment: environment, shell: shell, folder: folder)
  }

  func run(
    _ arguments: [String], environment: [String: String] = [:], shell: String? = nil, folder: String? = nil
  ) throws -> Outcome {
    let streams = PublicationFolder()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "\(streams.path)/out", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "\(streams.path)/err", O_WRONLY | O_CREAT, 0o600)
    let inFolder = "cd \"$0\" && \(shell ?? "exec \"$@\"")"
    let words = ["/bin/sh", "-c", inFolder, folder ?? self.folder.path, Self.path]
    var argv = (words + arguments).map { strdup($0) } + [nil]
    let settings = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    var envp = settings.map { strdup("\($0)=\($1)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var process = pid_t()
    let spawned = posix_spawn(&process, words[0], &actions, nil, &argv, &envp)
    guard spawned == 0 else { throw SpawnFailure(program: words[0], status: spawned) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return Outcome(
      exit: status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F),
      output: try TextFile.read("\(streams.path)/out"), errors: try TextFile.read("\(streams.path)/err"))
  }

  /// Copies a file of the repository, or writes one, into the folder.
  @discardableResult
  func copy(_ path: String, to name: String, change: (inout [UInt8]) -> Void = { _ in }) throws -> String {
    guard let file = fopen(path, "r") else { throw SpawnFailure(program: "read \(path)", status: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
    change(&bytes)
    guard let target = fopen(name.hasPrefix("/") ? name : "\(folder.path)/\(name)", "w") else {
      throw SpawnFailure(program: "write \(name)", status: errno)
    }
    defer { fclose(target) }
    fwrite(bytes, 1, bytes.count, target)
    return name
  }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String { try TextFile.read("\(folder.path)/\(name)") }
}
