/// The one failure that stops a run: which stage, at what place, what is wrong, and what to do about it.
///
/// `place` reads from the outside in: `exports/q2.zip > map/q2.csv, line 1204, column "leeftijd"`.
package struct StageFailure: Error, Equatable, Sendable {
  /// The stage names of the architecture, as they appear in `--json` and `--log`.
  package enum Stage: String, Sendable {
    case definitions, intake, counting, disclosure, reporting, publishing
  }

  /// Which stage stopped.
  package let stage: Stage
  /// Where it went wrong; `nil` when there is no place.
  package let place: Place?
  /// What is wrong, in words a researcher understands.
  package let what: String
  /// What to do about it.
  package let remedy: String?
  /// What the program ends with.
  package let exit: ExitCode

  /// A failure; its message is made from these parts.
  package init(
    _ stage: Stage, at place: Place? = nil, _ what: String, remedy: String? = nil, exit: ExitCode
  ) {
    self.stage = stage
    self.place = place
    self.what = what
    self.remedy = remedy
    self.exit = exit
  }

  /// One line: `PLACE: WHAT (REMEDY)`, control characters escaped.
  package var message: String {
    var text = place.map { "\($0.description): " } ?? ""
    text += what
    if let remedy { text += " (\(remedy))" }
    return text.escapingControls
  }
}
