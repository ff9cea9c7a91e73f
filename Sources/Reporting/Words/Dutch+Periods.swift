import Definitions

extension Dutch {
  static let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december",
  ]
  private static let ordinals = ["eerste", "tweede", "derde", "vierde"]

  /// `30 juni 2022`
  static func date(_ date: CivilDate) -> String {
    let parts = date.components
    return "\(parts.day) \(months[parts.month - 1]) \(parts.year)"
  }

  /// For headings: `tweede kwartaal 2022`, `mei 2022`, `2022`, `2021-Q3 tot en met 2022-Q2`.
  static func title(_ period: Period) -> String {
    switch period.kind {
    case .quarter: "\(ordinals[period.firstMonth % 12 / 3]) kwartaal \(period.firstMonth / 12)"
    case .span: period.description.split(separator: "/").joined(separator: " tot en met ")
    case .month, .year: running(period)
    }
  }

  /// For sentences, without article: `tweede kwartaal van 2022`, `mei 2022`, `2022`.
  static func running(_ period: Period) -> String {
    switch period.kind {
    case .quarter: "\(ordinals[period.firstMonth % 12 / 3]) kwartaal van \(period.firstMonth / 12)"
    case .month: "\(months[period.firstMonth % 12]) \(period.firstMonth / 12)"
    case .year: String(period.firstMonth / 12)
    case .span: title(period)
    }
  }

  /// `in het tweede kwartaal van 2022`, `in mei 2022`, `van 2021-Q3 tot en met 2022-Q2`
  static func within(_ period: Period) -> String {
    switch period.kind {
    case .quarter: "in het \(running(period))"
    case .month, .year: "in \(running(period))"
    case .span: "van \(running(period))"
    }
  }

  /// `kwartaal`, `maand`, `jaar`
  static func unit(_ rhythm: PipelineDefinition.Rhythm) -> String {
    switch rhythm {
    case .month: "maand"
    case .quarter: "kwartaal"
    case .year: "jaar"
    }
  }

  /// `vorig kwartaal`, `vorige maand`, `vorig jaar`
  static func previous(_ rhythm: PipelineDefinition.Rhythm) -> String {
    rhythm == .month ? "vorige maand" : "vorig \(unit(rhythm))"
  }

  /// The years from the first up to but not including the last: `2019 en 2020`, `2019 tot en met 2023`.
  static func years(_ years: Range<Int>) -> String {
    years.count > 3
      ? "\(years.lowerBound) tot en met \(years.upperBound - 1)" : list(years.map(String.init))
  }
}
