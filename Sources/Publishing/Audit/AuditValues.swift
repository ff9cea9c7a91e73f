import Definitions

/// The published numbers that a page may show: those of its unit and of the nation, and what follows from them.
struct AuditValues {
  private let language: PageLanguage
  private(set) var counts: Set<Int> = []
  /// Percentages, in tenths.
  private(set) var percents: Set<Int> = [1000]
  /// What is neither count nor share, in tenths.
  private(set) var decimals: Set<Int> = []
  /// Differences of two counts of the same answer, or of two percentages, in tenths.
  private(set) var differences: Set<Int> = [0]

  /// With differences to the nation, unless `nation` is `nil`.
  init(_ unit: WrittenUnit, comparedTo nation: WrittenUnit?, in language: PageLanguage) {
    self.language = language
    add(unit)
    compare(unit, nation)
  }

  /// The numbers of many units, without differences.
  init(of units: some Sequence<WrittenUnit>, in language: PageLanguage) {
    self.language = language
    for unit in units { add(unit) }
  }

  private struct Answer: Hashable {
    let table: String
    let row: String
    let column: String
    let counted: String
  }

  private mutating func add(_ unit: WrittenUnit) {
    var locations: [String: Int] = [:]
    for number in unit.numbers {
      if let count = number.count { counts.insert(count) }
      if let base = number.base { counts.insert(base) }
      if let tenths = number.tenths { percents.insert(tenths) }
      if let value = WrittenNumber.units(number.value) {
        let tenths = value.decimals == 0 ? value.units * 10 : value.units
        // Margins of a survey are percentages, its changes percentage points.
        if number.key.counted == "respondents" {
          decimals.insert(tenths)
          percents.insert(tenths)
          differences.insert(tenths)
          continue
        }
        switch DerivedTable(id: number.key.table) {
        case .change, .changeInPoints, .difference, .gap: differences.insert(tenths)
        default: decimals.insert(tenths)
        }
      }
      if number.key.row == "locations", number.count != nil { locations[number.key.period] = number.count }
    }
    // Visits per location.
    for number in unit.numbers where number.key.row == "visits" {
      guard let visits = number.count, let locations = locations[number.key.period], locations > 0 else {
        continue
      }
      decimals.insert((2 * visits + locations) / (2 * locations) * 10)
    }
  }

  private mutating func compare(_ unit: WrittenUnit, _ nation: WrittenUnit?) {
    var series: [Answer: [WrittenNumber]] = [:]
    for number in unit.numbers {
      let key = number.key
      series[Answer(table: key.table, row: key.row, column: key.column, counted: key.counted), default: []]
        .append(number)
      if let own = number.tenths, let whole = nation?[key]?.tenths { differences.insert(own - whole) }
    }
    for numbers in series.values where numbers.count > 1 {
      for one in numbers {
        for other in numbers {
          if let one = one.count, let other = other.count { differences.insert(10 * (one - other)) }
          if let one = one.tenths, let other = other.tenths { differences.insert(one - other) }
        }
      }
    }
  }

  /// Whether a text is a published number, follows from such, or is no number.
  func explain(_ text: some StringProtocol) -> Bool {
    switch PrintedNumber(text, in: language) {
    case .percent(let tenths): percents.contains(tenths)
    // A difference of nothing has no sign.
    case .count(let count): count == 0 || counts.contains(count) || decimals.contains(count * 10)
    case .decimal(let tenths): tenths == 0 || decimals.contains(tenths)
    case .difference(let tenths): differences.contains(tenths)
    // A margin is only ever shown at its anchor.
    case .range: false
    case nil: true
    }
  }
}
