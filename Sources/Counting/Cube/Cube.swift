internal import Definitions
internal import Intake

/// The counters of a run. Parallel counting is the same counting on parts, and ``merge(_:)``.
struct Cube: Sendable {
  let layout: CubeLayout
  /// Blocks of months, from the first month of the layout on; grows by whole months.
  private var counters: [Counter] = []
  /// Code sets of the record at hand, as slots.
  private var rowSlots: [Int] = []
  private var columnSlots: [Int] = []

  /// Counters per location; `nil` when no page below national level is asked for.
  private var local: LocalCube?

  init(_ layout: CubeLayout) {
    self.layout = layout
    local = layout.isLocal ? LocalCube(layout) : nil
  }

  /// The number of months that have counters.
  var months: Int { counters.count / (2 * layout.half) }

  /// Adds a record. A month before the first is not counted.
  mutating func add(
    _ record: borrowing CodedRecord, month: Int, as contribution: Contribution, key: UInt64
  ) {
    guard month >= layout.firstMonth else { return }
    if let filter = layout.filter {
      guard filter.matches(record), contribution != .visit || !filter.isAboutQuestions else { return }
    }
    local?.add(record, month: month, as: contribution, key: key)
    let block = month - layout.firstMonth
    if block >= months { grow(to: block + 1) }
    let base = (block * 2 + contribution.plane.rawValue) * layout.half
    let step = Counter(count: 1, key: key)
    let touched = layout.touched(by: contribution)

    counters[base + CubeLayout.total] += step
    counters[base + layout.location(record.location)] += step
    if let entry = record.entry {
      let quarters = min(max(entry.month / 3 - record.month / 3, 0), QualityFacts.Delays.last)
      counters[base + CubeLayout.delays.lowerBound + quarters] += step
    }
    for variable in touched.variables {
      let codes = record.answers[variable]
      if codes != 0 { count(codes, layout.variables[variable], base, step) }
    }
    if record.recoded != 0 {
      // A variable that was not asked that day has no answers left.
      for variable in touched.variables
      where record.recoded & (1 << UInt64(variable)) != 0 && record.answers[variable] != 0 {
        counters[base + layout.variables[variable].first + layout.variables[variable].recoded] += step
      }
    }
    for crossing in touched.crossings {
      let slots = layout.crossings[crossing]
      let rows = record.answers[slots.rows]
      let columns = record.answers[slots.columns]
      if rows != 0, columns != 0 { cross(rows, columns, slots, base, step) }
    }
  }

  @inline(__always)
  private mutating func count(
    _ codes: UInt64, _ slots: CubeLayout.VariableSlots, _ base: Int, _ step: Counter
  ) {
    let first = base + slots.first
    counters[first + slots.asked] += step
    var rest = codes
    while rest != 0 {
      counters[first + Self.slot(&rest, slots)] += step
    }
  }

  private mutating func cross(
    _ rows: UInt64, _ columns: UInt64, _ crossing: CubeLayout.CrossingSlots, _ base: Int, _ step: Counter
  ) {
    Self.slots(rows, layout.variables[crossing.rows], into: &rowSlots)
    Self.slots(columns, layout.variables[crossing.columns], into: &columnSlots)
    for row in rowSlots {
      let start = base + crossing.first + row * crossing.width
      for column in columnSlots { counters[start + column] += step }
    }
  }

  /// The slots of a set, `asked` included.
  private static func slots(_ codes: UInt64, _ slots: CubeLayout.VariableSlots, into list: inout [Int]) {
    list.removeAll(keepingCapacity: true)
    var rest = codes
    while rest != 0 { list.append(slot(&rest, slots)) }
    list.append(slots.asked)
  }

  /// The slot of the next code, which is taken out of the set.
  @inline(__always)
  static func slot(_ rest: inout UInt64, _ slots: CubeLayout.VariableSlots) -> Int {
    let bit = rest.trailingZeroBitCount
    if slots.isWide, rest < UInt64(1) << UInt64(Variable.unrecognisedBit) {
      let code = Int(rest) - 1
      rest = 0
      return code
    }
    rest &= rest &- 1
    switch bit {
    case Variable.unrecognisedBit: return slots.unrecognised
    case Variable.emptyBit: return slots.empty
    default: return bit
    }
  }

  private mutating func grow(to months: Int) {
    let size = months * 2 * layout.half
    counters.reserveCapacity(size)
    counters.append(contentsOf: repeatElement(Counter(), count: size - counters.count))
  }

  /// Adds another part, counter by counter.
  mutating func merge(_ other: Cube) {
    if other.months > months { grow(to: other.months) }
    for index in other.counters.indices { counters[index] += other.counters[index] }
    if let part = other.local { local?.merge(part) }
  }

  /// The sum over some locations; `nil` when nothing was counted per location.
  func local(_ locations: [Int], _ plane: Plane, _ period: Period) -> LocalCounts? {
    local?.sum(locations, plane, period)
  }

  /// The sum of one counter over the months of a period.
  func sum(_ slot: Int, _ plane: Plane, _ period: Period) -> Counter {
    var result = Counter()
    let first = max(period.firstMonth - layout.firstMonth, 0)
    let last = min(period.lastMonth - layout.firstMonth, months - 1)
    guard first <= last else { return result }
    for month in first...last {
      result += counters[(month * 2 + plane.rawValue) * layout.half + slot]
    }
    return result
  }
}
