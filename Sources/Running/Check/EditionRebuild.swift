import Counting
import Definitions
import Disclosure
import Edition
import Glibc
package import Publishing
import Reporting

/// An edition made again from the inputs that its provenance names, and compared byte for byte with what was published.
package struct EditionRebuild {
  /// What is otherwise; none when every byte is the same.
  package let findings: [AuditFinding]
  /// What a reader must know of the comparison.
  package let remarks: [String]

  /// Makes the edition in a folder again. `publication` is where its key is; its root is that of the edition unless
  /// it names another one.
  package init(
    _ path: String, pipeline: String, _ reading: ReadingSettings,
    publication: (_ root: String) -> PublicationSettings, _ listener: RunListener = RunListener()
  ) throws {
    guard let resolved = realpath(path, nil) else {
      throw StageFailure(
        .publishing, at: Place(file: path), "there is no edition here",
        remedy: "name the folder of an edition",
        exit: .inputMissing)
    }
    defer { free(resolved) }
    let edition = try WrittenEdition(path: String(cString: resolved))
    let parts = edition.path.split(separator: "/")
    let folder = "/" + parts.dropLast().joined(separator: "/")
    let publication = publication("/" + parts.dropLast(2).joined(separator: "/"))
    var (definition, checksum) = try ReadTexts.gathering { () throws(StageFailure) in
      try PipelineDefinition(path: pipeline)
    }
    guard definition.report.id == edition.report else {
      throw StageFailure(
        .definitions, at: Place(file: pipeline),
        "this makes \(definition.report.id), and the edition is of \(edition.report)",
        remedy: "name its pipeline with --pipeline", exit: .usage)
    }
    // What was decided since is no part of it.
    definition.corrections.removeAll { !edition.corrections.contains($0) }
    let standing = try StandingEditions(whenMade: edition, in: folder)
    let files = try Self.files(of: edition, among: reading.files(definition, RunListener()))
    let settings = ReadingSettings(
      input: files, today: edition.date, threads: reading.threads, limits: reading.limits)
    let key = try Self.key(definition, publication)
    let frame = try RunFrame(definition, settings, listener).with(key: key)
    let tally = try frame.counted(nationalOnly: edition.origin.isNationalOnly)
    let work = publication.work ?? publication.root.path + ".work"
    let folderOfWork = try WorkFolder(path: work, root: publication.root)
    let memory = CountedMemory(work: folderOfWork, pipeline: checksum)
    // The same changes wait as then.
    let waiting = try memory.waiting(edition)
    let counts = try WaitingCounts(tally, holding: waiting)
    let draft = try EditionDraft(
      EditionRequest(
        counts: counts, definition: definition, period: edition.period, standing: standing,
        others: Self.others(edition), organisations: .named(waiting.organisations),
        keyCheck: definition.protection.base == nil ? nil : RecordKey.checkValue(key),
        withheld: Set(edition.origin.withheld),
        isLocalWanted: try !edition.publishedNumbers { $0 != .national }.isEmpty,
        mayRenewLocal: !edition.origin.isNationalOnly,
        baseline: try Self.baseline(definition, edition, publication.root, standing),
        revision: Self.revision(edition, standing.current, definition), frozen: edition.frozen,
        memory: memory))
    let carried = try draft.carried()
    findings = try ComparedEdition(edition, with: draft.artifacts(scratch: nil), carried: carried).findings
    var remarks = carried.map { ["\($0.name) are carried over; they were compared with these"] } ?? []
    if edition.program != "kwartaal \(ProgramVersion.text)" {
      remarks.append("it was made by \(edition.program), and this is kwartaal \(ProgramVersion.text)")
    }
    if let current = standing.current, try memory.registrations(of: current) == nil {
      remarks.append(
        "what counted in \(current.period).\(current.number) is not kept in \(work): why numbers changed since cannot "
          + "be made again")
    }
    self.remarks = remarks
  }

  /// The files with the checksums of its sources, in the order of the input. Throws when one is not there.
  private static func files(
    of edition: WrittenEdition, among candidates: [String]
  ) throws -> [String] {
    var found: [String: [String]] = [:]
    for path in candidates { found[SHA256.hex(file: path) ?? "", default: []].append(path) }
    var missing: [StageFailure] = []
    var wanted: Set<String> = []
    for (file, checksum) in edition.sources {
      guard let same = found[checksum], let first = same.first else {
        // A file of several members stands there more than once.
        if missing.last?.place?.file == file { continue }
        missing.append(
          StageFailure(
            .intake, at: Place(file: file),
            "no input has the bytes that the edition was made from (\(checksum))",
            remedy: "name the file or its folder with --input", exit: .inputMissing))
        continue
      }
      wanted.insert(same.first { $0.hasSuffix("/\(file)") || $0 == file } ?? first)
    }
    guard let last = missing.last else { return candidates.filter(wanted.contains) }
    let count = missing.count
    guard count > Problem.placesShown else { throw RunFailure(missing) }
    let rest = StageFailure(
      .intake, "shown \(Problem.placesShown) of \(count) inputs that are missing", remedy: last.remedy,
      exit: .inputMissing)
    throw RunFailure(missing.prefix(Problem.placesShown) + [rest])
  }

  /// The editions that its numbers were attacked with.
  private static func others(_ edition: WrittenEdition) throws(StageFailure) -> OtherEditions {
    let parts = edition.path.split(separator: "/")
    let root = PublicationRoot(path: "/" + parts.dropLast(2).joined(separator: "/"))
    return OtherEditions(
      try edition.origin.beside.tryMap { (name) throws(StageFailure) in
        try OtherEditions.Edition(
          StandingEditions.beside(root.path, name, "the numbers of this edition were attacked with", edition))
      })
  }

  private static func key(
    _ definition: PipelineDefinition, _ publication: PublicationSettings
  ) throws(StageFailure) -> [UInt8] {
    let root = publication.root
    return try RecordKey.read(
      keyFile: publication.keyFile, work: publication.work ?? root.path + ".work", root: root)
  }

  /// What the baseline published when the edition was made.
  private static func baseline(
    _ definition: PipelineDefinition, _ edition: WrittenEdition, _ root: PublicationRoot,
    _ standing: StandingEditions
  ) throws -> [PublishedNumber]? {
    guard let year = definition.baseline else { return nil }
    let source =
      year == edition.period ? standing.current : try root.current(report: edition.report, period: year)
    return try source?.publishedNumbers { _ in true }
  }

  /// The decision of whoever started the run: one that stands neither in the edition before nor in the pipeline.
  private static func revision(
    _ edition: WrittenEdition, _ current: WrittenEdition?, _ definition: PipelineDefinition
  ) -> ReportSettings.Revision? {
    let known = (current?.corrections ?? []) + definition.corrections
    return edition.corrections.last { !known.contains($0) }.map { .init(reason: $0.reason, role: $0.role) }
  }
}
