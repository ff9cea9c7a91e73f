extension PipelineDefinition {
  /// Why numbers of the baseline and of a later edition are not compared.
  package enum Obstacle: Equatable, Sendable {
    /// The series has a break between them.
    case seriesBreak(SeriesBreak)
    /// It was not registered in the whole of both.
    case notRegistered
  }

  /// What keeps the visits of two periods, or the answers about them, from being compared; `nil` when nothing does.
  package func obstacle(_ variable: Variable?, from earlier: Period, to later: Period) -> Obstacle? {
    if let variable {
      for period in [earlier, later] {
        guard case .whole = variable.validity.overlap(period) else { return .notRegistered }
      }
    }
    let point = ((variable?.breaks ?? []) + breaks).first {
      $0.from > earlier.firstDay && $0.from <= later.lastDay
    }
    return point.map { .seriesBreak($0) }
  }
}
