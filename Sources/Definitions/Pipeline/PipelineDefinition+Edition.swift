extension PipelineDefinition {
  /// The edition of the report's rhythm that holds a month.
  package func edition(holding month: Int) -> Period {
    switch report.every {
    case .month: .month(month)
    case .quarter: .quarter(of: month)
    case .year: .year(of: month)
    }
  }

  /// The period that pages below national level lead with: the year of a yearly report, else the twelve months
  /// that end with the edition.
  package func span(of edition: Period) -> Period {
    report.every == .year ? edition : PeriodWord.fourQuarters.periods(in: edition, since: since)[0]
  }

  /// The quarters that such pages show, oldest first: those of the year of a yearly report, for what earlier
  /// editions published is not published again with other numbers; else eight.
  package func trend(of edition: Period) -> [Period] {
    let last = Period.quarter(of: edition.lastMonth)
    return (0..<(report.every == .year ? 4 : 8)).reversed().map { last.shifted(by: -$0) }
      .filter { $0.lastMonth >= since }
  }

  /// The edition is the frozen one that later editions compare with.
  package func isBaseline(_ edition: Period) -> Bool { edition == baseline }

  /// The baseline that an edition is compared with; `nil` for the baseline itself and for editions before it.
  package func baseline(of edition: Period) -> Period? {
    baseline.flatMap { $0.firstMonth < edition.firstMonth ? $0 : nil }
  }
}
