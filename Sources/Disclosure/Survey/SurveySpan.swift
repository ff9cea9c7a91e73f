import Counting

/// What follows from numbers about groups of respondents by adding and subtracting them.
///
/// Groups that are shown are sums of the parts that all groups divide the respondents into. What follows is what these
/// sums span; it is reduced by the elimination of Gauss, in whole numbers modulo a prime, so that nothing is rounded.
struct SurveySpan {
  private static let prime = 2_147_483_647
  /// Rows that begin with a 1 in a part in which no other row has anything.
  private var rows: [(lead: Int, values: [Int])] = []
  private let sizes: [Int]

  /// - Parameter sizes: how many respondents each part has.
  init(sizes: [Int]) { self.sizes = sizes }

  /// Adds the sum over the parts of a group that is shown.
  mutating func add(_ group: [Bool]) {
    var own = reduced(group.map { $0 ? 1 : 0 })
    guard let lead = own.firstIndex(where: { $0 != 0 }) else { return }
    let factor = Self.inverse(own[lead])
    own = own.map { $0 * factor % Self.prime }
    for place in rows.indices {
      let over = rows[place].values[lead]
      rows[place].values = Self.less(rows[place].values, own, times: over)
    }
    rows.append((lead, own))
  }

  /// Whether the number of a group follows.
  func holds(_ group: [Bool]) -> Bool { reduced(group.map { $0 ? 1 : 0 }).allSatisfy { $0 == 0 } }

  /// The fewest respondents that some combination is about.
  var fewest: Int {
    rows.map { row in zip(row.values, sizes).reduce(0) { $0 + ($1.0 == 0 ? 0 : $1.1) } }.min() ?? .max
  }

  private func reduced(_ values: [Int]) -> [Int] {
    rows.reduce(values) { Self.less($0, $1.values, times: $0[$1.lead]) }
  }

  private static func less(_ values: [Int], _ other: [Int], times factor: Int) -> [Int] {
    factor == 0
      ? values : zip(values, other).map { (($0 - $1 * factor) % prime + prime) % prime }
  }

  /// By the little theorem of Fermat.
  private static func inverse(_ value: Int) -> Int {
    var (result, base, power) = (1, value, prime - 2)
    while power > 0 {
      if power & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      power >>= 1
    }
    return result
  }
}
