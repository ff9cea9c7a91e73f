internal import Definitions
internal import Intake

/// The counters of a run. Parallel counting is the same counting on parts, and ``merge(_:)``.
struct Cube: Sendable {
  let layout: CubeLayout
  /// Per month, from the first of the layout on, and plane the start of its counters; -1 when nothing was counted.
  private var starts: [Int] = []
  /// Half blocks in the order in which they were first needed.
  private var counters: [Counter] = []
  /// Counters per location; `nil` when no page below national level is asked for.
  private var local: LocalCube?

  init(_ layout: CubeLayout) {
    self.layout = layout
    local = layout.isLocal ? LocalCube(layout) : nil
  }

  /// The number of months up to the last that has counters.
  var months: Int { starts.count / 2 }

  /// Adds a stretch of the rows of a member, of which the months are none before the first.
  mutating func add(_ stretch: CountedStretch, of rows: CodedRows, as contribution: Contribution) {
    guard !stretch.months.isEmpty else { return }
    local?.add(stretch, of: rows, as: contribution)
    let layout = layout
    let bases = stretch.months.map { start(of: $0 - layout.firstMonth, contribution.plane) }
    let touched = layout.touched(by: contribution)
    counters.withUnsafeMutableBufferPointer { counters in
      let locations = rows.locations.values
      stretch.sum(rows.locations) { month, code, sum in
        counters[bases[month] + CubeLayout.total] += sum
        counters[bases[month] + layout.location(Int(locations[code]))] += sum
      }
      let (visits, entries) = (rows.quarters(rows.visits), rows.quarters(rows.entries))
      stretch.sum(rows.visits, rows.entries) { month, visit, entry, sum in
        guard let entry = entries[entry], let visit = visits[visit] else { return }
        let quarters = min(max(entry - visit, 0), QualityFacts.Delays.last)
        counters[bases[month] + CubeLayout.delays.lowerBound + quarters] += sum
      }
      for variable in touched.variables {
        let slots = layout.variables[variable]
        let sets = rows.answers(variable)
        stretch.sum(sets) { month, code, sum in
          Self.add(sets.values[code], slots, sum, at: bases[month], counters)
          for (place, group) in slots.groups.enumerated() where sets.values[code] & group != 0 {
            counters[bases[month] + slots.first + slots.group(place)] += sum
          }
        }
      }
      if rows.recoded.values.contains(where: { $0 != 0 }) {
        for variable in touched.variables {
          let slots = layout.variables[variable]
          let (recoded, sets) = (rows.recoded, rows.answers(variable))
          guard recoded.values.contains(where: { $0 >> UInt64(variable) & 1 != 0 }) else { continue }
          stretch.sum(recoded, sets) { month, mask, code, sum in
            // A variable that was not asked that day has no answers left.
            guard recoded.values[mask] >> UInt64(variable) & 1 != 0, sets.values[code] != 0 else { return }
            counters[bases[month] + slots.first + slots.recoded] += sum
          }
        }
      }
      for crossing in touched.crossings {
        let slots = layout.crossings[crossing]
        let (lines, columns) = (rows.answers(slots.rows), rows.answers(slots.columns))
        let (lineSlots, columnSlots) = (layout.variables[slots.rows], layout.variables[slots.columns])
        stretch.sum(lines, columns) { month, line, column, sum in
          guard lines.values[line] != 0, columns.values[column] != 0 else { return }
          Self.forEachSlot(of: lines.values[line], lineSlots) { line in
            let start = bases[month] + slots.first + line * slots.width
            Self.forEachSlot(of: columns.values[column], columnSlots) { counters[start + $0] += sum }
          }
        }
      }
    }
  }

  /// Adds a sum to every counter of a set of codes.
  @inline(__always)
  static func add(
    _ codes: UInt64, _ slots: CubeLayout.VariableSlots, _ sum: Counter, at base: Int,
    _ counters: UnsafeMutableBufferPointer<Counter>
  ) {
    guard codes != 0 else { return }
    forEachSlot(of: codes, slots) { counters[base + slots.first + $0] += sum }
  }

  /// The slots of a set, `asked` included.
  @inline(__always)
  private static func forEachSlot(
    of codes: UInt64, _ slots: CubeLayout.VariableSlots, _ body: (Int) -> Void
  ) {
    var rest = codes
    while rest != 0 { body(slot(&rest, slots)) }
    body(slots.asked)
  }

  /// The slot of the next code, which is taken out of the set.
  @inline(__always)
  private static func slot(_ rest: inout UInt64, _ slots: CubeLayout.VariableSlots) -> Int {
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

  /// Where the counters of a month and plane start; made when they are first needed.
  private mutating func start(of month: Int, _ plane: Plane) -> Int {
    let place = month * 2 + plane.rawValue
    if month >= months { starts.append(contentsOf: repeatElement(-1, count: 2 * (month + 1 - months))) }
    if starts[place] < 0 {
      starts[place] = counters.count
      counters.append(contentsOf: repeatElement(Counter(), count: layout.half))
    }
    return starts[place]
  }

  /// Adds another part, counter by counter.
  mutating func merge(_ other: Cube) {
    for (place, theirs) in other.starts.enumerated() where theirs >= 0 {
      let mine = start(of: place / 2, Plane(rawValue: place % 2)!)
      for slot in 0..<layout.half { counters[mine + slot] += other.counters[theirs + slot] }
    }
    if let part = other.local { local?.merge(part) }
  }

  /// Gives back the room in which the counters grew; nothing is added afterwards.
  mutating func trim() {
    counters = counters.withUnsafeBufferPointer { Array($0) }
    local?.trim()
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
      let start = starts[month * 2 + plane.rawValue]
      if start >= 0 { result += counters[start + slot] }
    }
    return result
  }
}
