import Definitions
import Intake

/// Counters per location: for pages of municipalities, provinces and libraries, which are sums of locations.
///
/// A row of counters (all variables with a bit mask, in the order of the codebook) is made when a location
/// first has a registration in a quarter, so memory follows what happened, not what could.
struct LocalCube: Sendable {
  /// Places in a row of counters; the total stands first.
  static let withEntryDate = 1
  static let late = 2

  private let slots: [CubeLayout.VariableSlots?]
  private let touched: [[Int]]
  private let locations: Int
  private let width: Int
  private let firstQuarter: Int
  /// Per quarter, plane and location the start of its row; -1 when it has none.
  private var rows: [Int32] = []
  private var counters: [Counter] = []

  init(_ layout: CubeLayout) {
    locations = layout.locations
    firstQuarter = layout.firstMonth / 3
    var next = 3
    slots = layout.variables.map { variable in
      guard !variable.isWide else { return nil }
      defer { next += variable.size }
      return CubeLayout.VariableSlots(first: next, answers: variable.answers, isWide: false)
    }
    width = next
    let slots = slots
    touched = [Contribution.registration, .question, .visit].map { contribution in
      layout.touched(by: contribution).variables.filter { slots[$0] != nil }
    }
  }

  mutating func add(
    _ record: borrowing CodedRecord, month: Int, as contribution: Contribution, key: UInt64
  ) {
    let quarter = month / 3 - firstQuarter
    guard quarter >= 0 else { return }
    let base = row(quarter, contribution.plane, record.location)
    let step = Counter(count: 1, key: key)
    counters[base] += step
    if let entry = record.entry {
      counters[base + Self.withEntryDate] += step
      if entry.month / 3 > record.month / 3 { counters[base + Self.late] += step }
    }
    for variable in touched[contribution.rawValue] {
      var rest = record.answers[variable]
      guard rest != 0, let slots = slots[variable] else { continue }
      let first = base + slots.first
      counters[first + slots.asked] += step
      while rest != 0 { counters[first + Cube.slot(&rest, slots)] += step }
    }
  }

  private mutating func row(_ quarter: Int, _ plane: Plane, _ location: Int) -> Int {
    let index = (quarter * 2 + plane.rawValue) * locations + location
    if index >= rows.count {
      let size = (quarter + 1) * 2 * locations
      rows.append(contentsOf: repeatElement(-1, count: size - rows.count))
    }
    if rows[index] < 0 {
      rows[index] = Int32(counters.count / width)
      counters.append(contentsOf: repeatElement(Counter(), count: width))
    }
    return Int(rows[index]) * width
  }

  /// Adds another part.
  mutating func merge(_ other: LocalCube) {
    for (index, start) in other.rows.enumerated() where start >= 0 {
      let quarter = index / locations / 2
      let plane = Plane(rawValue: index / locations % 2)!
      let mine = row(quarter, plane, index % locations)
      let theirs = Int(start) * width
      for slot in 0..<width { counters[mine + slot] += other.counters[theirs + slot] }
    }
  }

  /// The sum over some locations and whole quarters of a period: the total first, then the variables' slots.
  func sum(_ numbers: [Int], _ plane: Plane, _ period: Period) -> LocalCounts {
    var sums = Array(repeating: Counter(), count: width)
    let first = max(period.firstMonth / 3 - firstQuarter, 0)
    let last = min(period.lastMonth / 3 - firstQuarter, rows.count / (2 * locations) - 1)
    for quarter in first...max(first, last) where first <= last {
      for number in numbers {
        let start = rows[(quarter * 2 + plane.rawValue) * locations + number]
        guard start >= 0 else { continue }
        for slot in 0..<width { sums[slot] += counters[Int(start) * width + slot] }
      }
    }
    return LocalCounts(sums: sums, slots: slots)
  }
}
