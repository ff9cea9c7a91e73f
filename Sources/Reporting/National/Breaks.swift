import Definitions

/// Where a series cannot be compared.
enum Breaks {
  /// The earlier and the later period lie on different sides of the break, or one of them holds it.
  static func lies(_ point: SeriesBreak, between earlier: Period, and later: Period) -> Bool {
    point.lies(between: earlier, and: later)
  }

  /// The breaks of a variable and of the series of visits.
  static func all(_ variable: Variable?, _ definition: PipelineDefinition) -> [SeriesBreak] {
    (variable?.breaks ?? []) + definition.breaks
  }
}
