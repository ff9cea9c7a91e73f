/// The numbers of the locations that a unit consists of, per quarter by its first month.
struct UnitMembers: Sendable {
  private var numbers: [Int: [Int]] = [:]

  subscript(month: Int) -> [Int] { numbers[month] ?? [] }

  mutating func add(_ number: Int, inQuarter month: Int) { numbers[month, default: []].append(number) }

  static func + (left: UnitMembers, right: UnitMembers) -> UnitMembers {
    var sum = left
    sum.numbers.merge(right.numbers) { $0 + $1 }
    return sum
  }
}
