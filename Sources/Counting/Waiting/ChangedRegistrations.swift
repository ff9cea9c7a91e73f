import Definitions
import Intake

/// What became of registrations since they were published: those that came, left, or say something else now.
struct ChangedRegistrations {
  /// One version of a registration.
  struct Side {
    let month: Int
    /// The month was published; in another one a registration is new.
    var isPublished = true
    /// `nil` where no row of the input has this version any more.
    let place: RowPlace?
    let mark: RegistrationMarks.Mark
  }

  /// One registration: as it counts now, as it was published, or both.
  struct Change {
    var now: Side?
    var before: Side?

    var sides: [Side] { [now, before].compactMap(\.self) }
    /// What was published can be counted again.
    var mayWait: Bool { before.map { $0.place != nil } ?? true }
  }

  /// By identity.
  private(set) var all: [UInt64: Change] = [:]

  /// Compares the rows that count in the months of `published` with it.
  init(_ rows: SettledRows, _ published: RegistrationMarks, _ marks: [RowMarks], _ months: [RowMonths]) {
    var left = published.months
    for (member, (marks, months)) in zip(marks, months).enumerated() {
      for row in 0..<rows.members[member].rows.count {
        let fate = rows.settlement.fate(member, row)
        let month = months[row]
        guard fate.isCounted, left[month] != nil else { continue }
        let speaks = fate == .countedForVisit
        let mark = marks.mark(row, speaksForVisit: speaks)
        if left[month]!.remove(mark) == nil {
          all[mark.identity, default: Change()].now = Side(
            month: month, place: RowPlace(member: member, row: row), mark: mark)
        }
      }
    }
    var gone: [UInt64: (mark: RegistrationMarks.Mark, month: Int)] = [:]
    for (month, marks) in left { for mark in marks { gone[mark.identity] = (mark, month) } }
    guard !gone.isEmpty else { return }
    for (identity, one) in gone {
      all[identity, default: Change()].before = Side(month: one.month, place: nil, mark: one.mark)
    }
    for (member, (marks, months)) in zip(marks, months).enumerated() {
      for row in 0..<rows.members[member].rows.count {
        let identity = marks.identity(row)
        guard let one = gone[identity] else { continue }
        let fate = rows.settlement.fate(member, row)
        if fate.isCounted, all[identity]?.now == nil {
          all[identity]?.now = Side(
            month: months[row], isPublished: published.months[months[row]] != nil,
            place: RowPlace(member: member, row: row),
            mark: marks.mark(row, speaksForVisit: fate == .countedForVisit))
        }
        guard marks.mark(row, speaksForVisit: one.mark.speaksForVisit) == one.mark else { continue }
        all[one.mark.identity]?.before = Side(
          month: one.month, place: RowPlace(member: member, row: row), mark: one.mark)
      }
    }
  }

  /// The changes that are too few in one of their groups to be published; every group then holds none, or enough.
  /// A change that cannot wait stays, and may leave a group with too few.
  func waiting(fewerThan smallest: Int, groups: (Change) -> Set<String>) -> Set<UInt64> {
    var open = all
    var waiting: Set<UInt64> = []
    while true {
      var sizes: [String: Int] = [:]
      let groups = open.mapValues(groups)
      for own in groups.values { for group in own { sizes[group, default: 0] += 1 } }
      let few = open.filter { identity, change in
        change.mayWait && groups[identity]!.contains { sizes[$0]! < smallest }
      }
      if few.isEmpty { return waiting }
      waiting.formUnion(few.keys)
      for identity in few.keys { open[identity] = nil }
    }
  }
}
