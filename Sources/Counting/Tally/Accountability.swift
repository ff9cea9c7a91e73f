package import Definitions

/// The two numbers by which a municipality accounts for its grant (SPUK) in a year: IDOs and questions. They are
/// exact, so they are for the municipality itself and never published.
package struct Accountability: Sendable {
  /// One municipality; its code is empty where the municipality is not known.
  package struct Row: Equatable, Sendable {
    /// CBS code of the municipality.
    package let code: String
    /// Its name in the classification of the year.
    package let name: String
    /// Locations open on 31 December by the register, with a registration in the year.
    package var locations = 0
    /// Locations open on 31 December by the register.
    package var registered = 0
    /// Registrations of a form per visit, and questions of a form per question.
    package var questions = 0
    /// Of the questions those about digital government; `nil` in a year in which the kind was not asked.
    package var digitalGovernment: Int?
    /// Visits of the year.
    package var visits = 0
  }

  /// The year that is accounted for.
  package let year: Period
  /// By municipality code, in the classification of the last day of the year; the unknown municipality last.
  package let rows: [Row]

  /// `nil` when nothing was counted per location.
  package init?(_ tally: Tally, year: Period) {
    let definition = tally.definition
    let geography = definition.codebook.geography
    let register = tally.register
    let kind = definition.codebook.index(of: "question_kind")
    let digital = kind.flatMap { definition.codebook.variables[$0].code(of: "digital_government") }
    var rows: [String: Row] = [:]
    for municipality in geography.municipalities where municipality.exists(on: year.lastDay) {
      rows[municipality.code] = Row(code: municipality.code, name: municipality.name)
    }
    func add(to code: String, _ change: (inout Row) -> Void) {
      let name = geography.municipalities.first { $0.code == code }?.name ?? ""
      change(&rows[code, default: Row(code: code, name: name)])
    }
    func municipality(_ number: Int, _ quarter: Period) -> String {
      guard let row = register.row(number, inQuarter: quarter.firstMonth), !row.municipality.isEmpty else {
        return ""
      }
      return geography.successor(of: row.municipality, on: year.lastDay)
    }

    var active: Set<Int> = []
    for month in stride(from: year.firstMonth, through: year.lastMonth, by: 3) {
      let quarter = Period.quarter(of: month)
      let visits = tally.locations(.visits, quarter)
      let questions = tally.locations(.questions, quarter)
      for number in visits.indices where visits[number].count + questions[number].count > 0 {
        guard let counts = tally.local([number], .visits, quarter),
          let apart = tally.local([number], .questions, quarter)
        else { return nil }
        active.insert(number)
        add(to: municipality(number, quarter)) { row in
          row.visits += visits[number].count
          row.questions += questions[number].count
          row.questions +=
            questions.contains { $0.count > 0 } ? Self.forms(counts, definition) : visits[number].count
          if let kind, let digital, let answers = apart.variable(kind), answers.asked.count > 0 {
            row.digitalGovernment = (row.digitalGovernment ?? 0) + answers.answers[digital].count
          }
        }
      }
    }
    let last = Period.quarter(of: year.lastMonth)
    for number in register.codes.indices where register.open(number, in: year) != nil {
      add(to: municipality(number, last)) { row in
        row.registered += 1
        if active.contains(number) { row.locations += 1 }
      }
    }
    self.year = year
    self.rows = rows.values.sorted { ($0.code.isEmpty ? "~" : $0.code) < ($1.code.isEmpty ? "~" : $1.code) }
  }

  /// Visits registered with a form per visit, in a quarter that also has a form per question: only such visits were
  /// asked what describes questions.
  private static func forms(_ counts: LocalCounts, _ definition: PipelineDefinition) -> Int {
    definition.codebook.variables.indices.filter { definition.codebook.variables[$0].unit == .question }
      .compactMap { counts.variable($0)?.asked.count }.max() ?? 0
  }
}
