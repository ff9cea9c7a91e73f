import Definitions
import Edition

/// Checks that every number of `observations.csv` follows from published counts, and that protected counts are
/// rounded.
struct AuditNumbers {
  private let numbers: AuditedNumbers
  private let rule: AuditRule
  private let earlier: EarlierNations
  private(set) var faults: [String] = []

  init(_ numbers: AuditedNumbers, _ rule: AuditRule, _ earlier: EarlierNations) {
    self.numbers = numbers
    self.rule = rule
    self.earlier = earlier
    check()
  }

  /// The parts of a table that divide by one base.
  private struct Whole: Hashable {
    let counted: Counted
    let column: String

    init(_ number: PublishedNumber) {
      counted = number.key.counted
      column = number.column
    }

    /// Few tables count two things.
    func hash(into hasher: inout Hasher) { hasher.combine(column) }
  }

  private struct Parts {
    var sum = 0
    var total: Int?
    var hasGaps = false
  }

  private mutating func check() {
    let derived = AuditDerived(numbers, earlier)
    for range in numbers.ranges {
      let table = numbers.all[range]
      let nation = numbers[of: table[range.lowerBound].place.nation.key]
      let wholes = Self.wholes(numbers[of: table[range.lowerBound].key], table[range.lowerBound].key.unit)
      let kind = DerivedTable(id: table[range.lowerBound].key.table)
      for number in table {
        let isDerived = AuditDerived.covers(number, kind)
        let isProtected = !isDerived && rule.protects(number)
        form(number, nation, isDerived: isDerived)
        if isDerived, let fault = derived.fault(number) { faults.append(fault) }
        if isProtected { protected(number, wholes[Whole(number)] ?? Parts()) }
        percentage(number, isProtected: isProtected)
        if kind == .index { index(number) }
        if number.status.contains(.withheld),
          number.count != nil || number.percent != nil || number.value != nil
        {
          faults.append("\(number.name) is withheld and has a number")
        }
      }
    }
  }

  private static func wholes(_ table: ArraySlice<PublishedNumber>, _ unit: String) -> [Whole: Parts] {
    table.reduce(into: [:]) { wholes, number in
      guard number.key.unit == unit else { return }
      if number.row == "total" {
        wholes[Whole(number), default: Parts()].total = number.count
      } else if let count = number.count {
        wholes[Whole(number), default: Parts()].sum += count
      } else {
        wholes[Whole(number), default: Parts()].hasGaps = true
      }
    }
  }

  /// What a line may hold at all: a count or another value, and below national level the rows of the nation where they
  /// say a number.
  private mutating func form(
    _ number: PublishedNumber, _ nation: ArraySlice<PublishedNumber>, isDerived: Bool
  ) {
    if number.count != nil, number.value != nil {
      faults.append("\(number.name) has a count and another value")
    }
    let place = number.place
    guard place.key.level != .national, number.count != nil || number.value != nil, place.column.isEmpty,
      !isDerived, !AuditRule.isKey(number),
      !nation.contains(where: { $0.stands(at: place.row, place.column, place.key.counted) }),
      nation.contains(where: { $0.stands(at: "total", place.column, place.key.counted) }),
      !earlier.any({ $0.nation(of: place) != nil })
    else { return }
    faults.append("\(number.name) is a row that the nation does not have")
  }

  private mutating func protected(_ number: PublishedNumber, _ parts: Parts) {
    guard let round = rule.rounding?.base(at: number.key.level) else { return }
    if let count = number.count, count % round != 0 || count < 0 {
      faults.append("the count of \(number.name) is not a multiple of \(round)")
    }
    guard number.row != "total" else {
      if let base = number.base, base != number.count, base != parts.sum {
        faults.append("the base of \(number.name) is neither its count nor the sum of its parts")
      }
      return
    }
    guard let base = number.base else {
      if number.count != nil, !AuditRule.isKey(number) {
        faults.append("\(number.name) has a count without a base")
      }
      return
    }
    // With exact totals the parts divide by the printed one, where one of them is withheld.
    if base % round != 0, base != parts.total {
      faults.append("the base of \(number.name) is not a multiple of \(round)")
    }
    if number.count != nil, base < rule.minimumForCounts {
      faults.append("\(number.name) has a count at a base below \(rule.minimumForCounts)")
    }
    if number.percent != nil, base < rule.minimumForPercentages {
      faults.append("\(number.name) has a percentage at a base below \(rule.minimumForPercentages)")
    }
    if !parts.hasGaps, base != parts.sum, base != parts.total {
      faults.append("the base of \(number.name) is neither the sum of its parts nor their total")
    }
  }

  private mutating func percentage(_ number: PublishedNumber, isProtected: Bool) {
    guard let text = number.percent else { return }
    guard let printed = DecimalValue(printed: text), printed.units >= 0,
      printed.units <= (printed.decimals == 0 ? 100 : 1000)
    else {
      faults.append("the percentage of \(number.name) is not one of 0 to 100")
      return
    }
    guard let count = number.count, let base = number.base, base > 0 else {
      if isProtected { faults.append("\(number.name) has a percentage without count and base") }
      return
    }
    if printed.units != Self.share(min(count, base), of: base, decimals: printed.decimals) {
      faults.append("the percentage of \(number.name) does not follow from its count and base")
    }
  }

  /// A part in units of the last decimal of a percentage, rounded half away from zero.
  static func share(_ part: Int, of base: Int, decimals: Int) -> Int {
    (2 * part * (decimals == 0 ? 100 : 1000) + base) / (2 * base)
  }

  /// National = 100, of published counts.
  private mutating func index(_ number: PublishedNumber) {
    guard let text = number.value else { return }
    guard let value = Int(text) else {
      faults.append("the index of \(number.name) is not a whole number")
      return
    }
    let source = number.place.moved(table: DerivedTable.index.source(of: number.key.table))
    guard let own = numbers[source], let part = own.count, let base = own.base else {
      faults.append("the index of \(number.name) has no published count to follow from")
      return
    }
    func follows(_ nation: PublishedNumber?) -> Bool {
      guard let count = nation?.count, let whole = nation?.base, count > 0, base > 0 else { return false }
      return value == (200 * part * whole + base * count) / (2 * base * count)
    }
    guard !follows(numbers.nation(of: source)) else { return }
    // Pages below national level may be carried over from an earlier edition, with the nation as it was then.
    if !earlier.any({ follows($0.nation(of: source)) }) {
      faults.append("the index of \(number.name) does not follow from published counts")
    }
  }
}
