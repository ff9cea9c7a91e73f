import Counting
import Definitions
import Publishing

/// Refuses a question that differs from what was answered or published by a few registrations: the two answers
/// together would be about these few.
///
/// Whether none or some of them differ makes no difference, except where everyone knows that the sets are equal,
/// as for a library with one municipality: so a refusal says nothing but "fewer than the smallest group".
struct QuestionGuard {
  let tally: Tally
  let definition: PipelineDefinition
  private let published: Set<Period>
  private var memberships: [Period: [[Level: String]]] = [:]

  /// `tally` has every registration; `published` are the periods that editions in the root are about.
  init(_ tally: Tally, _ definition: PipelineDefinition, published: [Period]) {
    self.tally = tally
    self.definition = definition
    var periods: Set<Period> = []
    for edition in published {
      periods.formUnion([edition, definition.span(of: edition)] + definition.trend(of: edition))
      if edition.lastMonth >= definition.since {
        periods.insert(.span(definition.since, through: edition.lastMonth))
      }
    }
    self.published = periods
  }

  /// The set of a question; `nil` when nothing of the kind was counted.
  mutating func set(_ terms: [CountingFilter.Term], _ period: Period, _ plane: Plane, note: String = "")
    -> AskedSet?
  {
    AskedSet(tally, definition, terms, period, plane, memberships: members(period), note: note)
  }

  /// The published or answered set that a question comes too near to; `nil` when it may be answered, as may
  /// always what was answered or published itself.
  mutating func conflict(_ asked: AskedSet, answered: [AskedSet]) -> AskedSet? {
    let size = size(asked.selection)
    var others = answered
    for period in published.sorted(by: { ($0.firstMonth, $0.months) < ($1.firstMonth, $1.months) }) {
      for (level, id) in near(size, period, asked.selection.plane) {
        let terms: [CountingFilter.Term] = level == .national ? [] : [.unit(level, id)]
        if let other = set(terms, period, asked.selection.plane, note: " (published)") {
          others.append(other)
        }
      }
    }
    if others.contains(where: asked.isKnownToBe) { return nil }
    return others.first { isNear(asked, $0) }
  }

  private func isNear(_ asked: AskedSet, _ other: AskedSet) -> Bool {
    if asked.isApart(from: other) { return false }
    let smallest = definition.protection.smallestGroup
    let left = tally.difference(asked.selection, other.selection)
    return left < smallest && left + tally.difference(other.selection, asked.selection) < smallest
  }

  /// Units whose number of registrations lies so near that the set can be nearly the same.
  private mutating func near(_ size: Int, _ period: Period, _ plane: Plane) -> [(Level, String)] {
    let smallest = definition.protection.smallestGroup
    let counters = tally.locations(plane, period)
    var sums: [Level: [String: Int]] = [:]
    for (place, units) in members(period).enumerated() {
      for (level, id) in units where !id.isEmpty {
        sums[level, default: [:]][id, default: 0] += counters[place].count
      }
    }
    sums[.national] = ["NL": tally.total(plane, period).count]
    return sums.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { level, units in
      units.filter { abs($0.value - size) < smallest }.sorted { $0.key < $1.key }.map { (level, $0.key) }
    }
  }

  private func size(_ selection: Tally.Selection) -> Int { counter(selection).count }

  /// The registrations of a selection, with the sum of their keys.
  func counter(_ selection: Tally.Selection) -> Counter {
    tally.shares(of: selection).reduce(into: Counter()) { $0 += $1.count }
  }

  private mutating func members(_ period: Period) -> [[Level: String]] {
    if let known = memberships[period] { return known }
    let made = tally.register.memberships(definition.codebook.geography, asOf: period)
    memberships[period] = made
    return made
  }
}
