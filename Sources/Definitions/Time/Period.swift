/// A stretch of whole months: a month, a quarter, a year, or a span written by its two ends.
package struct Period: Hashable, Sendable, CustomStringConvertible {
  /// How a period is written.
  package enum Kind: Hashable, Sendable { case month, quarter, year, span }

  /// How it is written.
  package let kind: Kind
  /// The first month, as `year * 12 + month - 1`.
  package let firstMonth: Int
  /// The number of months, at least one.
  package let months: Int

  private init(kind: Kind, firstMonth: Int, months: Int) {
    self.kind = kind
    self.firstMonth = firstMonth
    self.months = months
  }

  /// The month with this number (`year * 12 + month - 1`).
  package static func month(_ month: Int) -> Period { Period(kind: .month, firstMonth: month, months: 1) }

  /// The quarter that holds this month.
  package static func quarter(of month: Int) -> Period {
    Period(kind: .quarter, firstMonth: month / 3 * 3, months: 3)
  }

  /// The year that holds this month.
  package static func year(of month: Int) -> Period {
    Period(kind: .year, firstMonth: month / 12 * 12, months: 12)
  }

  /// From the first through the last month, both included.
  package static func span(_ first: Int, through last: Int) -> Period {
    Period(kind: .span, firstMonth: first, months: last - first + 1)
  }

  /// From `2022-05`, `2022-Q2` or `2022`, and two of these joined by `/`; `nil` for anything else.
  package init?(_ text: some StringProtocol) { self.init(utf8: Array(text.utf8)[...]) }

  /// The same from its bytes.
  package init?(utf8 bytes: ArraySlice<UInt8>) {
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      guard let period = Self.stretch(bytes) else { return nil }
      self = period
      return
    }
    guard let first = Self.stretch(bytes[..<slash]), let last = Self.stretch(bytes[(slash + 1)...]),
      first.kind == last.kind, first.firstMonth <= last.firstMonth
    else { return nil }
    self = .span(first.firstMonth, through: last.lastMonth)
  }

  /// A month, a quarter or a year.
  private static func stretch(_ bytes: ArraySlice<UInt8>) -> Period? {
    guard bytes.count >= 4, let year = number(bytes.prefix(4)), year > 0 else { return nil }
    let rest = bytes.dropFirst(4)
    if rest.isEmpty { return .year(of: year * 12) }
    guard rest.count == 3, rest.first == UInt8(ascii: "-") else { return nil }
    let part = rest.dropFirst()
    if part.first == UInt8(ascii: "Q") {
      guard let quarter = number(part.dropFirst()), (1...4).contains(quarter) else { return nil }
      return .quarter(of: year * 12 + (quarter - 1) * 3)
    }
    guard let month = number(part), (1...12).contains(month) else { return nil }
    return .month(year * 12 + month - 1)
  }

  /// A number of digits alone.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return digits.isEmpty ? nil : number
  }

  /// The last month, counted as ``firstMonth``.
  package var lastMonth: Int { firstMonth + months - 1 }
  /// The first day.
  package var firstDay: CivilDate { CivilDate(year: firstMonth / 12, month: firstMonth % 12 + 1, day: 1)! }
  /// The last day, included.
  package var lastDay: CivilDate {
    let year = lastMonth / 12
    let month = lastMonth % 12 + 1
    return CivilDate(year: year, month: month, day: CivilDate.length(ofMonth: month, year: year))!
  }

  /// Whether a month lies in the period.
  package func contains(month: Int) -> Bool { month >= firstMonth && month <= lastMonth }

  /// The period of the same kind and length that starts `count` times its length later.
  package func shifted(by count: Int) -> Period {
    Period(kind: kind, firstMonth: firstMonth + count * months, months: months)
  }

  /// The same period one year earlier.
  package var yearEarlier: Period { Period(kind: kind, firstMonth: firstMonth - 12, months: months) }

  /// `2022-05`, `2022-Q2`, `2022`; a span by its quarters where it consists of quarters, else by its months.
  package var description: String {
    switch kind {
    case .month: Self.monthName(firstMonth)
    case .quarter: Self.quarterName(firstMonth)
    case .year: (firstMonth / 12).padded(to: 4)
    case .span:
      firstMonth % 3 == 0 && months % 3 == 0
        ? "\(Self.quarterName(firstMonth))/\(Self.quarterName(lastMonth))"
        : "\(Self.monthName(firstMonth))/\(Self.monthName(lastMonth))"
    }
  }

  private static func monthName(_ month: Int) -> String {
    "\((month / 12).padded(to: 4))-\((month % 12 + 1).padded(to: 2))"
  }

  private static func quarterName(_ month: Int) -> String {
    "\((month / 12).padded(to: 4))-Q\(month % 12 / 3 + 1)"
  }
}
