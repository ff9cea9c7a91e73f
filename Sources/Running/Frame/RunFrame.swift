import Counting
package import Definitions
import Glibc
import Intake
import Synchronization

/// What every run begins with: the pipeline, the files it reads and the key that its counts are rounded with.
package struct RunFrame: Sendable {
  /// What the pipeline file says.
  package let definition: PipelineDefinition
  /// The paths of the files to read.
  package let files: [String]
  let reading: ReadingSettings
  let listener: RunListener
  /// The record key, 16 bytes.
  let key: [UInt8]

  /// The frame of a run that rounds nothing.
  package init(
    _ definition: PipelineDefinition, _ reading: ReadingSettings, _ listener: RunListener = RunListener()
  ) throws(StageFailure) {
    self.init(
      definition, files: try reading.files(definition, listener), reading, listener,
      key: [UInt8](repeating: 0, count: 16))
  }

  private init(
    _ definition: PipelineDefinition, files: [String], _ reading: ReadingSettings, _ listener: RunListener,
    key: [UInt8]
  ) {
    self.definition = definition
    self.files = files
    self.reading = reading
    self.listener = listener
    self.key = key
  }

  /// The same frame with the record key of a publication.
  func with(key: [UInt8]) -> RunFrame { RunFrame(definition, files: files, reading, listener, key: key) }

  /// Reads and counts the registrations.
  ///
  /// With `nationalOnly` nothing is counted per location; with `withFeedback` everything is.
  func counted(
    nationalOnly: Bool = false, withFeedback: Bool = false, showsValues: Bool = false
  ) throws -> Tally {
    let request = CountingRequest(
      definition, files: files, today: reading.today, threads: reading.threads, key: key,
      nationalOnly: nationalOnly, withFeedback: withFeedback, showsValues: showsValues,
      limits: reading.limits)
    let total = files.reduce(0) { $0 + InputFiles.size($1) }
    let read = Atomic(0)
    let tally = try CountingRun.count(request) { bytes in
      listener.progress(read.wrappingAdd(bytes, ordering: .relaxed).newValue, total)
    }
    remarkOnToday(tally)
    return tally
  }

  /// Says when the files are ahead of the clock. It is only said: no published byte depends on the clock, but what the
  /// files call today decides which figures are final.
  private func remarkOnToday(_ tally: Tally) {
    // A day more, for whoever lives east of Greenwich.
    guard reading.today == nil, let today = tally.today, Int(today.day) > time(nil) / 86_400 + 1 else {
      return
    }
    listener.note(
      "the latest date in the files, \(today.iso), lies ahead of the clock: figures may be called final too early "
        + "(mend the dates, or say what today is with --date)")
  }
}
