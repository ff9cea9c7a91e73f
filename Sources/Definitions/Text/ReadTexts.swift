internal import Synchronization

/// The text files that something was read from, to notice when one of them changes: a pipeline file and all it names.
package final class ReadTexts: Sendable {
  @TaskLocal private static var current: ReadTexts?
  private let checksums = Mutex<[String]>([])

  private init() {}

  /// Does `body`, and tells one checksum of all text files that it read.
  package static func gathering<Result>(
    _ body: () throws(StageFailure) -> Result
  ) throws(StageFailure) -> (result: Result, checksum: String) {
    let texts = ReadTexts()
    let result = $current.withValue(texts) { () -> Swift.Result<Result, StageFailure> in
      do throws(StageFailure) { return .success(try body()) } catch { return .failure(error) }
    }
    return (try result.get(), texts.checksums.withLock { SHA256.hex(Array($0.sorted().joined().utf8)) })
  }

  static func note(_ path: String, _ bytes: [UInt8]) {
    current?.checksums.withLock { $0.append("\(path) \(SHA256.hex(bytes))\n") }
  }
}
