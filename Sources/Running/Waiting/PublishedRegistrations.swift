package import Counting
package import Definitions
package import Publishing

/// Which registrations the numbers of a publication are about, kept in its work folder: a run that would change
/// fewer than the smallest group of them counts as before.
///
/// What is told of the nation and what of units is kept apart, for a change may be large enough for the one and not
/// for the other. What an organisation's pages of an edition were made of is kept per edition.
package struct PublishedRegistrations {
  private let folder: WorkFolder
  private var nation: RegistrationMarks
  private var units: RegistrationMarks

  /// Those that a work folder keeps; none in a new one. A survey alone is about no registrations, and changes none.
  package init?(_ work: WorkFolder, of definition: PipelineDefinition) throws(StageFailure) {
    guard !definition.registrations.layouts.isEmpty else { return nil }
    folder = work
    nation = try Self.read("nation", work)
    units = try Self.read("units", work)
  }

  /// What a run counts with the changes left out that must wait.
  ///
  /// A change of what a final edition counts waits for a decision, however many there are; with `isOpen` it does not,
  /// which tells what the decision is about.
  package func settled(
    _ tally: Tally, _ definition: PipelineDefinition, _ root: PublicationRoot, revised: Bool = false,
    isOpen: Bool = false
  ) throws(StageFailure) -> WaitingCounts {
    let smallest = definition.protection.smallestGroup
    let report = definition.report.id
    let current = try root.currentEditions(report: report)
    let decided = definition.corrections.filter { correction in
      current.contains { $0.isFinal && correction.covers($0.period) }
        && !current.contains { $0.corrections.contains(correction) }
    }
    let periods = try root.publishedPeriods()
    let isMonthly = definition.report.every == .month || periods.contains { $0.months < 3 }
    func isDecided(_ period: Period) -> Bool { revised || decided.contains { $0.covers(period) } }
    let finals = current.filter { $0.isFinal && !definition.isBaseline($0.period) && !isDecided($0.period) }
    func isClosed(_ month: Int) -> Bool { !isOpen && finals.contains { $0.period.contains(month: month) } }
    /// First what waits for a decision, then what is too little of the rest.
    func held(
      _ tally: Tally, _ final: RegistrationMarks, _ published: RegistrationMarks, _ groups: WaitingGroups
    ) throws(StageFailure) -> (decision: HeldTally, few: HeldTally) {
      let months = definition.report.every == .month ? 1 : 3
      let decision = try tally.waiting(
        for: final.filter(isClosed), in: .decision(months: months), fewerThan: .max, accepting: isDecided)
      let closed = Set(final.months.keys.filter(isClosed))
      let few = try decision.tally.waiting(
        for: published.filter { !closed.contains($0) }, in: groups, fewerThan: smallest, accepting: isDecided)
      return (decision, few)
    }
    let national = try held(
      tally, Self.read(Self.final("nation", report), folder), nation, .nation(months: isMonthly ? 1 : 3))
    if let (period, count) = national.few.forced.min(by: { $0.key.firstMonth < $1.key.firstMonth }) {
      throw StageFailure(
        .disclosure,
        "\(count) published registrations of \(period) changed, fewer than \(smallest), and the input does not "
          + "have them as they were",
        remedy: "deliver the earlier files as well, wait for more changes, or \(KeptWaiting.decide)",
        exit: .disclosureGate)
    }
    let local = try held(tally, Self.read(Self.final("units", report), folder), units, .units)
    var counts = WaitingCounts(
      nation: national.few.tally, units: local.few.tally, waiting: national.few.waiting,
      undecided: national.decision.waiting,
      unitsCannotWait: (Array(local.decision.forced.values) + local.few.forced.values).reduce(0, +),
      changes: KeptWaiting(
        nation: [national.decision.changes, national.few.changes],
        units: [local.decision.changes, local.few.changes]))
    counts.decided = current.filter { $0.isFinal && isDecided($0.period) }.map(\.period)
    return counts
  }

  /// Writes down what is about to be published or answered: national numbers of some months, and numbers of units.
  package mutating func note(
    _ counts: WaitingCounts, nation months: [ClosedRange<Int>], units unitMonths: [ClosedRange<Int>]
  ) throws(StageFailure) {
    var (nation, units) = (nation, units)
    for months in months { nation.replace(with: counts.nation.marks(in: months)) }
    for months in unitMonths { units.replace(with: counts.units.marks(in: months)) }
    if nation != self.nation { try folder.write(MarksFile.bytes(nation), to: Self.name("nation")) }
    if units != self.units { try folder.write(MarksFile.bytes(units), to: Self.name("units")) }
    (self.nation, self.units) = (nation, units)
  }

  /// Writes down what a final edition is about.
  func keep(final counts: WaitingCounts, _ report: String, _ period: Period) throws(StageFailure) {
    for (kind, tally) in [("nation", counts.nation), ("units", counts.units)] {
      var marks = try Self.read(Self.final(kind, report), folder)
      let before = marks
      marks.replace(with: tally.marks(in: period.firstMonth...period.lastMonth))
      if marks != before {
        try folder.write(MarksFile.bytes(marks), to: Self.name(Self.final(kind, report)))
      }
    }
  }

  /// What the pages of organisations of an edition are about; `nil` when that was not kept.
  func organisations(_ report: String, _ period: Period) throws(StageFailure) -> RegistrationMarks? {
    let marks = try Self.read("\(report)-\(period)", folder)
    return marks.months.isEmpty ? nil : marks
  }

  /// Writes down what the pages of organisations of an edition are about.
  func keep(
    organisations tally: Tally, _ report: String, _ period: Period, months: ClosedRange<Int>
  ) throws(StageFailure) {
    try folder.write(MarksFile.bytes(tally.marks(in: months)), to: Self.name("\(report)-\(period)"))
  }

  private static func final(_ kind: String, _ report: String) -> String { "final-\(kind)-\(report)" }

  private static func name(_ kind: String) -> String {
    "registrations-\(kind.replacing("/", with: "_")).marks"
  }

  private static func read(_ kind: String, _ work: WorkFolder) throws(StageFailure) -> RegistrationMarks {
    guard let bytes = try work.read(name(kind)) else { return RegistrationMarks() }
    guard let marks = MarksFile.marks(bytes) else {
      throw StageFailure(
        .publishing, at: Place(file: "\(work.path)/\(name(kind))"), "this is damaged",
        remedy: "take it from a backup", exit: .dataRefused)
    }
    return marks
  }
}
