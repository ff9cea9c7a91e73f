import Counting
package import Definitions
import Disclosure
import Edition
import Publishing

/// How one published number came about: what it means, what it counts, how it is protected and what earlier editions
/// said. Without `isInternal` it says nothing that is not published.
package struct CellExplanation {
  /// What one edition prints.
  struct Printed {
    let edition: WrittenEdition
    let number: PublishedNumber

    /// `2022-Q2.1`
    var name: String { "\(edition.period).\(edition.number)" }
  }

  /// The files of one layout, or one file: what became of its rows.
  struct Files {
    let layout: String
    let name: String
    let rows: [String: Int]
  }

  /// True counts, for eyes inside only.
  struct Inside {
    /// Files with rows of the number.
    let files: [CellShare]
    let counted: Int
    let base: Int?
    /// What these inputs would print as the count.
    let prints: Int
  }

  let key: CellName
  let level: Level
  let subject: CellSubject
  let period: Period
  /// How registrations are chosen, in words.
  let filter: String
  let protection: [String]
  /// The edition that is explained.
  let printed: Printed
  /// Every edition on disk that prints the number, oldest first.
  let history: [Printed]
  /// By layout, as the edition publishes it.
  let files: [Files]
  /// `nil` unless it was asked for, and where no registrations are counted.
  private(set) var inside: Inside?
  let isInternal: Bool

  /// Explains the number at an address. With `isInternal` the inputs of the frame are read and counted.
  package init(
    _ address: CellAddress, _ frame: @autoclosure () throws -> RunFrame, _ definition: PipelineDefinition,
    _ publication: PublicationSettings, isInternal: Bool
  ) throws {
    let root = publication.root
    let found = try Self.find(address, in: root, report: definition.report.id)
    let (level, counted) = (found.key.key.level, found.key.key.counted)
    guard
      let subject = CellSubject(
        address, level: level, unit: found.key.key.unit, counted: counted, definition,
        on: found.printed.edition.period.lastDay)
    else {
      throw StageFailure(
        .definitions, at: Place(file: definition.path),
        "this pipeline does not make \(found.key.short)", remedy: "name the pipeline of the edition",
        exit: .usage)
    }
    key = found.key
    self.level = level
    self.subject = subject
    period = address.period
    printed = found.printed
    history = found.history
    self.isInternal = isInternal || printed.edition.isInternal
    let date = definition.periodBy == .visited ? "dated" : "entered"
    let place =
      level == .national || level == .organisation
      ? "in the whole country" : "at locations of \(level.rawValue) \(key.key.unit)"
    let organisation = level == .organisation ? " about the organisation \(key.key.unit)" : ""
    if counted == .respondents, let survey = definition.survey {
      filter = Self.surveyFilter(survey.questionnaire, period, level, key.key.unit)
      protection = Self.surveyProtection(found.printed.number.status, definition.protection)
      files = try Self.files(found.printed.edition, survey.layouts)
    } else {
      filter =
        "\(counted.rawValue) \(date) \(period.firstDay.iso) to \(period.lastDay.iso), \(place)\(organisation)"
      protection = Self.protection(found.printed, definition.protection, level)
      files = try Self.files(
        found.printed.edition,
        definition.registrations.layouts.filter {
          $0.era.overlap(address.period) != .before && $0.era.overlap(address.period) != .after
        })
    }
    if isInternal, let terms = subject.terms {
      inside = try Self.count(
        terms, subject.baseTerms, found.printed, level, counted, address.period, try frame(), definition,
        publication)
    }
  }

  private static func count(
    _ terms: [CellRows.Term], _ base: [CellRows.Term], _ printed: Printed, _ level: Level, _ counted: Counted,
    _ period: Period, _ frame: RunFrame, _ definition: PipelineDefinition,
    _ publication: PublicationSettings
  ) throws -> Inside {
    let root = publication.root
    let key = try RecordKey.read(
      keyFile: publication.keyFile, work: publication.work ?? root.path + ".work", root: root)
    let tally = try frame.with(key: key).counted(nationalOnly: true)
    var locations: [Int: Set<Int>]?
    if level != .national, level != .organisation {
      let directory = UnitDirectory(tally, definition, edition: printed.edition.period)
      locations = directory.locations(of: level, printed.number.key.unit, in: period) ?? [:]
    }
    let cell = CellRows(counted == .questions ? .questions : .visits, period, terms, locations: locations)
    let shares = tally.shares(of: cell)
    let sum = shares.reduce(into: Counter()) { $0 += $1.counted }
    let isRounded = printed.number.status.contains(.rounded)
    return Inside(
      files: shares.filter { !$0.isEmpty }, counted: sum.count,
      base: base.isEmpty ? nil : tally.shares(of: cell.with(base)).reduce(0) { $0 + $1.counted.count },
      prints: isRounded ? RandomRounding(base: definition.protection.base(at: level))(sum) : sum.count)
  }

  /// The files of some layouts.
  private static func files(
    _ edition: WrittenEdition, _ layouts: [SourceLayout]
  ) throws(StageFailure) -> [Files] {
    let receipts = try edition.receipts()
    return layouts.compactMap { layout in
      let own = receipts.filter { $0.layout == layout.id }
      guard !own.isEmpty else { return nil }
      let rows = own.reduce(into: [String: Int]()) { $0.merge($1.rows) { $0 + $1 } }
      return Files(layout: layout.id, name: own.count == 1 ? own[0].file : "\(own.count) files", rows: rows)
    }
  }

  private static func protection(_ printed: Printed, _ rule: ProtectionRule, _ level: Level) -> [String] {
    let status = printed.number.status
    var lines: [String] = []
    if status.contains(.withheld) {
      lines.append("withheld: it, or one beside it, would follow from other published numbers")
    }
    if status.contains(.smallBase) {
      lines.append(
        "no profile is shown from a base under \(rule.minimumForCounts), and no percentage from one under "
          + "\(rule.minimumForPercentages)")
    }
    if status.contains(.rounded), let base = rule.base(at: level) {
      lines.append(
        "rounded to a multiple of \(base), up or down by a draw that is the same for the same registrations; "
          + "a printed 0 stands for 0 to \(base - 1)")
      lines.append("percentages divide by printed numbers; parts need not add up to their total")
    } else if rule.base == nil {
      lines.append("none: this pipeline is for internal work")
    } else if printed.number.count != nil {
      lines.append(
        level == .national
          ? "exact: one variable, the whole country"
          : "exact: a total of the whole country, or of the register")
    }
    let others: [(CellStatus, String)] = [
      (.notMeasured, "the form did not ask this yet"),
      (.noLongerRegistered, "it was no longer registered in this period"),
      (.partlyMeasured, "asked in a part of the period only; the base is that part"),
      (.notAvailable, "the source of the period was not delivered"),
      (.provisional, "provisional: registrations may still come in"),
      (.revised, "revised: the edition before printed another number"),
      (.seriesBreak, "the series breaks here; what is before cannot be compared"),
    ]
    return lines + others.filter { status.contains($0.0) }.map(\.1)
  }
}
