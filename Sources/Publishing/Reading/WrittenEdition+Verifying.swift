package import Definitions

extension WrittenEdition {
  /// The bytes of one file of the edition, by its path within it; `nil` when there is none.
  package func file(_ path: String) throws(StageFailure) -> [UInt8]? { try Disk.read("\(self.path)/\(path)") }

  /// The paths of all files of the edition, sorted bytewise.
  package func files() throws(StageFailure) -> [String] {
    try files(below: "").sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Compares `SHA256SUMS` with the files; no findings means that the edition is as it was published.
  ///
  /// `known` are checksums of files that were read already and found to hold bytes with that checksum.
  package func verify(knowing known: [String: String] = [:]) throws(StageFailure) -> [ChecksumFinding] {
    guard let checksums = try file(Checksums.name).flatMap(Checksums.parse) else {
      throw StageFailure(
        .publishing, at: Place(file: "\(path)/\(Checksums.name)"), "this is missing or damaged",
        remedy: "take the edition from a backup", exit: .dataRefused)
    }
    let present = Set(try files()).subtracting([Checksums.name])
    return present.union(checksums.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap {
      file in
      guard present.contains(file) else { return ChecksumFinding(path: file, kind: .missing) }
      guard let checksum = checksums[file] else { return ChecksumFinding(path: file, kind: .unlisted) }
      return known[file] ?? SHA256.hex(file: "\(path)/\(file)") == checksum
        ? nil : ChecksumFinding(path: file, kind: .changed)
    }
  }

  private func files(below folder: String) throws(StageFailure) -> [String] {
    var files: [String] = []
    for name in try Disk.names(in: "\(path)/\(folder)") {
      if try Disk.isFolder("\(path)/\(folder)\(name)") {
        files += try self.files(below: "\(folder)\(name)/")
      } else {
        files.append(folder + name)
      }
    }
    return files
  }
}
