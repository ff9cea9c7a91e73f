import Definitions
import Edition

/// Checks that values which follow from published numbers do: rates per inhabitants, differences with the nation and
/// changes since the baseline.
struct AuditDerived {
  private let numbers: AuditedNumbers
  private let earlier: EarlierNations

  init(_ numbers: AuditedNumbers, _ earlier: EarlierNations) {
    self.numbers = numbers
    self.earlier = earlier
  }

  /// Whether this checks a number of a table of some kind; indices and those of a survey have rules of their own.
  static func covers(_ number: PublishedNumber, _ kind: DerivedTable?) -> Bool {
    kind != nil && kind != .index && number.key.counted != .respondents
  }

  /// What is wrong with a number that it covers; `nil` when nothing is, or it has no value.
  func fault(_ number: PublishedNumber) -> String? {
    if number.count != nil || number.percent != nil {
      return "\(number.name) follows from other numbers and has a count or percentage of its own"
    }
    guard let text = number.value else { return nil }
    guard let kind = DerivedTable(id: number.key.table), let value = Self.tenths(text) else {
      return "the value of \(number.name) is not a number"
    }
    let own = numbers[number.place.moved(table: kind.source(of: number.key.table))]
    return own.map { follows(number, kind, value, $0) } ?? false
      ? nil : "the value of \(number.name) does not follow from published numbers"
  }

  private func follows(_ number: PublishedNumber, _ kind: DerivedTable, _ value: Int, _ own: PublishedNumber)
    -> Bool
  {
    func isDifference(_ other: PublishedNumber?, _ text: KeyPath<PublishedNumber, String?>) -> Bool {
      guard let one = Self.tenths(own[keyPath: text]), let other = Self.tenths(other?[keyPath: text]) else {
        return false
      }
      return value == one - other
    }
    func isDifferenceWithNation(_ text: KeyPath<PublishedNumber, String?>) -> Bool {
      isDifference(numbers.nation(of: own.place), text)
        || earlier.any { isDifference($0.nation(of: own.place), text) }
    }
    switch kind {
    case .index: return true
    case .perThousand, .perHundredThousand:
      guard let count = own.count, let base = number.base, base > 0, let per = kind.inhabitants else {
        return false
      }
      return value == (2 * count * per * 10 + base) / (2 * base)
    case .difference: return isDifferenceWithNation(\.percent)
    case .gap: return isDifferenceWithNation(\.value)
    case .changeInPoints: return numbers.past(of: own.place).contains { isDifference($0, \.percent) }
    case .change:
      return numbers.past(of: own.place).contains { old in
        if let one = own.count, let other = old.count { return value == 10 * (one - other) }
        return isDifference(old, \.value)
      }
    }
  }

  private static func tenths(_ text: String?) -> Int? {
    text.flatMap(DecimalValue.init(printed:)).map { $0.decimals == 0 ? $0.units * 10 : $0.units }
  }
}
