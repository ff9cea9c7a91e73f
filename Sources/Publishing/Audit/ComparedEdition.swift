package import Definitions
package import Edition
import Reporting

/// An edition beside what was made again.
package struct ComparedEdition {
  /// What its files have otherwise.
  package private(set) var findings: [AuditFinding] = []
  /// The checksums of the files in which nothing is otherwise, by their path.
  package private(set) var same: [String: String] = [:]

  /// Compares byte for byte; `carried` are the files it has from an earlier edition, which are compared by their
  /// checksums there.
  package init(
    _ edition: WrittenEdition, with artifacts: [Artifact], carried: CarriedFiles?
  ) throws(StageFailure) {
    let own = Checksums.of(artifacts)
    let checksums = Checksums.artifact(
      of: own.merging(try carried?.checksums() ?? [:]) { own, _ in own })
    for artifact in artifacts + [checksums] {
      guard let bytes = try edition.file(artifact.path) else {
        findings.append(AuditFinding(path: artifact.path, what: "is made again, but is not in the edition"))
        continue
      }
      guard bytes != artifact.bytes else {
        same[artifact.path] = own[artifact.path]
        continue
      }
      let place = zip(bytes, artifact.bytes).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      let line = bytes.prefix(place ?? min(bytes.count, artifact.bytes.count)).count { $0 == 0x0A } + 1
      findings.append(
        AuditFinding(path: artifact.path, what: "is made again with other bytes, the first on line \(line)"))
    }
    let made = Set((artifacts + [checksums]).map(\.path)).union(carried?.paths ?? [])
    findings += try edition.files().filter { !made.contains($0) }.map {
      AuditFinding(path: $0, what: "is in the edition, but is not made again")
    }
    findings += try edition.verify(knowing: same).filter { $0.kind != .unlisted }.map {
      AuditFinding(path: $0.path, what: $0.kind.rawValue)
    }
    findings.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
