internal import Synchronization

/// The roots of the YAML files that something was read from, in the order of reading.
final class ReadNodes: Sendable {
  @TaskLocal private static var current: ReadNodes?
  private let roots = Mutex<[(path: String, content: JSONValue)]>([])

  private init() {}

  /// Does `body`, and tells what all YAML files hold that it read.
  static func gathering<Result>(
    _ body: () throws(StageFailure) -> Result
  ) throws(StageFailure) -> (result: Result, files: [(path: String, content: JSONValue)]) {
    let nodes = ReadNodes()
    let result = try with(nodes, body)
    return (result, nodes.roots.withLock { $0 })
  }

  /// Does `body`, and passes over the files that it read.
  static func passingOver<Result>(_ body: () -> Result) -> Result { $current.withValue(nil, operation: body) }

  static func note(_ path: String, _ content: @autoclosure () -> JSONValue) {
    guard let current else { return }
    let content = content()
    current.roots.withLock { roots in
      if !roots.contains(where: { $0.path == path }) { roots.append((path, content)) }
    }
  }

  private static func with<Result>(
    _ nodes: ReadNodes, _ body: () throws(StageFailure) -> Result
  ) throws(StageFailure) -> Result {
    let result = $current.withValue(nodes) { () -> Swift.Result<Result, StageFailure> in
      do throws(StageFailure) { return .success(try body()) } catch { return .failure(error) }
    }
    return try result.get()
  }
}
