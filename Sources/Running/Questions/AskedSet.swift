import Counting
import Definitions

/// The registrations that a question, a published unit or a published period is about.
struct AskedSet {
  /// For messages: `municipality=GM0879, age=65plus, 2023`.
  let name: String
  let selection: Tally.Selection
  /// What decides which registrations these are, as far as everyone knows it.
  private let answers: Set<String>
  /// Per variable the answers of which one must hold.
  let unions: [Int: Set<Int>]
  private let locations: Set<Int>?
  private let months: ClosedRange<Int>

  /// `nil` when no form counted anything of the kind in the period. `memberships` are those at its end.
  init?(
    _ tally: Tally, _ definition: PipelineDefinition, _ terms: [CountingFilter.Term], _ period: Period,
    _ plane: Plane, memberships: [[Level: String]], note: String = ""
  ) {
    let variables = terms.compactMap { term -> Int? in
      if case .answer(let variable, _) = term { variable } else { nil }
    }
    let isAboutQuestions = variables.contains { definition.codebook.variables[$0].unit == .question }
    let forms: [SourceLayout.Counts] =
      plane == .questions ? [.questions] : isAboutQuestions ? [.visits] : [.visits, .questions]
    var first = period.firstMonth
    var last = min(period.lastMonth, tally.monthsWithVisits.last ?? period.lastMonth)
    // Outside the days on which something was asked there is nothing, as everyone knows.
    for variable in [nil] + Set(variables).sorted().map({ Optional($0) }) {
      let stretches = forms.flatMap {
        definition.stretches(asking: variable.map { definition.codebook.variables[$0] }, $0, in: period)
      }
      first = max(first, stretches.map(\.lowerBound.month).min() ?? .max)
      last = min(last, stretches.map(\.upperBound.month).max() ?? 0)
    }
    guard first <= last else { return nil }
    months = first...last
    var answers: Set<String> = []
    var units: [Level: Set<String>] = [:]
    for term in terms {
      switch term {
      case .answer(let variable, let code): answers.insert("\(variable)=\(code)")
      case .unit(let level, let id): units[level, default: []].insert(id)
      }
    }
    self.answers = answers
    unions = terms.reduce(into: [:]) { unions, term in
      if case .answer(let variable, let code) = term { unions[variable, default: []].insert(code) }
    }
    locations =
      units.isEmpty
      ? nil
      : Set(
        memberships.indices.filter { place in
          units.allSatisfy { level, ids in memberships[place][level].map(ids.contains) ?? false }
        })
    selection = Tally.Selection(
      terms.isEmpty ? nil : CountingFilter(terms, asOf: period), .span(first, through: last), plane)
    let words = terms.map { Self.text($0, definition.codebook) } + ["\(period)"]
    name = words.joined(separator: ", ") + note
  }

  /// A condition as it is typed: `age=65plus`.
  static func text(_ term: CountingFilter.Term, _ codebook: Codebook) -> String {
    switch term {
    case .answer(let variable, let code):
      let variable = codebook.variables[variable]
      return "\(variable.id)=\(variable.answers[code].id)"
    case .unit(let level, let id): return "\(level.rawValue)=\(id)"
    }
  }

  /// Everyone knows that both are the same registrations.
  func isKnownToBe(_ other: AskedSet) -> Bool {
    selection.plane == other.selection.plane && answers == other.answers && locations == other.locations
      && months == other.months
  }

  /// No registration can be in both.
  func isApart(from other: AskedSet) -> Bool {
    if selection.plane != other.selection.plane || !months.overlaps(other.months) { return true }
    guard let locations, let others = other.locations else { return false }
    return locations.isDisjoint(with: others)
  }
}
