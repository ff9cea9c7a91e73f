internal import Definitions
internal import Intake

/// Finds registrations that were delivered under two layouts which do not share their identities: the same number, day
/// and place in two identity spaces.
enum SecondDelivery {
  private struct Key: Hashable {
    let number: UInt32
    let day: Int32
    let location: Int
  }

  /// The rows of every space but the one that comes first, in the order of the input.
  static func find(_ members: [CodedMember], isCounted: (Int, Int) -> Bool) -> [RowPlace] {
    // Only days on which two spaces have rows can hold any, which are few where one form followed another.
    var spaces: [CivilDate: Set<String>] = [:]
    for member in members {
      for date in member.rows.visitDates { spaces[date, default: []].insert(member.identitySpace) }
    }
    let shared = Set(spaces.filter { $0.value.count > 1 }.keys)
    guard !shared.isEmpty else { return [] }
    var first: [Key: String] = [:]
    var found: [RowPlace] = []
    for (number, member) in members.enumerated() {
      let rows = member.rows
      for row in 0..<rows.count where rows.numbers[row] != 0 && shared.contains(rows.visit(row)) {
        guard isCounted(number, row) else { continue }
        let key = Key(number: rows.numbers[row], day: rows.visit(row).day, location: rows.location(row))
        if let space = first[key] {
          if space != member.identitySpace { found.append(RowPlace(member: number, row: row)) }
        } else {
          first[key] = member.identitySpace
        }
      }
    }
    return found
  }
}
