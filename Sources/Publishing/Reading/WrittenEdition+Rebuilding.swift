package import Definitions
package import Edition
import Reporting

extension WrittenEdition {
  /// What its files have otherwise than those that were made again; `carried` are the files it has from an earlier
  /// edition, which are compared by their checksums there.
  package func differences(
    from artifacts: [Artifact], carried: CarriedFiles?
  ) throws(StageFailure) -> [AuditFinding] {
    let checksums = Checksums.artifact(for: artifacts, and: try carried?.checksums() ?? [:])
    var findings: [AuditFinding] = []
    for artifact in artifacts + [checksums] {
      guard let bytes = try file(artifact.path) else {
        findings.append(AuditFinding(path: artifact.path, what: "is made again, but is not in the edition"))
        continue
      }
      guard bytes != artifact.bytes else { continue }
      let place = zip(bytes, artifact.bytes).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      let line = bytes.prefix(place ?? min(bytes.count, artifact.bytes.count)).count { $0 == 0x0A } + 1
      findings.append(
        AuditFinding(path: artifact.path, what: "is made again with other bytes, the first on line \(line)"))
    }
    let made = Set((artifacts + [checksums]).map(\.path)).union(carried?.paths ?? [])
    findings += try files().filter { !made.contains($0) }.map {
      AuditFinding(path: $0, what: "is in the edition, but is not made again")
    }
    findings += try verify().filter { $0.kind != .unlisted }.map {
      AuditFinding(path: $0.path, what: $0.kind.rawValue)
    }
    return findings.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
