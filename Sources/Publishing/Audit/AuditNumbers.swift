import Definitions

/// Checks that every number of `observations.csv` follows from published counts, and that protected counts are
/// rounded.
struct AuditNumbers {
  let numbers: WrittenNumbers
  let rule: AuditRule
  let earlier: EarlierNations
  private let nation: WrittenUnit
  private(set) var faults: [String] = []

  init(_ numbers: WrittenNumbers, _ rule: AuditRule, _ earlier: EarlierNations) {
    self.numbers = numbers
    self.rule = rule
    self.earlier = earlier
    nation = numbers.nation
    for unit in numbers.units { check(unit) }
  }

  /// The parts that divide by one base.
  private struct Whole: Hashable {
    let table: String
    let period: String
    let column: String
    let counted: String

    init(_ key: WrittenNumber.Key) {
      table = key.table
      period = key.period
      column = key.column
      counted = key.counted
    }

    /// What tells most of them apart.
    func hash(into hasher: inout Hasher) {
      hasher.combine(table)
      hasher.combine(period)
    }
  }

  private struct Parts {
    var sum = 0
    var total: Int?
    var hasGaps = false
  }

  private mutating func check(_ unit: WrittenUnit) {
    var wholes: [Whole: Parts] = [:]
    for number in unit.numbers {
      let whole = Whole(number.key)
      if number.key.row == "total" {
        wholes[whole, default: Parts()].total = number.count
      } else if let count = number.count {
        wholes[whole, default: Parts()].sum += count
      } else {
        wholes[whole, default: Parts()].hasGaps = true
      }
    }
    let derived = AuditDerived(unit, nation: nation, earlier)
    for number in unit.numbers {
      form(number)
      if AuditDerived.covers(number), let fault = derived.fault(number) { faults.append(fault) }
      if rule.protects(number) { protected(number, wholes[Whole(number.key)] ?? Parts()) }
      percentage(number)
      if number.key.table.hasSuffix("_index") { index(number, unit) }
      if number.has("withheld"), number.count != nil || !number.percent.isEmpty || !number.value.isEmpty {
        faults.append("\(number.name) is withheld and has a number")
      }
    }
  }

  /// What a line may hold at all: a count or another value, words of status that there are, and below national
  /// level the rows of the nation where they say a number.
  private mutating func form(_ number: WrittenNumber) {
    if number.count != nil, !number.value.isEmpty {
      faults.append("\(number.name) has a count and another value")
    }
    if let word = number.status.first(where: { !Self.words.contains($0) }) {
      faults.append("\(number.name) has a status that does not exist: \(word.prefix(20))")
    }
    let key = number.key
    guard number.level != "nl", number.count != nil || !number.value.isEmpty, key.column.isEmpty,
      !AuditDerived.covers(number), !AuditRule.isKey(number),
      nation[key] == nil,
      nation[
        .init(table: key.table, period: key.period, row: "total", column: "", counted: key.counted)] != nil,
      !earlier.any({ $0[key] != nil })
    else { return }
    faults.append("\(number.name) is a row that the nation does not have")
  }

  private static let words = Set(CellStatus.allWords)

  private mutating func protected(_ number: WrittenNumber, _ parts: Parts) {
    guard let round = Level(rawValue: number.level).flatMap({ rule.rounding?.base(at: $0) }) else { return }
    if let count = number.count, count % round != 0 || count < 0 {
      faults.append("the count of \(number.name) is not a multiple of \(round)")
    }
    guard number.key.row != "total" else {
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
    if !number.percent.isEmpty, base < rule.minimumForPercentages {
      faults.append("\(number.name) has a percentage at a base below \(rule.minimumForPercentages)")
    }
    if !parts.hasGaps, base != parts.sum, base != parts.total {
      faults.append("the base of \(number.name) is neither the sum of its parts nor their total")
    }
  }

  private mutating func percentage(_ number: WrittenNumber) {
    guard !number.percent.isEmpty else { return }
    guard let printed = WrittenNumber.units(number.percent), printed.units >= 0,
      printed.units <= (printed.decimals == 0 ? 100 : 1000)
    else {
      faults.append("the percentage of \(number.name) is not one of 0 to 100")
      return
    }
    guard let count = number.count, let base = number.base, base > 0 else {
      if rule.protects(number) { faults.append("\(number.name) has a percentage without count and base") }
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
  private mutating func index(_ number: WrittenNumber, _ unit: WrittenUnit) {
    guard let value = Int(number.value) else {
      if !number.value.isEmpty { faults.append("the index of \(number.name) is not a whole number") }
      return
    }
    let key = WrittenNumber.Key(
      table: String(number.key.table.dropLast("_index".count)), period: number.key.period,
      row: number.key.row,
      column: number.key.column, counted: number.key.counted)
    guard let own = unit[key], let part = own.count, let base = own.base else {
      faults.append("the index of \(number.name) has no published count to follow from")
      return
    }
    func follows(_ nation: WrittenNumber?) -> Bool {
      guard let count = nation?.count, let whole = nation?.base, count > 0, base > 0 else { return false }
      return value == (200 * part * whole + base * count) / (2 * base * count)
    }
    guard !follows(nation[key]) else { return }
    // Pages below national level may be carried over from an earlier edition, with the nation as it was then.
    if !earlier.any({ follows($0[key]) }) {
      faults.append("the index of \(number.name) does not follow from published counts")
    }
  }
}
