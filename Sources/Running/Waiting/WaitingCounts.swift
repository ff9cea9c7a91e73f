package import Counting
import Definitions

/// What a run counts once the changes wait that are too few to be published, or that somebody must decide on.
package struct WaitingCounts {
  /// For everything about the nation.
  package let nation: Tally
  /// For everything about units below it.
  package let units: Tally
  /// How many national changes wait for more of them, by period.
  var waiting: [Period: Int] = [:]
  /// How many national changes of what a final edition counts wait for a decision, by period.
  var undecided: [Period: Int] = [:]
  /// Final editions of which it was decided that what they count may change.
  var decided: [Period] = []
  /// Changes of units whose earlier version is not in the input: these are published.
  var unitsCannotWait = 0
  /// What waits.
  var changes = KeptWaiting()

  /// Nothing waits.
  package init(_ tally: Tally) { self.init(nation: tally, units: tally) }

  init(
    nation: Tally, units: Tally, waiting: [Period: Int] = [:], undecided: [Period: Int] = [:],
    unitsCannotWait: Int = 0, changes: KeptWaiting = KeptWaiting()
  ) {
    self.nation = nation
    self.units = units
    self.waiting = waiting
    self.undecided = undecided
    self.unitsCannotWait = unitsCannotWait
    self.changes = changes
    self.changes.undecided = undecided
  }

  /// What waited when an edition was made, of the same input.
  init(_ tally: Tally, holding changes: KeptWaiting) throws(StageFailure) {
    var (nation, units) = (tally, tally)
    for part in changes.nation { nation = try nation.holding(part) }
    for part in changes.units { units = try units.holding(part) }
    self.init(nation: nation, units: units, undecided: changes.undecided, changes: changes)
  }

  /// How many national changes wait for a decision through a period, where they are as many as may be told.
  func undecided(through period: Period, _ definition: PipelineDefinition) -> [Period: Int] {
    undecided.filter {
      $0.key.lastMonth <= period.lastMonth && $0.value >= definition.protection.smallestGroup
    }
  }

  /// What waits, a line per period.
  package func lines(smallest: Int) -> [String] {
    Self.lines(undecided, "its edition is final, and nobody decided")
      + Self.lines(waiting, "fewer than \(smallest)")
      + (unitsCannotWait == 0
        ? []
        : ["changes of units that cannot wait, for the input has no earlier version: \(unitsCannotWait)"])
  }

  private static func lines(_ counts: [Period: Int], _ why: String) -> [String] {
    counts.sorted { $0.key.firstMonth < $1.key.firstMonth }.map { period, count in
      "\(count) \(count == 1 ? "change" : "changes") of published registrations of \(period) "
        + "\(count == 1 ? "waits" : "wait"): \(why)"
    }
  }
}
