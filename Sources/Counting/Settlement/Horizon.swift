internal import Definitions
internal import Intake

/// The latest date, of entry or else of visit, that does not stand alone.
///
/// A date more than a month after all but two other rows is a mistake of typing, and must not steer what "today" is.
enum Horizon {
  /// Days.
  private static let gap: Int32 = 31
  /// Other rows beside which a date still stands alone.
  private static let companions = 2
  /// Rows below which nothing can be said to stand alone: among few rows a month without any is nothing odd.
  private static let fewest = 50

  /// `nil` when there are no rows.
  static func latest(_ members: [CodedMember]) -> CivilDate? {
    // Four suffice: a date among the three latest stands alone when the fourth is far away. A registration that is
    // delivered again is no company to itself.
    var latest: [(date: CivilDate, identity: UInt64)] = []
    var count = 0
    for member in members {
      let rows = member.rows
      count += rows.count
      for row in 0..<rows.count {
        let date = rows.entry(row) ?? rows.visit(row)
        if latest.count > companions + 1, date <= latest[companions + 1].date { continue }
        let identity = rows.identities[row]
        if let place = latest.firstIndex(where: { $0.identity == identity }) {
          if latest[place].date >= date { continue }
          latest.remove(at: place)
        }
        latest.insert((date, identity), at: latest.firstIndex { $0.date < date } ?? latest.endIndex)
        if latest.count > companions + 2 { latest.removeLast() }
      }
    }
    guard count >= fewest else { return latest.first?.date }
    return latest.enumerated().first { place, one in
      latest.enumerated().count { $0.offset != place && $0.element.date.day >= one.date.day - gap }
        > companions
    }?.element.date ?? latest.last?.date
  }
}
