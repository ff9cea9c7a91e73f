/// A row, by its member and its place among the rows of that member.
struct RowPlace: Comparable, Hashable, Sendable {
  let member: Int
  let row: Int

  static func < (left: RowPlace, right: RowPlace) -> Bool {
    (left.member, left.row) < (right.member, right.row)
  }
}
