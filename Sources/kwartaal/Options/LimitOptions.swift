import ArgumentParser
import Intake

/// What one input may ask of this machine before it is refused.
struct LimitOptions: ParsableArguments {
  @Option(help: "The longest row in bytes.")
  var maxLine = IntakeLimits().lineBytes

  @Option(help: "Decompressed bytes per compressed byte, beyond 1 GiB.")
  var maxRatio = IntakeLimits().ratio

  @Option(help: "Members of one archive.")
  var maxEntries = IntakeLimits().entries

  @Option(help: "Layers of compression around one file.")
  var maxFilters = IntakeLimits().filters

  @Option(help: "Rejected rows of one file.")
  var maxRejects = IntakeLimits().rejects

  @Option(help: "Seconds that reading one file may take.")
  var maxSeconds = IntakeLimits().seconds

  func validate() throws {
    for (name, value) in [
      ("--max-line", maxLine), ("--max-ratio", maxRatio), ("--max-entries", maxEntries),
      ("--max-filters", maxFilters), ("--max-rejects", maxRejects), ("--max-seconds", maxSeconds),
    ] where value < 1 { throw ValidationError("\(name) is 1 or more") }
  }

  var limits: IntakeLimits {
    IntakeLimits(
      lineBytes: maxLine, ratio: maxRatio, entries: maxEntries, filters: maxFilters, rejects: maxRejects,
      seconds: maxSeconds)
  }
}
