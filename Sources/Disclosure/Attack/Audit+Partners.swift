/// What else is withheld, so that a finding does not follow any more.
extension Audit {
  /// Follows the sums that moved the bounds outward until some of them have counts that can be withheld.
  func partners(of finding: Int, _ attack: Attack, _ withheld: [Bool], _ kind: Partners) -> [Int] {
    func smallest(_ open: [Int]) -> [Int] {
      open.min { (system.unknowns[$0].withholdable!, $0) < (system.unknowns[$1].withholdable!, $1) }
        .map { [$0] } ?? []
    }
    var front = [finding]
    var seen: Set<Int> = [finding]
    while !front.isEmpty {
      let reasons = Set(front.flatMap { [attack.reasonLow[$0], attack.reasonHigh[$0]] }.filter { $0 >= 0 })
      var next: [Int] = []
      var open: [[Int]] = []
      for reason in reasons.sorted() {
        let members = system.members(of: reason).map(Int.init).filter { seen.insert($0).inserted }
        open.append(members.filter { isOpen($0, withheld) })
        next += members
      }
      if open.contains(where: { !$0.isEmpty }) {
        switch kind {
        case .smallest: return smallest(open.flatMap { $0 })
        case .smallestOfEachSum: return open.flatMap(smallest)
        case .all: return open.flatMap { $0 }
        }
      }
      front = next
    }
    return near(finding, withheld, among: kind == .all ? { $0 } : smallest)
  }

  /// The nearest counts that can be withheld, by any sums: the sums that moved a bound first are forgotten when others move
  /// it again.
  private func near(_ finding: Int, _ withheld: [Bool], among choose: ([Int]) -> [Int]) -> [Int] {
    var front = [finding]
    var seen: Set<Int> = [finding]
    while !front.isEmpty {
      let sums = Set(front.flatMap { system.relations(of: $0) })
      front = sums.sorted().flatMap { system.members(of: $0).map(Int.init) }.filter {
        seen.insert($0).inserted
      }
      let open = front.filter { isOpen($0, withheld) }
      if !open.isEmpty { return choose(open) }
    }
    return []
  }
}
