import Definitions
import Disclosure
import Edition
import Publishing

extension PublishedNumber {
  /// The numbers of an `observations.csv` in the order of that file, at some levels.
  static func list(
    _ observations: [Observation.Key: Observation], at isIncluded: (Level) -> Bool = { _ in true }
  ) -> [PublishedNumber] {
    var numbers: [(Observation.Key, PublishedNumber)] = []
    for observation in observations.values {
      let key = observation.key
      guard let period = Period(key.period), let level = Level(rawValue: key.level), isIncluded(level),
        let counted = Counted(rawValue: key.counted)
      else { continue }
      numbers.append(
        (
          key,
          PublishedNumber(
            key: TableKey(key.table, period, level: level, unit: key.unit, counted: counted), row: key.row,
            column: key.column, count: observation.count, base: observation.base,
            percent: observation.percent, value: observation.value, status: observation.status)
        ))
    }
    return numbers.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
