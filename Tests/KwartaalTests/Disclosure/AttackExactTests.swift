import Counting
import Definitions
import Edition
import Testing
@testable import Disclosure

/// Bounds within one two-way table against trying every value.
@Suite struct AttackExactTests {
  /// Up to 4×4, counts 0-6, margins exact by the national tables or rounded.
  @Test(arguments: 0..<240)
  func boundsOfOneTableAreExact(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    let definition = try AttackFixture.definition
    let rows = definition.codebook["gender"]!.answers.prefix(Int.random(in: 1...4, using: &random)).map(\.id)
    let columns = definition.codebook["age"]!.answers.prefix(Int.random(in: 1...4, using: &random)).map(\.id)
    let most = Int.random(in: 0...6, using: &random)
    let truth = rows.map { _ in columns.map { _ in Int.random(in: 0...most, using: &random) } }
    let isExact = seed % 2 == 0
    let rounding = RandomRounding(base: 5)

    func rounded(_ count: Int) -> Cell {
      Cell(
        count: rounding(Counter(count: count, key: .random(in: 0 ... .max, using: &random))), status: .rounded
      )
    }
    let rowSums = truth.map { $0.reduce(0, +) }
    let columnSums = columns.indices.map { column in truth.map { $0[column] }.reduce(0, +) }
    let sum = rowSums.reduce(0, +)
    var cells: [[Cell]] = []
    for (line, rowSum) in zip(truth, rowSums) { cells.append((line + [rowSum]).map(rounded)) }
    cells.append((columnSums + [sum]).map(rounded))
    let key = TableKey("gender_by_age", AttackFixture.quarter, counted: .visits)
    var tables = [
      PublishedTable(
        key: key, rows: rows + ["total"], columns: columns + ["total"], cells: cells, status: .rounded)
    ]
    if isExact {
      for (id, names, sums) in [("gender", rows, rowSums), ("age", columns, columnSums)] {
        tables.append(
          AttackFixture.table(
            id, AttackFixture.quarter, isRounded: false, Array(zip(names, sums)) + [("total", sum)]))
      }
    }
    var model = AttackModel(
      AttackFixture.tables(tables), AttackKnowledge(definition, tree: UnitTree(units: []))!)
    // These draws are of no registrations: what follows from the sums alone.
    for number in model.system.unknowns.indices { model.system.unknowns[number].drawn = nil }
    let withheld = model.system.unknowns.map { _ in false }
    let attack = Attack(model.system, .published(withheld: withheld), exactUpTo: .max)

    func range(_ cell: Cell, _ true: Int? = nil) -> ClosedRange<Int> {
      `true`.map { $0...$0 } ?? max(0, cell.count! - 4)...cell.count! + 4
    }
    let search = AttackSearch(
      cells: rows.indices.map { row in columns.indices.map { range(cells[row][$0]) } },
      rowTotals: rows.indices.map { range(cells[$0].last!, isExact ? rowSums[$0] : nil) },
      columnTotals: columns.indices.map { range(cells.last![$0], isExact ? columnSums[$0] : nil) },
      total: range(cells.last!.last!, isExact ? sum : nil))
    let expected = try #require(search.bounds())
    for row in rows.indices {
      for column in columns.indices {
        let unknown = Int(model.unknown(0, rows[row], columns[column])!)
        #expect(attack.low[unknown] == expected[row][column].lowerBound)
        #expect(attack.high[unknown] == expected[row][column].upperBound)
      }
    }
    #expect(attack.contradicted.isEmpty)
  }
}
