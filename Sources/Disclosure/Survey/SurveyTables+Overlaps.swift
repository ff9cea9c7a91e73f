import Counting
import Definitions

extension SurveyTables {
  /// Withholds more parts of a breakdown by a variable of the frame where, together with the breakdowns before it, they
  /// tell what these do not show, or a number about a few: the smallest parts first.
  ///
  /// A region is a sum of provinces: shown, it would tell of the one province that is withheld in it.
  func withhold(
    _ statuses: inout [CellStatus?], _ groups: [SurveyGroup], _ parts: [SurveyCounts], _ number: Int,
    _ wave: Int, _ type: Int, variable: Int
  ) {
    let earlier: [Breakdown] = [.none, .province, .sizeClass] + (0..<variable).map { .frame($0) }
    let others = earlier.flatMap { breakdown in
      zip(self.groups(breakdown, type), columns(number, wave, breakdown, type: type)).map {
        ($0.group, isShown: $1.hidden == nil, counts: $1.counts)
      }
    }
    let cells = tally.parts(number, wave, type, by: others.map(\.0) + groups).sorted { one, other in
      one.key.lexicographicallyPrecedes(other.key) { !$0 && $1 }
    }
    func members(_ place: Int) -> [Bool] { cells.map { $0.key[place] } }
    let rule = rule(number)
    let counts = others.map(\.counts) + parts
    let secret = counts.indices.filter { counts[$0].base > 0 && rule.status(of: counts[$0]) != nil }
    var before = SurveySpan(sizes: cells.map(\.value))
    for place in others.indices where others[place].isShown { before.add(members(place)) }
    let known = Set(secret.filter { before.holds(members($0)) })
    while true {
      var span = before
      let shown = parts.indices.filter { statuses[$0] == nil }
      for place in shown { span.add(members(others.count + place)) }
      let tells =
        span.fewest < min(rule.minimum, before.fewest)
        || secret.contains { !known.contains($0) && span.holds(members($0)) }
      guard tells, let next = shown.min(by: { (parts[$0].base, $0) < (parts[$1].base, $1) }) else { return }
      statuses[next] = .withheld
    }
  }
}
