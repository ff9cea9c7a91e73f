import Definitions
import Edition
import Publishing
import Reporting

/// The editions that a draft is compared with.
struct StandingEditions {
  /// The current edition of the period, if any.
  let current: WrittenEdition?
  /// The current edition of the period before, if any.
  let before: WrittenEdition?
  /// The number that a new edition gets.
  let number: Int

  /// Those that stand in a root now.
  init(_ root: PublicationRoot, report: String, period: Period) throws(StageFailure) {
    current = try root.current(report: report, period: period)
    before = try root.current(report: report, period: period.shifted(by: -1))
    number = try root.nextNumber(report: report, period: period)
  }

  /// Those that stood when an edition was made. Throws when one of them is not beside it any more.
  init(whenMade edition: WrittenEdition, in folder: String) throws(StageFailure) {
    current = try edition.replaces.map { (number) throws(StageFailure) in
      try Self.beside(folder, "\(edition.period).\(number)", "this edition says what it changed in", edition)
    }
    before = try edition.origin.before.map { (name) throws(StageFailure) in
      try Self.beside(folder, name, "this edition was compared with", edition)
    }
    number = edition.number
  }

  /// The edition in a folder that another one names. Throws when it is not there any more.
  static func beside(
    _ folder: String, _ name: String, _ what: String, _ edition: WrittenEdition
  ) throws(StageFailure) -> WrittenEdition {
    do throws(StageFailure) {
      return try WrittenEdition(path: "\(folder)/\(name)")
    } catch  where error.exit == .inputMissing {
      throw StageFailure(
        .publishing, at: Place(file: edition.path), "\(what) \(name), which is not beside it any more",
        remedy: "put that edition back into \(folder); without --rebuild an edition verifies alone",
        exit: .inputMissing)
    }
  }
}
