import Definitions
import Intake

/// An entry with all its bytes.
struct ReadEntry: Equatable {
  var member: String?
  var container: String
  var bytes: [UInt8]

  /// Everything an input holds.
  static func all(_ path: String, limits: IntakeLimits = .init()) throws(StageFailure) -> [ReadEntry] {
    let reader = try ArchiveReader(path: path, limits: limits)
    var entries: [ReadEntry] = []
    while let info = try reader.nextEntry() {
      var entry = ReadEntry(member: info.member, container: info.container, bytes: [])
      while let block = try reader.nextBlock() { entry.bytes.append(contentsOf: block) }
      entries.append(entry)
    }
    return entries
  }

  /// The message with which an input is refused, without its path; `nil` when it is not.
  static func refusal(_ path: String, limits: IntakeLimits = .init()) -> StageFailure? {
    do {
      _ = try all(path, limits: limits)
      return nil
    } catch {
      return error
    }
  }
}
