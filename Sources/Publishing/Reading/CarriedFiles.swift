package import Definitions

/// Files of an earlier edition that a new one has too, as they are.
package struct CarriedFiles: Sendable {
  let edition: WrittenEdition
  let paths: [String]

  /// How many there are, and of which edition: `12 files of 2022-Q2.1`.
  package var name: String { "\(paths.count) files of \(edition.period).\(edition.number)" }

  /// The files of an edition in some of its folders, each ending in `/`.
  package init(of edition: WrittenEdition, in folders: [String]) throws(StageFailure) {
    self.edition = edition
    paths = try edition.files().filter { path in folders.contains { path.hasPrefix($0) } }
  }

  /// Their checksums as the edition gives them.
  func checksums() throws(StageFailure) -> [String: String] {
    let all = try edition.file(Checksums.name).flatMap(Checksums.parse) ?? [:]
    var own: [String: String] = [:]
    for path in paths {
      guard let checksum = all[path] else {
        throw StageFailure(
          .publishing, at: Place(file: "\(edition.path)/\(path)"), "this file is not in \(Checksums.name)",
          remedy: "take the edition from a backup", exit: .dataRefused)
      }
      own[path] = checksum
    }
    return own
  }
}
