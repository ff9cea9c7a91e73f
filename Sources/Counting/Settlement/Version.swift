internal import Definitions
internal import Intake

/// What decides which of several rows with one identity wins.
struct Version {
  let changed: Int64
  let isWithdrawn: Bool
  /// By base name without extensions, then by member: the same for two files that only stand in other folders.
  let name: Int
  let line: UInt32
  let member: Int

  init(_ rows: borrowing CodedRows, _ row: Int, member: Int, name: Int) {
    changed = rows.version(row)
    isWithdrawn = rows.isWithdrawn(row)
    line = rows.lines[row]
    self.member = member
    self.name = name
  }

  /// The one rule of which version wins: the last change; at the same moment the one that is withdrawn, for nobody
  /// withdraws by mistake; then the last by name, member and line.
  func loses(to other: Version) -> Bool {
    if changed != other.changed { return changed < other.changed }
    if isWithdrawn != other.isWithdrawn { return other.isWithdrawn }
    return (name, line, member) < (other.name, other.line, other.member)
  }

  /// Whether the dates of the two do not tell which comes after the other.
  func isTied(with other: Version) -> Bool { changed == other.changed }

  /// Per member its place by base name and member; equal where both are.
  static func order(of members: [CodedMember]) -> [Int] {
    let names = members.map {
      (Array(InputFiles.baseName($0.receipt.file).utf8), Array(($0.receipt.member ?? "").utf8))
    }
    func precedes(_ left: Int, _ right: Int) -> Bool {
      if names[left].0 != names[right].0 { return names[left].0.lexicographicallyPrecedes(names[right].0) }
      return names[left].1.lexicographicallyPrecedes(names[right].1)
    }
    var order = Array(repeating: 0, count: members.count)
    let sorted = members.indices.sorted(by: precedes)
    for (place, member) in sorted.enumerated().dropFirst() {
      let before = sorted[place - 1]
      order[member] = order[before] + (precedes(before, member) ? 1 : 0)
    }
    return order
  }
}
