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

  /// Adds a stretch of the rows of a member, of which the months are none before the first.
  mutating func add(_ stretch: CountedStretch, of rows: CodedRows, as contribution: Contribution) {
    let locations = rows.locations
    // Per month and code of a location the start of its counters, then per row.
    var known = Array(repeating: -1, count: stretch.months.count * locations.values.count)
    var starts = Array(repeating: -1, count: stretch.rows.count)
    for (index, row) in stretch.rows.enumerated() where stretch.places[index] >= 0 {
      let month = Int(stretch.places[index])
      let place = month * locations.values.count + locations.code(row)
      if known[place] < 0 {
        let quarter = stretch.months[month] / 3 - firstQuarter
        known[place] = self.row(quarter, contribution.plane, Int(locations[row]))
      }
      starts[index] = known[place]
    }
    let (visits, entries) = (rows.visits, rows.entries)
    let (ofVisit, ofEntry) = (rows.quarters(visits), rows.quarters(entries))
    let touched = touched[contribution.rawValue].map { (slots[$0]!, rows.answers($0)) }
    counters.withUnsafeMutableBufferPointer { counters in
      for (index, row) in stretch.rows.enumerated() where starts[index] >= 0 {
        let step = Counter(count: 1, key: stretch.keys[index])
        counters[starts[index]] += step
        if let entry = ofEntry[entries.code(row)], let visit = ofVisit[visits.code(row)] {
          counters[starts[index] + Self.withEntryDate] += step
          if entry > visit { counters[starts[index] + Self.late] += step }
        }
      }
      for (slots, sets) in touched {
        for (index, row) in stretch.rows.enumerated() where starts[index] >= 0 {
          let step = Counter(count: 1, key: stretch.keys[index])
          Cube.add(sets[row], slots, step, at: starts[index], counters)
        }
      }
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

  /// Gives back the room in which the counters grew.
  mutating func trim() { counters = counters.withUnsafeBufferPointer { Array($0) } }

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
