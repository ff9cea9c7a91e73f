extension PipelineDefinition {
  /// The stretches of a period in which forms counted visits or questions, by the eras of the layouts; with a
  /// variable those in which they asked it. Oldest first, not touching each other.
  ///
  /// It follows from the definitions alone, so that what an answer says of it depends on no registration.
  package func stretches(
    asking variable: Variable? = nil, _ counts: SourceLayout.Counts, in period: Period
  ) -> [ClosedRange<CivilDate>] {
    let stretches = registrations.layouts.compactMap { layout -> ClosedRange<CivilDate>? in
      guard layout.counts == counts else { return nil }
      if let variable, !layout.variables.contains(variable.id) { return nil }
      let limits = [layout.era, variable?.validity ?? .always]
      let first = ([period.firstDay] + limits.compactMap(\.from)).max()!
      // By date of entry a visit of an earlier form may still fall in a later period.
      let last = ([period.lastDay] + (periodBy == .visited ? limits.compactMap(\.to) : [])).min()!
      return first <= last ? first...last : nil
    }
    var merged: [ClosedRange<CivilDate>] = []
    for next in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, next.lowerBound.day <= last.upperBound.day + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, next.upperBound)
      } else {
        merged.append(next)
      }
    }
    return merged
  }

  /// Why forms asked nothing about a variable in a period; `nil` when they did. `counts` is visits or questions.
  package func absence(
    of variable: Variable, _ counts: SourceLayout.Counts, in period: Period
  ) -> CellStatus? {
    guard stretches(asking: variable, counts, in: period).isEmpty else { return nil }
    let starts = registrations.layouts.filter {
      $0.counts.isRegistrations && $0.variables.contains(variable.id)
    }
    .map { max($0.era.from ?? .earliest, variable.validity.from ?? .earliest) }
    guard let first = starts.min(), first <= period.lastDay else { return .notMeasured }
    return .noLongerRegistered
  }
}

extension CivilDate {
  fileprivate static let earliest = CivilDate(day: .min)
}
