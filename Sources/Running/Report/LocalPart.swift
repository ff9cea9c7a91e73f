import Counting
import Definitions
import Disclosure
import Edition
import Publishing
import Reporting

/// The pages below national level of one edition: made anew, or carried over from the edition that stands.
///
/// Two editions that differ by one registration would betray it, so these pages are made in the first edition
/// of a period and in its final one; every edition between carries them over unchanged.
struct LocalPart {
  /// The tables below national level.
  var tables: ProtectedTables
  let tree: UnitTree
  /// The edition whose files are carried over; `nil` when the pages are made anew.
  let source: WrittenEdition?
  /// The organisations whose pages stay as they were published, for too few of their registrations changed.
  let waiting: Set<String>

  /// `nil` when the edition has no such pages. Where it was decided that numbers change, the pages of a final edition
  /// are made anew.
  init?(
    _ request: EditionRequest, _ protection: Protection, _ directory: UnitDirectory, national: ProtectedTables
  ) throws {
    tree = directory.tree
    let (current, mayRenew, isDecided) = (request.standing.current, request.mayRenewLocal, request.isDecided)
    let published = try current?.publishedNumbers { $0 != .national } ?? []
    if let current, !published.isEmpty,
      !mayRenew || request.isProvisional || current.isFinal && !isDecided
    {
      waiting = []
      tables = ProtectedTables(published: published).filter { $0.counted != .respondents }
      source = current
      return
    }
    guard request.isLocalWanted || (mayRenew && !published.isEmpty) else { return nil }
    let units = Protection(request.units, request.definition, edition: request.period)
    var made = units.localTables(directory, national: national)
    let waiting = isDecided ? [] : request.organisations.ids(protection, directory)
    let signals = protection.organisationTables(directory, national: national)
    made = made.adding(signals.filter { !waiting.contains($0.unit) })
    if !waiting.isEmpty {
      made = made.adding(
        ProtectedTables(published: published).filter {
          $0.level == .organisation && waiting.contains($0.unit)
        })
    }
    guard !made.all.isEmpty else { return nil }
    tables = made
    source = nil
    self.waiting = waiting
  }

  /// The files that are carried over.
  func carried(_ words: Words) throws(StageFailure) -> CarriedFiles? {
    guard let source else { return nil }
    guard source.language == words.page else {
      throw StageFailure(
        .publishing, at: Place(file: source.path),
        "the pages of units of this period were published in the language \(source.language.code) and stay as they are",
        remedy: "give the report in another language an id of its own", exit: .configuration)
    }
    return try CarriedFiles(of: source, in: source.language.folders.values.map { $0 + "/" })
  }
}
