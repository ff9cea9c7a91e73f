import Definitions
import Edition

/// In which periods two editions count the same registrations, as their numbers tell: of the nation, and of every unit
/// by itself, for the changes of a unit may wait when those of the nation do not.
struct SameRegistrations {
  private struct Subject: Hashable {
    let level: Level
    let unit: String

    init(_ key: TableKey) { (level, unit) = (key.level, key.unit) }
  }

  /// Periods of which both print numbers: all the same, or some of them others.
  private struct Periods {
    var same: Set<Period> = []
    var changed: Set<Period> = []

    /// Within a period that is the same nothing moved, also where only one edition prints a part of it. A longer one is
    /// the same when parts of it are, and none is known to have changed. `nil` where nothing is known.
    func tell(_ period: Period) -> Bool? {
      if same.contains(where: { $0.firstMonth <= period.firstMonth && $0.lastMonth >= period.lastMonth }) {
        return true
      }
      func touches(_ other: Period) -> Bool {
        other.firstMonth <= period.lastMonth && other.lastMonth >= period.firstMonth
      }
      if changed.contains(where: touches) { return false }
      return same.contains(where: touches) ? true : nil
    }
  }

  private var subjects: [Subject: Periods] = [:]
  private let nation: Periods

  init(_ edition: [PublishedNumber], _ published: ProtectedTables) {
    for number in edition {
      guard let count = number.count, let own = published[number.key]?[number.row, number.column]?.count
      else { continue }
      let subject = Subject(number.key)
      if own == count {
        subjects[subject, default: Periods()].same.insert(number.key.period)
      } else {
        subjects[subject, default: Periods()].changed.insert(number.key.period)
      }
    }
    for (subject, periods) in subjects {
      subjects[subject]!.same = periods.same.subtracting(periods.changed)
    }
    nation = subjects.first { $0.key.level == .national }?.value ?? Periods()
  }

  /// Whether the whole country counts the same registrations in a period.
  func nationHolds(for period: Period) -> Bool { nation.tell(period) ?? false }

  /// Whether a table of the other edition is about registrations of this one. Where a unit has no number in both, the
  /// nation tells.
  func holds(for key: TableKey) -> Bool {
    subjects[Subject(key)]?.tell(key.period) ?? nation.tell(key.period) ?? false
  }
}
