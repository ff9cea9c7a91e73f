/// The words by which a pipeline asks for periods; ``periods(in:since:)`` says what they mean for one edition.
package enum PeriodWord: String, CaseIterable, Sendable {
  /// The months of the reported period.
  case month
  /// The quarters of the reported period; in a monthly report the quarter that the month completes.
  case quarter
  /// Every complete year since the start.
  case year
  /// The twelve months that end with the reported period, as one sum.
  case fourQuarters = "four-quarters"
  /// The last four quarters side by side.
  case eachOfFourQuarters = "each-of-four-quarters"
  /// Everything since the start, as one sum.
  case cumulative
  /// Every period of the report's rhythm since the start.
  case sinceStart = "since-start"
  /// Every complete quarter since the start: what happened within the years of a yearly report.
  case quartersSinceStart = "quarters-since-start"

  /// The periods this word stands for in the edition `edition` of a report that starts in month `start`,
  /// oldest first. A period that begins before the start is cut off there only by `cumulative`.
  package func periods(in edition: Period, since start: Int) -> [Period] {
    let last = edition.lastMonth
    let endsQuarter = last % 3 == 2
    switch self {
    case .month:
      return (edition.firstMonth...last).map(Period.month)
    case .quarter:
      if edition.months < 3 { return endsQuarter ? [.quarter(of: last)] : [] }
      return stride(from: edition.firstMonth, through: last, by: 3).map(Period.quarter(of:))
    case .year:
      let complete = (last + 1) / 12 - 1
      guard start / 12 <= complete else { return [] }
      return (start / 12...complete).map { .year(of: $0 * 12) }
    case .fourQuarters:
      return [.span(last - 11, through: last)]
    case .eachOfFourQuarters:
      let latest = endsQuarter ? last : last / 3 * 3 - 1
      return (0..<4).reversed().map { .quarter(of: latest - $0 * 3) }
    case .cumulative:
      return start <= last ? [.span(start, through: last)] : []
    case .quartersSinceStart:
      return stride(from: start / 3 * 3, through: last - 2, by: 3).map(Period.quarter(of:))
    case .sinceStart:
      let months = edition.months
      let first = months == 12 ? start / 12 * 12 : start
      return stride(from: first, through: edition.firstMonth, by: months).map { month in
        switch months {
        case 1: .month(month)
        case 3: .quarter(of: month)
        default: .year(of: month)
        }
      }
    }
  }
}
