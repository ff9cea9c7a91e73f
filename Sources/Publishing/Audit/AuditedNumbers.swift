import Definitions
import Edition

/// The numbers of an `observations.csv` as they were read back, to be found by what they are about.
struct AuditedNumbers {
  /// In the order of the file.
  let all: [PublishedNumber]
  /// Where numbers of one table stand beside each other, whatever they count: mostly all that it has.
  let ranges: [Range<Int>]
  /// From the first number of a table to its last.
  private let tables: [TableKey: Range<Int>]
  /// The calendar years that it has numbers of.
  private let years: Set<Period>

  /// No two numbers have one address; the reader of the file refuses that.
  init(_ numbers: [PublishedNumber]) {
    all = numbers
    var ranges: [Range<Int>] = []
    for place in numbers.indices {
      if let last = ranges.last, Self.areOfOneTable(numbers[last.lowerBound].key, numbers[place].key) {
        ranges[ranges.count - 1] = last.lowerBound..<place + 1
      } else {
        ranges.append(place..<place + 1)
      }
    }
    self.ranges = ranges
    // Between the rows of a unit those of another may stand, whose code goes on with a comma.
    tables = Dictionary(ranges.map { (Self.table(numbers[$0.lowerBound].key), $0) }) {
      $0.lowerBound..<$1.upperBound
    }
    years = Set(numbers.lazy.map(\.key.period).filter { $0.kind == .year })
  }

  subscript(place: CellName) -> PublishedNumber? {
    self[of: place.key].first {
      $0.stands(at: place.row, place.column, place.key.counted) && $0.key == place.key
    }
  }

  /// The numbers of a table, whatever they count, and perhaps of another unit between them.
  subscript(of key: TableKey) -> ArraySlice<PublishedNumber> { all[tables[Self.table(key)] ?? 0..<0] }

  private static func areOfOneTable(_ key: TableKey, _ other: TableKey) -> Bool {
    key.unit == other.unit && key.table == other.table && key.period == other.period
      && key.level == other.level
  }

  private static func table(_ key: TableKey) -> TableKey {
    TableKey(key.table, key.period, level: key.level, unit: key.unit, counted: .visits)
  }

  /// The number of the nation for the same table, period, row and column.
  func nation(of place: CellName) -> PublishedNumber? { self[place.nation] }

  /// The same number in other calendar years that begin no later.
  func past(of place: CellName) -> [PublishedNumber] {
    let period = place.key.period
    return years.filter { $0 != period && $0.firstMonth <= period.firstMonth }
      .compactMap { self[place.moved(period: $0)] }
  }
}

extension PublishedNumber {
  /// Its place in its table.
  func stands(at row: String, _ column: String, _ counted: Counted) -> Bool {
    self.row == row && self.column == column && key.counted == counted
  }
}

extension CellName {
  /// The same of the nation.
  var nation: CellName { moved(level: .national, unit: "NL") }

  /// The cell beside this one in another table, period or unit.
  func moved(
    table: String? = nil, period: Period? = nil, level: Level? = nil, unit: String? = nil, row: String? = nil
  ) -> CellName {
    let key = TableKey(
      table ?? key.table, period ?? key.period, level: level ?? key.level, unit: unit ?? key.unit,
      counted: key.counted)
    return CellName(key: key, row: row ?? self.row, column: column)
  }
}
