/// One table of the pipeline: what stands in rows and columns, over which periods, and its Dutch words.
package struct TableSpec: Sendable {
  /// What the rows are.
  package enum Rows: Equatable, Sendable {
    /// The answers of a variable.
    case variable(String)
    /// Visits, questions, locations, libraries, municipalities.
    case key
    /// The locations in the register.
    case locations
    /// Opening hours of the locations in the register.
    case openingHours
    /// Who staffs the locations in the register.
    case staffing
  }

  /// Stands in data files and anchors.
  package let id: String
  /// What the rows are.
  package let rows: Rows
  /// The variable in the columns of a crossing.
  package let columns: String?
  /// Only these rows count, and they are the base.
  package let among: [String]
  /// The rows are the groups of the answers.
  package var isGrouped = false
  /// The periods side by side.
  package let periods: [PeriodWord]
  /// The figure above the table.
  package let chart: ChartKind
  /// Anchor and heading of the theme it stands in; tables of one theme follow each other.
  package let theme: String?
  /// What the table is about, for captions: `Leeftijd van de bezoeker`.
  package let title: String
  /// Sentences with bound numbers, `{row}` or `{row@word}`; see the Reporting stage.
  package let findings: [String]
  /// Sentences that belong under this table.
  package let notes: [String]
  /// Decimals of the printed percentages.
  package let decimals: Int
  /// Row labels that the codebook does not know (key figures, locations).
  package let labels: [String: String]

  /// Rows and columns are both variables.
  package var isCrossing: Bool { columns != nil }

  /// A table; the pipeline file is checked by its reader.
  package init(
    id: String, rows: Rows, columns: String? = nil, among: [String] = [], periods: [PeriodWord],
    chart: ChartKind = .none, theme: String? = nil, title: String, findings: [String] = [],
    notes: [String] = [],
    decimals: Int = 0, labels: [String: String] = [:]
  ) {
    self.id = id
    self.rows = rows
    self.columns = columns
    self.among = among
    self.periods = periods
    self.chart = chart
    self.theme = theme
    self.title = title
    self.findings = findings
    self.notes = notes
    self.decimals = decimals
    self.labels = labels
  }
}

extension TableSpec {
  /// Why the chart cannot draw this table in a report of a rhythm; `nil` when it can.
  package func obstacle(every rhythm: Rhythm) -> String? {
    let words = Set(periods)
    switch chart {
    case .none, .smallMultiples, .differences: return nil
    case .line:
      guard rows == .key || rows == .locations else {
        return "a line draws `rows: key` or `rows: locations` (draw a variable with bars or grouped-bars)"
      }
      let drawn: Set<PeriodWord> = [.sinceStart, .quartersSinceStart]
      guard !words.isDisjoint(with: drawn), words.isSubset(of: drawn.union([.fourQuarters, .cumulative]))
      else {
        return
          "a line draws since-start or quarters-since-start; beside it may stand four-quarters and cumulative"
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
