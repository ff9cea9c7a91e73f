import Definitions
import Edition

/// One reading of the data of an edition. That its pages say the same is seen by rendering them again.
struct AuditRun {
  private let edition: WrittenEdition
  /// `nil` where the file of them is damaged.
  private let numbers: AuditedNumbers?
  private let provenance: JSONValue?
  /// Checksums of files that were read already.
  private let known: [String: String]
  private var findings: [AuditFinding] = []

  init(_ edition: WrittenEdition, knowing known: [String: String]) throws(StageFailure) {
    self.edition = edition
    self.known = known
    guard let bytes = try edition.file(Observations.name),
      let origin = try edition.file(WrittenEdition.provenanceName)
    else {
      throw StageFailure(
        .publishing, at: Place(file: "\(edition.path)/\(Observations.name)"), "this is missing",
        remedy: "take the edition from a backup", exit: .dataRefused)
    }
    provenance = JSONParser.parse(origin)
    do {
      numbers = try AuditedNumbers(ObservationsReader.numbers(bytes))
    } catch {
      numbers = nil
      add(Observations.name, ["line \(error.place?.line ?? 1): \(error.what)"])
    }
  }

  /// Whether every number is protected as it should be, and follows from others where it does.
  consuming func audit() throws(StageFailure) -> AuditResult {
    var run = self
    if AuditRule(run.provenance) == nil {
      run.add(WrittenEdition.provenanceName, ["it does not say how numbers are protected"])
    }
    if let rule = AuditRule(run.provenance), let numbers = run.numbers {
      run.add(Observations.name, AuditNumbers(numbers, rule, EarlierNations(run.edition)).faults)
    }
    return try run.compare()
  }

  /// Whether the files are as they were written, and their sums right.
  consuming func compare() throws(StageFailure) -> AuditResult {
    var run = self
    for finding in try run.edition.verify(knowing: run.known) {
      run.add(finding.path, [finding.kind.rawValue])
    }
    if let numbers = run.numbers, let changes = try run.edition.file(ChangesFile.path) {
      run.add(ChangesFile.path, AuditChanges(changes, numbers).faults)
    }
    let paths = try run.edition.files()
    for path in paths where path.hasSuffix(".xlsx") {
      run.add(path, WholeWorkbook.faults(try run.edition.file(path) ?? []))
    }
    let ledger = AuditLedger(
      quality: try run.edition.file(EditionData.qualityName).flatMap(JSONParser.parse),
      provenance: run.provenance, run.numbers)
    run.add(EditionData.qualityName, ledger.quality)
    run.add(WrittenEdition.provenanceName, ledger.provenance)
    let findings = run.findings.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return AuditResult(cells: run.numbers?.all.count ?? 0, files: paths.count, findings: findings)
  }

  private mutating func add(_ path: String, _ faults: [String]) {
    findings += faults.map { AuditFinding(path: path, what: $0) }
  }
}
