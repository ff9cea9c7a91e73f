import Definitions
import Intake

/// The walk through a file of any bytes: it ends in words or well, and twice in the same way.
enum FuzzedArchive {
  static func check(_ bytes: [UInt8]) throws {
    let file = try MemoryFile(bytes)
    guard walk(file.path) == walk(file.path) else { throw FuzzFinding("a second walk ends otherwise") }
    if case .failure(let failure) = walk(file.path) { try FuzzPipeline.expectRefusal(failure) }
  }

  /// The number of bytes of every member.
  private static func walk(_ path: String) -> Result<[String], StageFailure> {
    Result { () throws(StageFailure) in
      let reader = try ArchiveReader(path: path, limits: FuzzPipeline.limits)
      var members: [String] = []
      while let entry = try reader.nextEntry() {
        var count = 0
        while let block = try reader.nextBlock() { count += block.count }
        members.append("\(entry.place) \(entry.container) \(count)")
      }
      return members + reader.skipped.map { "\($0.member) \($0.reason.rawValue)" }
    }
  }
}
