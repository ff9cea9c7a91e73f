/// A calendar quarter such as `2022-Q2`.
package struct SampleQuarter: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year, such as 2022.
  package let year: Int
  /// The quarter of the year, 1…4.
  package let quarter: Int

  /// The first quarter that has registrations: 2019-Q3.
  package static let first = Self(ordinal: 0)
  /// The last quarter that can be made; the layouts after it are not known.
  package static let last = Self(ordinal: 45)

  /// The quarter of a year; `nil` when `quarter` is not 1…4.
  package init?(year: Int, quarter: Int) {
    guard (1...4).contains(quarter), (1...9999).contains(year) else { return nil }
    self.year = year
    self.quarter = quarter
  }

  /// Counted from 2019-Q3 = 0.
  init(ordinal: Int) {
    year = 2019 + (ordinal + 2) / 4
    quarter = (ordinal + 2) % 4 + 1
  }

  /// Counted from 2019-Q3 = 0.
  var ordinal: Int { (year - 2019) * 4 + quarter - 3 }
  var next: Self { Self(ordinal: ordinal + 1) }
  var firstDay: CalendarDay { CalendarDay(year, quarter * 3 - 2, 1) }
  var lastDay: CalendarDay {
    CalendarDay(quarter == 4 ? year + 1 : year, quarter == 4 ? 1 : quarter * 3 + 1, 1) + -1
  }

  /// `2022-Q2`.
  package var description: String { "\(year)-Q\(quarter)" }

  /// Earlier before later.
  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.quarter) < (right.year, right.quarter)
  }
}
