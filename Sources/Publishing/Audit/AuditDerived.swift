import Definitions

/// Checks that values which follow from published numbers do: rates per inhabitants, differences with the nation and
/// changes since the baseline.
struct AuditDerived {
  private let unit: WrittenUnit
  private let nation: WrittenUnit
  private let earlier: EarlierNations

  init(_ unit: WrittenUnit, nation: WrittenUnit, _ earlier: EarlierNations) {
    self.unit = unit
    self.nation = nation
    self.earlier = earlier
  }

  /// Whether this checks a number; indices and those of a survey have rules of their own.
  static func covers(_ number: WrittenNumber) -> Bool {
    guard number.key.counted != "respondents", let kind = DerivedTable(id: number.key.table) else {
      return false
    }
    return kind != .index
  }

  /// What is wrong with a number that it covers; `nil` when nothing is, or it has no value.
  func fault(_ number: WrittenNumber) -> String? {
    if number.count != nil || !number.percent.isEmpty {
      return "\(number.name) follows from other numbers and has a count or percentage of its own"
    }
    guard !number.value.isEmpty else { return nil }
    guard let kind = DerivedTable(id: number.key.table), let value = Self.tenths(number.value) else {
      return "the value of \(number.name) is not a number"
    }
    let source = WrittenNumber.Key(
      table: kind.source(of: number.key.table), period: number.key.period, row: number.key.row,
      column: number.key.column, counted: number.key.counted)
    return follows(number, kind, value, unit[source])
      ? nil : "the value of \(number.name) does not follow from published numbers"
  }

  private func follows(_ number: WrittenNumber, _ kind: DerivedTable, _ value: Int, _ own: WrittenNumber?)
    -> Bool
  {
    guard let own else { return false }
    switch kind {
    case .index: return true
    case .perThousand, .perHundredThousand:
      guard let count = own.count, let base = number.base, base > 0, let per = kind.inhabitants else {
        return false
      }
      return value == (2 * count * per * 10 + base) / (2 * base)
    case .difference:
      func fits(_ nation: WrittenUnit) -> Bool {
        guard let one = own.tenths, let other = nation[own.key]?.tenths else { return false }
        return value == one - other
      }
      return fits(nation) || earlier.any(fits)
    case .gap:
      func fits(_ nation: WrittenUnit) -> Bool {
        guard let one = Self.tenths(own.value), let other = nation[own.key].flatMap({ Self.tenths($0.value) })
        else { return false }
        return value == one - other
      }
      return fits(nation) || earlier.any(fits)
    case .changeInPoints:
      return past(own).contains { old in
        guard let one = own.tenths, let other = old.tenths else { return false }
        return value == one - other
      }
    case .change:
      return past(own).contains { old in
        if let one = own.count, let other = old.count { return value == 10 * (one - other) }
        guard let one = Self.tenths(own.value), let other = Self.tenths(old.value) else { return false }
        return value == one - other
      }
    }
  }

  /// The same number in earlier years.
  private func past(_ own: WrittenNumber) -> [WrittenNumber] {
    unit.numbers.filter { other in
      other.key.table == own.key.table && other.key.row == own.key.row && other.key.column == own.key.column
        && other.key.counted == own.key.counted && other.key.period.utf8.count == 4
        && other.key.period < own.key.period
    }
  }

  private static func tenths(_ text: String) -> Int? {
    WrittenNumber.units(text).map { $0.decimals == 0 ? $0.units * 10 : $0.units }
  }
}
