package import Definitions

/// The two numbers by which a municipality accounts for its grant (SPUK) in a year: IDOs and questions. They are
/// exact, so they are for the municipality itself and never published.
///
/// What is not known is `nil`, never 0: open locations without a register of the last quarter, and visits and
/// questions of a year without any registration.
package struct Accountability: Sendable {
  /// One location in one municipality; a location that moved stands in both.
  package struct Place: Equatable, Sendable {
    /// Empty where the location is not in the register.
    package let code: String
    /// As the register names it.
    package let name: String
    /// Its library organisation.
    package let library: String
    /// Open on 31 December by the register; `nil` when the register does not describe that quarter.
    package var isOpen: Bool?
    /// A registration of the year is of this location, here or in another municipality.
    package var isActive = false
    /// What it registered in the year.
    package var counts = Counts()
  }

  /// What was registered in the year.
  package struct Counts: Equatable, Sendable {
    /// Registrations of a form per visit, and questions of a form per question.
    package var questions = 0
    /// Of the questions those about digital government; `nil` in a year in which the kind was not asked.
    package var digitalGovernment: Int?
    /// Visits of the year.
    package var visits = 0

    static func += (sum: inout Counts, more: Counts) {
      sum.questions += more.questions
      sum.visits += more.visits
      if let own = more.digitalGovernment { sum.digitalGovernment = (sum.digitalGovernment ?? 0) + own }
    }
  }

  /// One municipality; its code is empty where the municipality is not known.
  package struct Row: Equatable, Sendable {
    /// CBS code of the municipality.
    package let code: String
    /// Its name in the classification of the year.
    package let name: String
    /// Its locations by name.
    package let places: [Place]
    /// `nil` when nothing was registered in the whole country in the year.
    package let counts: Counts?
    /// Locations open on 31 December by the register; `nil` without a register of the last quarter.
    package let registered: Int?
    /// Of these the locations with a registration in the year.
    package let locations: Int?
  }

  /// The year that is accounted for.
  package let year: Period
  /// By the name of the municipality, in the classification of the last day of the year; the unknown one last.
  package let rows: [Row]
  /// The quarters of the year with registrations; all four for a whole year.
  package let quarters: [Period]
  /// Whether the register describes the last quarter of the year.
  package let hasRegister: Bool

  /// `nil` when nothing was counted per location.
  package init?(_ tally: Tally, year: Period) {
    let geography = tally.definition.codebook.geography
    let register = tally.register
    var places: [String: [Int: Place]] = [:]
    func municipality(_ number: Int, _ quarter: Period) -> String {
      guard let row = register.row(number, inQuarter: quarter.firstMonth), !row.municipality.isEmpty else {
        return ""
      }
      return geography.successor(of: row.municipality, on: year.lastDay)
    }
    func change(_ number: Int, _ quarter: Period, _ change: (inout Place) -> Void) {
      let row = register.row(number, inQuarter: quarter.firstMonth)
      let new = Place(code: row?.code ?? "", name: row?.name ?? "", library: row?.library ?? "")
      change(&places[municipality(number, quarter), default: [:]][number, default: new])
    }

    var active: Set<Int> = []
    var quarters: [Period] = []
    for month in stride(from: year.firstMonth, through: year.lastMonth, by: 3) {
      let quarter = Period.quarter(of: month)
      guard let counts = Self.counts(tally, quarter) else { return nil }
      if !counts.isEmpty { quarters.append(quarter) }
      for (number, counts) in counts {
        active.insert(number)
        change(number, quarter) { $0.counts += counts }
      }
    }
    let last = Period.quarter(of: year.lastMonth)
    let hasRegister = register.quarters.contains(last.firstMonth)
    for number in register.codes.indices where register.open(number, in: year) != nil {
      change(number, last) { $0.isOpen = true }
    }
    for (code, own) in places {
      for number in own.keys {
        places[code]![number]!.isActive = active.contains(number)
        if hasRegister, own[number]!.isOpen == nil { places[code]![number]!.isOpen = false }
      }
    }
    let existing = geography.municipalities.filter { $0.exists(on: year.lastDay) }.map(\.code)
    let isEmpty = quarters.isEmpty
    rows = Set(existing).union(places.keys).map { code in
      let own = (places[code] ?? [:]).values.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
      let open = own.filter { $0.isOpen == true }
      return Row(
        code: code, name: geography.municipalities.first { $0.code == code }?.name ?? "", places: own,
        counts: isEmpty ? nil : own.reduce(into: Counts()) { $0 += $1.counts },
        registered: hasRegister ? open.count : nil,
        locations: hasRegister && !isEmpty ? open.count(where: \.isActive) : nil)
    }.sorted {
      ($0.code.isEmpty ? "~" : $0.name.lowercased(), $0.code) < (
        $1.code.isEmpty ? "~" : $1.name.lowercased(), $1.code
      )
    }
    self.year = year
    self.quarters = quarters
    self.hasRegister = hasRegister
  }

  /// What was registered in a quarter, by the number of the location; `nil` when that was not counted.
  private static func counts(_ tally: Tally, _ quarter: Period) -> [Int: Counts]? {
    let definition = tally.definition
    let kind = definition.codebook.index(of: "question_kind")
    let digital = kind.flatMap { definition.codebook.variables[$0].code(of: "digital_government") }
    let visits = tally.locations(.visits, quarter)
    let questions = tally.locations(.questions, quarter)
    let hasQuestions = questions.contains { $0.count > 0 }
    var counts: [Int: Counts] = [:]
    for number in visits.indices where visits[number].count + questions[number].count > 0 {
      guard let ofVisits = tally.local([number], .visits, quarter),
        let ofQuestions = tally.local([number], .questions, quarter)
      else { return nil }
      var own = Counts()
      own.visits = visits[number].count
      own.questions =
        questions[number].count + (hasQuestions ? forms(ofVisits, definition) : visits[number].count)
      if let kind, let digital, let answers = ofQuestions.variable(kind), answers.asked.count > 0 {
        own.digitalGovernment = answers.answers[digital].count
      }
      counts[number] = own
    }
    return counts
  }

  /// Visits registered with a form per visit, in a quarter that also has a form per question: only such visits were
  /// asked what describes questions.
  private static func forms(_ counts: LocalCounts, _ definition: PipelineDefinition) -> Int {
    definition.codebook.variables.indices.filter { definition.codebook.variables[$0].unit == .question }
      .compactMap { counts.variable($0)?.asked.count }.max() ?? 0
  }
}
