package import Definitions
internal import Intake

/// What a run counted: the cube, the register, and what became of every row.
package struct Tally: Sendable {
  var cube: Cube
  var rows: SettledRows
  /// The locations that the run read.
  package let register: LocationRegister
  /// The inhabitants that the run read.
  package let inhabitants: Inhabitants
  var outcomes: [MemberOutcome]
  let registerReceipts: [Receipt]
  let registerProblems: ProblemLog
  private let registerRejects: [[Reject]]
  /// `nil` when the pipeline has no survey.
  package let survey: SurveyTally?
  /// What was counted by.
  package let definition: PipelineDefinition
  /// The given date, or the latest date of entry; `nil` when nothing was read.
  package private(set) var today: CivilDate?
  /// The months in which any row falls.
  let delivered: Set<Int>

  init(
    rows: SettledRows, layout: CubeLayout, register: LocationRegister, inhabitants: Inhabitants,
    outcomes: [MemberOutcome],
    registerReceipts: [Receipt], registerProblems: ProblemLog, registerRejects: [[Reject]],
    survey: SurveyTally? = nil, today: CivilDate?, delivered: Set<Int>,
    definition: PipelineDefinition
  ) {
    self.rows = rows
    cube = rows.cube(layout)
    self.register = register
    self.inhabitants = inhabitants
    self.outcomes = outcomes
    self.registerReceipts = registerReceipts
    self.registerProblems = registerProblems
    self.survey = survey
    self.registerRejects = registerRejects
    self.today = today
    self.delivered = delivered
    self.definition = definition
  }

  /// The files, and members of archives, that were passed over because the pipeline has no input of their kind: the
  /// first places, and how many there are.
  package var passedOver: (places: [Place], count: Int) {
    registerProblems.all.first { $0.skipped == .unusedKind }.map { ($0.places, $0.count) } ?? ([], 0)
  }

  /// The same counts, judged on this day or on that of the run, whichever is later.
  package func notBefore(_ day: CivilDate) -> Tally {
    var tally = self
    tally.today = max(today ?? day, day)
    return tally
  }

  // MARK: counts

  /// All visits or questions of a period.
  package func total(_ plane: Plane, _ period: Period) -> Counter {
    cube.sum(CubeLayout.total, plane, period)
  }

  /// The counts of a variable, by its place in the codebook.
  package func variable(_ index: Int, _ plane: Plane, _ period: Period) -> VariableCounts {
    let slots = cube.layout.variables[index]
    func sum(_ slot: Int) -> Counter { cube.sum(slots.first + slot, plane, period) }
    return VariableCounts(
      answers: (0..<slots.answers).map(sum), unrecognised: sum(slots.unrecognised), empty: sum(slots.empty),
      asked: sum(slots.asked), total: total(plane, period))
  }

  /// The counts of the groups of a variable's answers, in the place of its answers.
  package func groups(_ index: Int, _ plane: Plane, _ period: Period) -> VariableCounts {
    let slots = cube.layout.variables[index]
    let whole = variable(index, plane, period)
    return VariableCounts(
      answers: slots.groups.indices.map { cube.sum(slots.first + slots.group($0), plane, period) },
      unrecognised: whole.unrecognised, empty: whole.empty, asked: whole.asked, total: whole.total)
  }

  /// The counts of two variables crossed; `nil` when no table of the pipeline crosses them.
  package func crossing(_ rows: Int, _ columns: Int, _ plane: Plane, _ period: Period) -> CrossingCounts? {
    guard let index = cube.layout.crossing(rows, columns) else { return nil }
    let slots = cube.layout.crossings[index]
    let height = cube.layout.variables[rows].size
    return CrossingCounts(
      cells: (0..<height).map { row in
        (0..<slots.width).map { cube.sum(slots.first + row * slots.width + $0, plane, period) }
      })
  }

  /// Visits or questions per location of the register, the unknown location last.
  package func locations(_ plane: Plane, _ period: Period) -> [Counter] {
    (0..<cube.layout.locations).map { cube.sum(cube.layout.location($0), plane, period) }
  }

  /// The counts of some locations together; `nil` when nothing was counted per location.
  package func local(_ locations: [Int], _ plane: Plane, _ period: Period) -> LocalCounts? {
    cube.local(locations, plane, period)
  }

  /// Visits of a period that were entered in a later quarter, and those with a known date of entry.
  package func late(_ period: Period) -> (late: Int, withEntryDate: Int) {
    let delays = delays(period)
    return (delays.dropFirst().reduce(0, +), delays.reduce(0, +))
  }

  /// Visits of a period by the quarters between visit and entry; the last holds all longer delays.
  package func delays(_ period: Period) -> [Int] {
    CubeLayout.delays.map { cube.sum($0, .visits, period).count }
  }

  /// Registrations of a period whose 'Anders' became another answer of a variable.
  package func recoded(_ index: Int, _ plane: Plane, _ period: Period) -> Int {
    let slots = cube.layout.variables[index]
    return cube.sum(slots.first + slots.recoded, plane, period).count
  }

  /// The months with at least one counted visit, oldest first.
  package var monthsWithVisits: [Int] {
    (0..<cube.months).map { cube.layout.firstMonth + $0 }.filter { total(.visits, .month($0)).count > 0 }
  }

  // MARK: rows

  /// A receipt per entry, registrations first, for an edition whose period ends with this month.
  package func receipts(through lastMonth: Int) -> [Receipt] {
    outcomes.map { $0.receipt(through: lastMonth) } + registerReceipts
      + (survey?.receipts(through: lastMonth) ?? [])
  }

  /// The ledger of the registrations for such an edition, or of a survey alone.
  package func ledger(through lastMonth: Int) -> Ledger {
    guard definition.isSurveyAlone, let survey else {
      return outcomes.reduce(into: Ledger()) { $0 += $1.receipt(through: lastMonth).ledger }
    }
    return survey.receipts(through: lastMonth).reduce(into: Ledger()) { $0 += $1.ledger }
  }

  /// Every rejected row in the order of the input, registrations first.
  package var rejects: [(source: Receipt, rows: [Reject])] {
    outcomes.map { ($0.receipt(through: .max), $0.rejects) }
      + zip(registerReceipts, registerRejects).map { ($0, $1) }
      + (survey?.rejects ?? [])
  }

  /// All problems, registrations first.
  package var problems: [Problem] {
    var log = ProblemLog()
    for outcome in outcomes { log.merge(outcome.problems) }
    log.merge(registerProblems)
    if let survey { log.merge(survey.problems) }
    return log.all
  }

  /// The problems of registrations per location and quarter, in no order.
  var located: [LocatedProblem] {
    var log = ProblemLog()
    for outcome in outcomes { log.merge(outcome.problems) }
    return log.located
  }

  /// Rows that said 'Anders' with a text, and how many were recoded, per variable.
  package var recoded: [QualityFacts.Recoded] {
    var sums: [Int: (candidates: Int, recoded: Int)] = [:]
    for column in outcomes.flatMap(\.recodes) {
      sums[column.variable, default: (0, 0)].candidates += column.candidates
      sums[column.variable, default: (0, 0)].recoded += column.recoded
    }
    return sums.sorted { $0.key < $1.key }.map {
      QualityFacts.Recoded(
        variable: definition.codebook.variables[$0.key].id, candidates: $0.value.candidates,
        recoded: $0.value.recoded)
    }
  }

  /// The latest date of a visit that counts.
  package var lastVisit: CivilDate? { outcomes.compactMap(\.lastVisit).max() }
  /// The latest date of entry.
  package var lastEntry: CivilDate? { outcomes.compactMap(\.lastEntry).max() }
  /// The number of files read.
  package var files: Int { Set(receipts(through: .max).map(\.file)).count }
}
