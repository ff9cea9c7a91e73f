import Counting
import Definitions
import Edition
@testable import Disclosure

/// Random registrations in a random tree of units, all tables about them, and the true count of every cell.
struct AttackWorld {
  struct Registration {
    let municipality: Int
    /// Number of the quarter since the start.
    let quarter: Int
    let gender: Int
    let age: Int
    /// Set of answers.
    let help: Int
    let key: UInt64
    /// Its rows, as `variable answer`.
    var rows: Set<String> = []
  }

  static let start = Period("2021-Q2")!.firstMonth
  let definition: PipelineDefinition
  let tree: UnitTree
  /// Per municipality its library.
  let libraries: [Int]
  /// Per municipality its province; -1 for the unknown location.
  let provinces: [Int]
  private(set) var registrations: [Registration]
  let minimum: Int
  let exactTotals: Bool

  init(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    definition = try AttackFixture.definition
    let count = Int.random(in: 1...3, using: &random)
    var provinces: [Int] = []
    for province in 0..<count {
      provinces += Array(repeating: province, count: Int.random(in: 1...3, using: &random))
    }
    var units = (0..<count).map { AttackFixture.unit(.province, "P\($0)", in: "O\($0 / 2)") }
    units += (0...(count - 1) / 2).map { AttackFixture.unit(.poi, "O\($0)") }
    units += provinces.enumerated().map {
      AttackFixture.unit(.municipality, "G\($0.offset)", in: "P\($0.element)")
    }
    units += (0..<2).map { AttackFixture.unit(.library, "L\($0)") }
    let libraries = provinces.map { _ in Int.random(in: 0..<2, using: &random) } + [-1]
    self.libraries = libraries
    tree = UnitTree(
      units: units,
      overlaps: Set(
        provinces.indices.map { UnitTree.Overlap(library: "L\(libraries[$0])", municipality: "G\($0)") }))
    self.provinces = provinces + [-1]
    minimum = [0, 10, 30][seed % 3]
    exactTotals = seed % 4 == 0
    let places = provinces.count
    let drawn = (0..<Int.random(in: 0...[12, 60, 200][seed / 3 % 3], using: &random)).map { _ in
      Registration(
        municipality: .random(in: 0...places, using: &random), quarter: .random(in: 0..<5, using: &random),
        gender: .random(in: 0..<4, using: &random),
        age: .random(in: 0..<Int.random(in: 1...6, using: &random), using: &random),
        help: .random(in: 0..<16, using: &random), key: .random(in: 0 ... .max, using: &random))
    }
    let codebook = definition.codebook
    registrations = drawn.map { registration in
      var registration = registration
      registration.rows = Self.rows(registration, codebook)
      return registration
    }
  }

  /// The world before some of its registrations came.
  func before(every step: Int, from first: Int) -> AttackWorld {
    var world = self
    world.registrations = registrations.enumerated().filter { $0.offset % step != first }.map(\.element)
    return world
  }

  // MARK: the truth

  /// Ages after the answers: 4 is not recognised, 5 is empty.
  private static func rows(_ registration: Registration, _ codebook: Codebook) -> Set<String> {
    func answers(_ variable: String) -> [String] {
      codebook[variable]!.answers.map { "\(variable) \($0.id)" }
    }
    let ages = answers("age") + ["age unrecognised", "age empty"]
    let help = answers("help").prefix(4).enumerated().filter { registration.help & 1 << $0.offset != 0 }.map(
      \.element)
    return Set(
      [answers("gender")[registration.gender], ages[registration.age]]
        + (help.isEmpty ? ["help empty"] : help))
  }

  private func isIn(_ registration: Registration, _ key: TableKey) -> Bool {
    let month = Self.start + 3 * registration.quarter
    guard key.period.contains(month: month) else { return false }
    let place = registration.municipality
    switch key.level {
    case .national: return true
    case .municipality: return key.unit == "G\(place)" && provinces[place] >= 0
    case .province: return key.unit == "P\(provinces[place])"
    case .poi: return provinces[place] >= 0 && key.unit == "O\(provinces[place] / 2)"
    case .library: return key.unit == "L\(libraries[place])"
    case .organisation: return false
    }
  }

  /// The true count of a cell, and its key.
  func count(_ key: TableKey, _ row: String, _ column: String) -> Counter {
    var counter = Counter()
    let variables = key.table.split(separator: "_by_").map(String.init)
    let wanted = zip(variables, [row, column]).filter { $0.1 != "total" && $0.1 != "visits" }.map {
      "\($0.0) \($0.1)"
    }
    for registration in registrations
    where isIn(registration, key) && wanted.allSatisfy(registration.rows.contains) {
      counter += Counter(count: 1, key: registration.key)
    }
    return counter
  }

  // MARK: the tables

  /// Everything that an edition of a quarter shows.
  func tables(_ last: Int) -> [PublishedTable] {
    let quarter = Period.quarter(of: Self.start + 3 * last)
    let cumulative = Period.span(Self.start, through: quarter.lastMonth)
    let year = Period.span(quarter.lastMonth - 11, through: quarter.lastMonth)
    let quarters = (0...last).map { Period.quarter(of: Self.start + 3 * $0) }
    var tables: [PublishedTable] = []
    for unit in [AttackFixture.unit(.national, "NL")] + tree.units {
      for period in Set(quarters + [cumulative, year]).sorted(by: { $0.description < $1.description }) {
        tables.append(
          oneWay(TableKey("key", period, level: unit.level, unit: unit.id, counted: .visits), ["visits"]))
        for variable in ["gender", "age", "help"] {
          let answers = definition.codebook[variable]!.answers.map(\.id)
          tables.append(
            oneWay(
              TableKey(variable, period, level: unit.level, unit: unit.id, counted: .visits),
              answers + ["unrecognised", "empty", "total"]))
        }
      }
    }
    for crossing in ["gender_by_age", "help_by_age"] {
      tables.append(self.crossing(TableKey(crossing, quarter, counted: .visits)))
    }
    return tables
  }

  private func oneWay(_ key: TableKey, _ names: [String]) -> PublishedTable {
    let rounding = RandomRounding(base: 5)
    let isExact = key.level == .national || exactTotals && key.table == "key"
    let rare = ["unrecognised", "empty"]
    let counts = names.map { ($0, count(key, $0, "")) }.filter { !rare.contains($0.0) || $0.1.count > 0 }
    let parts = counts.filter { $0.0 != "total" }.map { rounding($0.1) }.reduce(0, +)
    if key.table != "key", !isExact, parts < minimum {
      let cell = Cell(count: rounding(counts.last!.1), status: [.rounded, .smallBase])
      return PublishedTable(key: key, rows: ["total"], cells: [[cell]], status: [.rounded, .smallBase])
    }
    return PublishedTable(
      key: key, rows: counts.map(\.0),
      cells: counts.map {
        [Cell(count: isExact ? $0.1.count : rounding($0.1), status: isExact ? [] : .rounded)]
      })
  }

  private func crossing(_ key: TableKey) -> PublishedTable {
    let rounding = RandomRounding(base: 5)
    let variables = key.table.split(separator: "_by_").map(String.init)
    func names(_ variable: String, _ count: (String) -> Counter) -> [String] {
      definition.codebook[variable]!.answers.map(\.id)
        + ["unrecognised", "empty"].filter { count($0).count > 0 } + ["total"]
    }
    let rows = names(variables[0]) { count(key, $0, "total") }
    let columns = names(variables[1]) { count(key, "total", $0) }
    let cells = rows.map { row in
      columns.map { Cell(count: rounding(count(key, row, $0)), status: .rounded) }
    }
    return PublishedTable(key: key, rows: rows, columns: columns, cells: cells, status: .rounded)
  }
}
