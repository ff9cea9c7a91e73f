extension TableSpec {
  /// Why the chart cannot draw this table in a report of a rhythm; `nil` when it can.
  package func obstacle(every rhythm: PipelineDefinition.Rhythm) -> String? {
    let words = Set(periods)
    switch chart {
    case .none, .smallMultiples, .differences: return nil
    case .line:
      guard rows == .key || rows == .locations else {
        return "a line draws `rows: key` or `rows: locations` (draw a variable with bars or grouped-bars)"
      }
      guard words.contains(.sinceStart), words.isSubset(of: [.sinceStart, .fourQuarters, .cumulative]) else {
        return "a line draws since-start; beside it may stand four-quarters and cumulative"
      }
    case .bars:
      if rows == .key { return "the key figures are drawn with a line" }
    case .groupedBars:
      guard case .variable = rows else { return "grouped-bars draws the answers of a variable" }
      let possible: [PeriodWord] =
        [.eachOfFourQuarters, .year, .sinceStart]
        + (rhythm == .year ? [.month, .quarter] : rhythm == .quarter ? [.month] : [])
      guard periods.count == 1, possible.contains(periods[0]) else {
        let names = possible.map(\.rawValue).joined(separator: ", ")
        return "grouped-bars puts periods of one length side by side (one of: \(names))"
      }
    }
    return nil
  }
}
