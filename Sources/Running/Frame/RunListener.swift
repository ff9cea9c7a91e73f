import Definitions

/// What a run tells while it is at work; whoever starts it decides where that goes.
package struct RunListener: Sendable {
  /// A line of narration.
  package let note: @Sendable (String) -> Void
  /// How many bytes of the input were read, and how many there are; called by all threads that read.
  package let progress: @Sendable (_ read: Int, _ total: Int) -> Void
  /// The first words of the result, before anything is published: what takes no output stops the run here.
  package let begin: @Sendable (String) throws -> Void

  /// By default nothing is told.
  package init(
    note: @escaping @Sendable (String) -> Void = { _ in },
    progress: @escaping @Sendable (_ read: Int, _ total: Int) -> Void = { _, _ in },
    begin: @escaping @Sendable (String) throws -> Void = { _ in }
  ) {
    self.note = note
    self.progress = progress
    self.begin = begin
  }

  /// Lines about places, at most as many as problems show, and how many there are in all.
  func list(_ places: [String], of count: Int, _ what: String) {
    for place in places.prefix(Problem.placesShown) { note("\(what): \(place.escapingControls)") }
    if count > Problem.placesShown { note("\(what): shown \(Problem.placesShown) of \(count)") }
  }
}
