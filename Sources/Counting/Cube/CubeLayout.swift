import Definitions

/// Where every counter stands: laid out once, from what the tables of the pipeline ask for.
///
/// The smallest period is a month. A month is a block of counters, one half per ``Plane``; a half holds the
/// total, the rows by delay of entry, per variable its answers, four more (not recognised, empty, asked,
/// recoded) and its groups of answers, per crossing the same in two dimensions, and a total per location.
struct CubeLayout: Sendable {
  /// The counters of one variable in a half block.
  struct VariableSlots: Sendable {
    let first: Int
    /// Number of answers; then come not recognised, empty, asked, recoded, and a counter per group.
    let answers: Int
    let isWide: Bool
    /// The codes of every group of answers.
    var groups: [UInt64] = []
    /// The counters that take part in a crossing: all but the recoded.
    var size: Int { answers + 3 }
    var unrecognised: Int { answers }
    var empty: Int { answers + 1 }
    var asked: Int { answers + 2 }
    var recoded: Int { answers + 3 }
    func group(_ place: Int) -> Int { answers + 4 + place }
  }

  /// The counters of one crossing in a half block, row by row.
  struct CrossingSlots: Sendable {
    let first: Int
    let rows: Int
    let columns: Int
    /// Counters per row.
    let width: Int
  }

  static let total = 0
  /// Rows by the quarters between visit and entry, from 0; the last holds all longer delays.
  static let delays = 1..<(2 + QualityFacts.Delays.last)

  let variables: [VariableSlots]
  let crossings: [CrossingSlots]
  let locations: Int
  /// Counters in half a block.
  let half: Int
  /// The first month that counts, `year * 12 + month - 1`.
  let firstMonth: Int
  /// Variables and crossings that a contribution touches.
  private var touched: [(variables: [Int], crossings: [Int])]

  /// Whether locations are counted one by one, for pages below national level.
  let isLocal: Bool
  /// Which records are counted; `nil` counts all.
  private(set) var filter: RowFilter?

  /// `locations` are those of the register and one for the unknown.
  init(_ definition: PipelineDefinition, locations: Int, isLocal: Bool) {
    self.isLocal = isLocal
    let codebook = definition.codebook
    firstMonth = definition.since
    self.locations = locations
    var next = Self.delays.upperBound
    let slots = codebook.variables.map { variable in
      defer { next += variable.answers.count + 4 + variable.groups.count }
      return VariableSlots(
        first: next, answers: variable.answers.count, isWide: variable.isWide,
        groups: variable.groups.map(variable.mask))
    }
    variables = slots
    crossings = Self.crossed(definition, isLocal: isLocal).map { rows, columns in
      let width = slots[columns].size
      defer { next += slots[rows].size * width }
      return CrossingSlots(first: next, rows: rows, columns: columns, width: width)
    }
    locationsStart = next
    half = next + locations

    let units = codebook.variables.map(\.unit)
    let all = Array(codebook.variables.indices)
    let crossings = crossings
    func aboutQuestions(_ crossing: CrossingSlots) -> Bool {
      units[crossing.rows] == .question || units[crossing.columns] == .question
    }
    touched = [
      (all, Array(crossings.indices)),
      (all.filter { units[$0] == .question }, crossings.indices.filter { aboutQuestions(crossings[$0]) }),
      (all.filter { units[$0] == .visit }, crossings.indices.filter { !aboutQuestions(crossings[$0]) }),
    ]
  }

  /// The same for the records that a filter lets through.
  func restricted(to filter: RowFilter) -> CubeLayout {
    var layout = self
    layout.filter = filter
    if filter.isAboutQuestions {
      // What a question decides is counted in questions, visit variables included.
      let everything = (variables: Array(variables.indices), crossings: Array(crossings.indices))
      layout.touched = [everything, everything, ([], [])]
    }
    return layout
  }

  private let locationsStart: Int

  /// The pairs of variables that tables cross, each once, in the order of the pipeline; for the pages of
  /// organisations these with every other variable.
  private static func crossed(_ definition: PipelineDefinition, isLocal: Bool) -> [(rows: Int, columns: Int)]
  {
    var pairs: [(rows: Int, columns: Int)] = []
    for table in definition.tables {
      guard case .variable(let name) = table.rows, let columns = table.columns,
        let r = definition.codebook.index(of: name), let c = definition.codebook.index(of: columns),
        !pairs.contains(where: { $0 == (r, c) })
      else { continue }
      pairs.append((r, c))
    }
    guard isLocal, definition.pages.contains(.organisation),
      let organisation = definition.codebook.index(of: "organisation")
    else { return pairs }
    for (index, variable) in definition.codebook.variables.enumerated()
    where index != organisation && !variable.isWide && !pairs.contains(where: { $0 == (organisation, index) })
    {
      pairs.append((organisation, index))
    }
    return pairs
  }

  func touched(by contribution: Contribution) -> (variables: [Int], crossings: [Int]) {
    switch contribution {
    case .registration: touched[0]
    case .question: touched[1]
    case .visit: touched[2]
    }
  }

  func location(_ number: Int) -> Int { locationsStart + number }

  /// Place of a crossing of two variables.
  func crossing(_ rows: Int, _ columns: Int) -> Int? {
    crossings.firstIndex { $0.rows == rows && $0.columns == columns }
  }
}
