package import Definitions
package import Edition
import Reporting

extension PublicationRoot {
  /// Writes an edition into a hidden folder of the root, with its `SHA256SUMS`, and brings it to the disk.
  ///
  /// `artifacts` must hold a `provenance.json` that names this report, period and number; `carried` are the files
  /// that an earlier edition shares with this one. Throws when the edition cannot be written in full; the root is
  /// then as it was.
  package func prepare(
    _ artifacts: [Artifact], carried: CarriedFiles? = nil, report: String, period: Period, number: Int
  ) throws(StageFailure) -> PreparedEdition {
    let name = EditionName(period, number)
    let folder = folder(of: report)
    let staging = "\(folder)/\(name.staging)"
    try check(artifacts.map(\.path) + (carried?.paths ?? []), report: report, name)
    let provenance = artifacts.first { $0.path == WrittenEdition.provenanceName }?.bytes ?? []
    let staged = try WrittenEdition(path: staging, provenance: provenance)
    guard staged.report == report, staged.period == period, staged.number == number else {
      throw StageFailure(
        .publishing, at: Place(file: WrittenEdition.provenanceName),
        "this says \(staged.report)/\(staged.period).\(staged.number), not \(report)/\(name.folder)",
        exit: .internalFault)
    }
    try requireUnmixed(isInternal: staged.isInternal)

    let made = try Disk.makeFolders(folder)
    let own = Checksums.of(artifacts)
    let prepared = PreparedEdition(
      staged: staged, name: name, folder: folder, madeFolders: made, checksums: own)
    do {
      Disk.remove(staging)
      try Disk.makeFolder(staging, mode: 0o700)
      let checksums = own.merging(try carried?.checksums() ?? [:]) { own, _ in own }
      try write(artifacts + [Checksums.artifact(of: checksums)], carried, into: staging)
      try requireWritten(artifacts, staging)
    } catch {
      discard([prepared])
      throw error
    }
    return prepared
  }

  /// Removes prepared editions, and the folders that were made for them; the root is as it was.
  package func discard(_ editions: [PreparedEdition]) {
    for edition in editions { edition.remove() }
    for edition in editions.reversed() { edition.removeMadeFolders() }
  }

  private func write(
    _ artifacts: [Artifact], _ carried: CarriedFiles?, into staging: String
  ) throws(StageFailure) {
    var made: Set<String> = []
    func makeFolders(above path: String) throws(StageFailure) {
      let parts = path.split(separator: "/")
      for count in 1..<max(1, parts.count) {
        let path = "\(staging)/\(parts[..<count].joined(separator: "/"))"
        if made.insert(path).inserted { try Disk.makeFolder(path) }
      }
    }
    for artifact in artifacts {
      try makeFolders(above: artifact.path)
      try Disk.write(artifact.bytes, to: "\(staging)/\(artifact.path)", isSynced: false)
    }
    if let carried {
      for path in carried.paths {
        try makeFolders(above: path)
        try Disk.share("\(carried.edition.path)/\(path)", as: "\(staging)/\(path)")
      }
    }
    try Disk.sync(files: artifacts.map { "\(staging)/\($0.path)" })
    for folder in made.union([staging]) { try Disk.sync(folder: folder) }
  }

  /// Reads back what was written.
  private func requireWritten(_ artifacts: [Artifact], _ staging: String) throws(StageFailure) {
    for artifact in artifacts
    where try Disk.read("\(staging)/\(artifact.path)").map(artifact.bytes.isSame) != true {
      throw StageFailure(
        .publishing, at: Place(file: artifact.path), "what is read back is not what was written",
        remedy: "nothing was published; check the disk and run again", exit: .ioError)
    }
  }

  private func check(_ paths: [String], report: String, _ name: EditionName) throws(StageFailure) {
    guard EditionName.isReportID(report) else {
      throw StageFailure(
        .publishing, "the report id \"\(report)\" cannot name a folder",
        remedy: "use letters, digits, - and _ only", exit: .configuration)
    }
    let folder = folder(of: report)
    for place in ["\(folder)/\(name.link)", "\(folder)/\(name.folder)"] {
      guard try Disk.exists(place) else { continue }
      if !place.hasSuffix(name.folder), try Disk.isLink(place) { continue }
      throw StageFailure(
        .publishing, at: Place(file: place), "this exists, and an edition is never changed",
        remedy: "move it away", exit: .cannotCreate)
    }
    var seen: Set<String> = [Checksums.name]
    for path in paths where !Self.isArtifactPath(path) || !seen.insert(path).inserted {
      throw StageFailure(
        .publishing, at: Place(file: path), "an edition cannot hold a file of this name, or twice",
        exit: .internalFault)
    }
  }

  private static func isArtifactPath(_ path: String) -> Bool {
    path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && !$0.hasPrefix(".")
      }
  }
}
