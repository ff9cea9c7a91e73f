package import Definitions

/// What one input may ask of this machine before it is refused: a damaged or hostile file must end in a
/// sentence, never in a full memory or an endless run.
package struct IntakeLimits: Sendable {
  /// The longest row in bytes, its line end not counted.
  package var lineBytes: Int
  /// Decompressed bytes per compressed byte, held against an input once it passed `ratioFloor`.
  package var ratio: Int
  /// Decompressed bytes up to which no ratio is asked for.
  package var ratioFloor: Int
  /// Members of one archive, skipped ones included.
  package var entries: Int
  /// Layers of compression around one input (`x.csv.gz.xz` has two).
  package var filters: Int
  /// Rejected rows of one entry, of which every place is kept.
  package var rejects: Int
  /// Seconds from opening one input to its end.
  package var seconds: Int

  /// The limits of a run without options.
  package init(
    lineBytes: Int = 1 << 20, ratio: Int = 200, ratioFloor: Int = 1 << 30, entries: Int = 10_000,
    filters: Int = 2, rejects: Int = 1_000_000, seconds: Int = 600
  ) {
    self.lineBytes = lineBytes
    self.ratio = ratio
    self.ratioFloor = ratioFloor
    self.entries = entries
    self.filters = filters
    self.rejects = rejects
    self.seconds = seconds
  }

  /// Throws when so many rows were rejected that the entry cannot be an export.
  package func check(rejected count: Int, at place: @autoclosure () -> Place) throws(StageFailure) {
    guard count > rejects else { return }
    throw StageFailure(
      .intake, at: place(), "has more than \(rejects) rows that are rejected",
      remedy: "look with `kwartaal inspect` whether this is an export", exit: .dataRefused)
  }
}
