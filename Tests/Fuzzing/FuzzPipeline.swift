import Definitions
import Intake

/// What the fuzzed files are read by.
enum FuzzPipeline {
  private static let repository = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The report of the golden export: one layout and few tables.
  static let golden = Result {
    try PipelineDefinition(path: "\(repository)/Tests/KwartaalTests/Golden/golden.yaml")
  }
  /// The sample report, for its layouts.
  static let allLayouts = Result {
    try PipelineDefinition(path: "\(repository)/pipelines/kwartaalrapportage.yaml")
  }
  /// Low, so that every limit is met and no bomb takes long.
  static let limits = IntakeLimits(lineBytes: 4096, ratioFloor: 1 << 20, entries: 40, seconds: 5)

  /// Throws unless this is a refusal of data, in words.
  static func expectRefusal(_ failure: StageFailure) throws {
    guard failure.exit == .dataRefused, !failure.what.isEmpty, failure.place != nil else {
      throw FuzzFinding("exit code \(failure.exit.rawValue): \(failure.message)")
    }
  }
}
