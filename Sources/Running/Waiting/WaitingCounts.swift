package import Counting
import Definitions

/// What a run counts once the changes wait that are too few to be published.
package struct WaitingCounts {
  /// For everything about the nation.
  package let nation: Tally
  /// For everything about units below it.
  package let units: Tally
  /// How many national changes wait, by period.
  let waiting: [Period: Int]
  /// Changes of units whose earlier version is not in the input: these are published.
  let unitsCannotWait: Int

  /// Nothing waits.
  package init(_ tally: Tally) {
    self.init(nation: tally, units: tally, waiting: [:], unitsCannotWait: 0)
  }

  init(nation: Tally, units: Tally, waiting: [Period: Int], unitsCannotWait: Int) {
    self.nation = nation
    self.units = units
    self.waiting = waiting
    self.unitsCannotWait = unitsCannotWait
  }

  /// What waits, a line per period.
  package func lines(smallest: Int) -> [String] {
    waiting.sorted { $0.key.firstMonth < $1.key.firstMonth }.map { period, count in
      "\(count) \(count == 1 ? "change" : "changes") of published registrations of \(period) "
        + "\(count == 1 ? "waits" : "wait"): fewer than \(smallest)"
    }
      + (unitsCannotWait == 0
        ? []
        : ["changes of units that cannot wait, for the input has no earlier version: \(unitsCannotWait)"])
  }
}
