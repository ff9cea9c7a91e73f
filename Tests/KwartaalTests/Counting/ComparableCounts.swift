import Counting
import Definitions

/// The counts of a tally in the words of the oracle.
struct ComparableCounts {
  private(set) var counts: [String: Int] = [:]

  init(_ tally: Tally, _ definition: PipelineDefinition, periods: [Period]) {
    for period in periods {
      for plane in Plane.allCases { add(tally, definition, plane, period) }
      let late = tally.late(period)
      put("\(period)|visits|late", late.late)
      put("\(period)|visits|in time", late.withEntryDate - late.late)
      for (delay, count) in tally.delays(period).enumerated() {
        put("\(period)|visits|delay \(delay)", count)
      }
    }
  }

  private mutating func put(_ key: String, _ count: Int) { if count != 0 { counts[key] = count } }

  private mutating func add(
    _ tally: Tally, _ definition: PipelineDefinition, _ plane: Plane, _ period: Period
  ) {
    let key = "\(period)|\(plane)|"
    put(key + "total", tally.total(plane, period).count)
    for (code, counter) in zip(tally.register.codes + [""], tally.locations(plane, period)) {
      put(key + "location|\(code)", counter.count)
    }
    let variables = definition.codebook.variables
    for (index, variable) in variables.enumerated() {
      let own = tally.variable(index, plane, period)
      for (slot, counter) in zip(slots(variable), own.answers + [own.unrecognised, own.empty, own.asked]) {
        put("\(key)\(variable.id)|\(slot)", counter.count)
      }
      put("\(key)\(variable.id)|recoded", tally.recoded(index, plane, period))
      for (group, counter) in zip(variable.groups, tally.groups(index, plane, period).answers) {
        put("\(key)\(variable.id)|group \(group.id)", counter.count)
      }
    }
    for table in definition.tables {
      guard case .variable(let rows) = table.rows, let columns = table.columns,
        let row = definition.codebook.index(of: rows), let column = definition.codebook.index(of: columns),
        let crossing = tally.crossing(row, column, plane, period)
      else { continue }
      for (left, line) in zip(slots(variables[row]), crossing.cells) {
        for (right, counter) in zip(slots(variables[column]), line) {
          put("\(key)\(rows)*\(columns)|\(left)|\(right)", counter.count)
        }
      }
    }
  }

  private func slots(_ variable: Variable) -> [String] {
    variable.answers.map(\.id) + ["unrecognised", "empty", "asked"]
  }
}
