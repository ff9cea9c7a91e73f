package import Definitions

/// What `kwartaal sample` makes: synthetic exports of the quarters `from` through `to`.
package struct SampleRequest: Sendable {
  /// What a sample looks like.
  package let definition: SampleDefinition
  /// The folder that receives the files; made when it is not there.
  package var outputDirectory: String
  /// The same seed gives the same rows.
  package var seed: UInt64
  /// The first quarter.
  package var from: Period
  /// The last quarter, included.
  package var to: Period
  /// Visits in each quarter; `nil` is the calibrated series that fits the published figures.
  package var visitsPerQuarter: Int?
  /// The faults put on top of the counted registrations.
  package var faults: SampleFaults
  /// With the survey of municipalities and libraries, and who could be asked.
  package var hasSurvey: Bool

  /// A request; `SampleWriter.write()` checks it.
  package init(
    _ definition: SampleDefinition, outputDirectory: String, seed: UInt64, from: Period, to: Period,
    visitsPerQuarter: Int? = nil, faults: SampleFaults = .none, hasSurvey: Bool = false
  ) {
    self.definition = definition
    self.outputDirectory = outputDirectory
    self.seed = seed
    self.from = from
    self.to = to
    self.visitsPerQuarter = visitsPerQuarter
    self.faults = faults
    self.hasSurvey = hasSurvey
  }

  /// Throws a usage failure when the quarters or the number of visits cannot be made.
  package func validate() throws(StageFailure) {
    guard from.firstMonth <= to.firstMonth else {
      throw StageFailure(
        .publishing, "the sample would end (\(to)) before it begins (\(from))",
        remedy: "give --from a quarter that is not after --to", exit: .usage)
    }
    guard from.firstMonth >= definition.first.firstMonth, to.firstMonth <= definition.last.firstMonth else {
      throw StageFailure(
        .publishing, "a sample covers quarters from \(definition.first) to \(definition.last)",
        remedy: "choose --from and --to within them", exit: .usage)
    }
    if let visits = visitsPerQuarter, !(1...50_000_000).contains(visits) {
      throw StageFailure(
        .publishing, "\(visits) visits per quarter cannot be made",
        remedy: "give --visits-per-quarter a number from 1 to 50000000", exit: .usage)
    }
  }

  /// Visits of a quarter that are counted once all faults are resolved.
  package func visits(in quarter: Period) -> Int {
    visitsPerQuarter ?? definition.visits(definition.ordinal(of: quarter))
  }
}
