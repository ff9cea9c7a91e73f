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

  /// Those that a work folder keeps; none in a new one.
  package init(_ work: WorkFolder) throws(StageFailure) {
    folder = work
    nation = try Self.read("nation", work)
    units = try Self.read("units", work)
  }

  /// What a run counts with the changes left out that must wait.
  package func settled(
    _ tally: Tally, _ definition: PipelineDefinition, _ root: PublicationRoot, revised: Bool = false
  ) throws(StageFailure) -> WaitingCounts {
    let smallest = definition.protection.smallestGroup
    let current = try root.currentEditions(report: definition.report.id)
    let decided = definition.corrections.filter { correction in
      current.contains { $0.isFinal && correction.covers($0.period) }
        && !current.contains { $0.corrections.contains(correction) }
    }
    let periods = try root.publishedPeriods()
    let isMonthly = definition.report.every == .month || periods.contains { $0.months < 3 }
    func isDecided(_ period: Period) -> Bool { revised || decided.contains { $0.covers(period) } }
    let national = try tally.waiting(
      for: nation, in: .nation(months: isMonthly ? 1 : 3), fewerThan: smallest, accepting: isDecided)
    if let (period, count) = national.forced.min(by: { $0.key.firstMonth < $1.key.firstMonth }) {
      throw StageFailure(
        .disclosure,
        "\(count) published registrations of \(period) changed, fewer than \(smallest), and the input does not "
          + "have them as they were",
        remedy: "deliver the earlier files as well, wait for more changes, or \(EditionDraft.decide)",
        exit: .disclosureGate)
    }
    let local = try tally.waiting(for: units, in: .units, fewerThan: smallest, accepting: isDecided)
    return WaitingCounts(
      nation: national.tally, units: local.tally, waiting: national.waiting,
      unitsCannotWait: local.forced.values.reduce(0, +))
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
