import Counting
import Definitions
import Disclosure
import Edition
import Testing

/// Counts, bases, percentages and signs of the published tables against the oracle's counts.
@Suite struct ProtectedCountsTests {
  @Test(arguments: 300..<312)
  func nationalOneWayTablesAreTheOracles(seed: Int) throws {
    let export = try RandomExport(
      seed % 2 == 0 ? .visited : .since2022, seed: seed, rows: 250, only: seed % 4 == 1 ? "form-2022" : nil)
    let folder = InputFolder()
    let paths = try export.write(folder)
    let definition = export.definition
    let request = CountingRequest(
      definition, files: paths, today: export.today, threads: 2, key: TableDump.key)
    let tally = try CountingRun.count(request)
    let edition = Period(["2022-Q1", "2023-Q4", "2021-Q3", "2024-Q2"][seed % 4])!
    let tables = Protection(tally, definition, edition: edition).tables()
    let naive = NaiveCounter(
      export, paths: export.files.map { "\(folder.path)/\($0.name)" },
      periods: Array(Set(tables.all.map(\.key.period))))

    var seen = 0
    for table in tables.all where table.columns == [""] {
      guard let variable = definition.codebook[table.key.table] else { continue }
      seen += 1
      let holes = holes(naive.delivered.filter { $0 >= definition.since }, through: edition)
      if variable.isMunicipality {
        checkMultiples(table)
      } else {
        check(table, variable, naive.counts, holes)
      }
    }
    #expect(seen >= definition.codebook.variables.count * 3)
    for table in tables.all where table.columns.count > 1 {
      checkMultiples(table)
      try checkCrossing(table, definition, naive.counts)
    }
    let forms = definition.registrations.layouts.filter { $0.counts == .questions }
    let questionsFrom = try #require(forms.compactMap(\.era.from).min())
    for table in tables.all where table.key.table == "key" {
      let key = "\(table.key.period)|\(table.key.counted)|total"
      if let count = table["visits"]?.count { #expect(count == naive.counts[key, default: 0]) }
      // Before a form had a row per question, one registration was one question.
      let visits = "\(table.key.period)|visits|total"
      if let count = table["questions"]?.count, table.key.period.lastDay < questionsFrom {
        #expect(count == naive.counts[visits, default: 0])
      } else if let count = table["questions"]?.count, table.key.period.firstDay >= questionsFrom {
        #expect(count == naive.counts[key, default: 0])
      } else if let count = table["questions"]?.count {
        #expect(count >= naive.counts[key, default: 0])
      }
    }
  }

  /// The quarters after the first with rows that have none, by their first months.
  private func holes(_ months: Set<Int>, through edition: Period) -> Set<Int> {
    guard let first = months.min() else { return [] }
    let quarters = stride(from: first / 3 * 3, through: edition.lastMonth, by: 3)
    return Set(quarters.filter { quarter in months.isDisjoint(with: quarter...quarter + 2) })
  }

  private func check(
    _ table: PublishedTable, _ variable: Variable, _ counts: [String: Int], _ holes: Set<Int>
  ) {
    let period = table.key.period
    func count(_ row: String, _ plane: Counted? = nil) -> Int {
      counts["\(period)|\(plane ?? table.key.counted)|\(row)", default: 0]
    }
    let asked = count("\(variable.id)|asked")
    let isBefore = variable.validity.from.map { period.lastDay < $0 } ?? false
    let isAfter = variable.validity.to.map { period.firstDay > $0 } ?? false
    #expect(
      table.status.contains(.notMeasured) == (isBefore || (!isAfter && asked == 0 && count("total") > 0)))
    #expect(table.status.contains(.noLongerRegistered) == isAfter)
    guard table.status.isDisjoint(with: .absent) else {
      #expect(table.cells.joined().allSatisfy { $0.count == nil && $0.base == nil && $0.percent == nil })
      return
    }
    // A period in which some rows are visits and some are questions has a table of each, both partial.
    let others =
      table.key.counted == .visits ? count("total", .questions) : count("\(variable.id)|asked", .visits)
    let isSplit = variable.unit == .question && others > 0
    let isPart =
      variable.validity.overlap(period) == .partly || holes.contains { period.contains(month: $0) }
    #expect(
      table.status.contains(.partlyMeasured) == (isSplit || isPart || asked < count("total")), "\(table.key)")
    for (row, cells) in zip(table.rows, table.cells) {
      let cell = cells[0]
      if asked < 30, row != "total", cell.status.isDisjoint(with: [.notMeasured, .noLongerRegistered]) {
        #expect(
          cell.status.contains(.smallBase) && cell.count == nil && cell.percent == nil, "\(table.key) \(row)")
        continue
      }
      guard cell.status.isDisjoint(with: .absent) else {
        #expect(cell.count == nil && count("\(variable.id)|\(row)") == 0)
        continue
      }
      let expected = row == "total" ? asked : count("\(variable.id)|\(row)")
      #expect(cell.count == expected && cell.base == asked, "\(table.key) \(row)")
      #expect(cell.percent?.units == (asked < 100 ? nil : percentage(expected, asked)), "\(table.key) \(row)")
    }
    for row in ["unrecognised", "empty"] {
      let isShown = asked >= 30 && count("\(variable.id)|\(row)") > 0
      #expect(table.rows.contains(row) == isShown, "\(table.key) \(row)")
    }
  }

  /// Half away from zero, by the remainder.
  private func percentage(_ part: Int, _ base: Int) -> Int {
    let (whole, rest) = (part * 100).quotientAndRemainder(dividingBy: base)
    return rest * 2 >= base ? whole + 1 : whole
  }

  /// A protected cell is at most four off; a share divides by the sum of the published parts, or by the
  /// published number where several answers are possible.
  private func checkCrossing(
    _ table: PublishedTable, _ definition: PipelineDefinition, _ counts: [String: Int]
  ) throws {
    let spec = try #require(definition.tables.first { $0.id == table.key.table })
    guard case .variable(let rows) = spec.rows, let columns = spec.columns else { return }
    let isOne = definition.codebook[rows]!.kind == .one
    let key = "\(table.key.period)|\(table.key.counted)|\(rows)*\(columns)|"
    func slot(_ id: String) -> String { id == "total" ? "asked" : id }
    for (index, column) in table.columns.enumerated() {
      let cells = table.cells.map { $0[index] }
      for (row, cell) in zip(table.rows, cells) {
        guard let count = cell.count else { continue }
        #expect(
          abs(count - counts["\(key)\(slot(row))|\(slot(column))", default: 0]) <= 4, "\(table.key) \(row)")
        guard row != "total" else { continue }
        let parts = cells.dropLast().compactMap(\.count).reduce(0, +)
        #expect(cell.base == (isOne ? parts : cells.last!.count), "\(table.key) \(column)")
      }
    }
  }

  /// Every protected count is a multiple of five, small bases show nothing, shares follow from what is shown.
  private func checkMultiples(_ table: PublishedTable) {
    for (row, cells) in zip(table.rows, table.cells) where row != "total" {
      for cell in cells {
        if let count = cell.count {
          #expect(count % 5 == 0 && cell.base! >= 30)
          #expect((cell.percent == nil) == (cell.base! < 100))
          if let percent = cell.percent {
            #expect(percent.units == percentage(min(count, cell.base!), cell.base!))
          }
        } else {
          #expect(!cell.status.isDisjoint(with: .absent) && cell.base == nil && cell.percent == nil)
        }
      }
    }
  }
}
