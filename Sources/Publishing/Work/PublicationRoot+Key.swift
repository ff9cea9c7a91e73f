package import Definitions

extension PublicationRoot {
  /// Holds the check value of the record key, so that it stays known when editions are removed.
  static let keyCheckName = "record-key-check.txt"

  /// Numbers were published here, with a record key.
  func hasKey() throws(StageFailure) -> Bool {
    if try Disk.exists(keyCheckPath) { return true }
    return try hasEditions()
  }

  /// Refuses a key that is not the one of the numbers published here: it would draw them anew, and two draws of
  /// one count betray it. `path` is where the key stands.
  package func requireKey(_ key: [UInt8], at path: String) throws(StageFailure) {
    let own = RecordKey.checkValue(key)
    for (place, value) in try keyChecks() where value != own {
      throw StageFailure(
        .publishing, at: Place(file: path),
        "this is not the record key of the publication: \(place) was made with another one",
        remedy: "bring that key back from a backup; a new key needs a new, empty --output",
        exit: .configuration)
    }
  }

  /// Refuses to round to multiples of another number than the editions here: as with another key, one count in two
  /// roundings can be told. `nil` rounds nothing, for internal work elsewhere.
  package func requireRounding(_ rounding: Rounding?) throws(StageFailure) {
    guard let rounding, try Disk.leadsToFolder(path) else { return }
    for report in try reports() {
      for name in try newest(of: report) {
        let edition = try WrittenEdition(path: "\(folder(of: report))/\(name.folder)")
        guard let own = edition.rounding, own != rounding else { continue }
        throw StageFailure(
          .disclosure, at: Place(file: edition.path),
          "its counts are rounded to multiples of \(own), and the pipeline says \(rounding): one count in two roundings "
            + "can be told",
          remedy: "write `round: \(own)`, or begin a new root with `kwartaal key rotate --to NEW`",
          exit: .configuration)
      }
    }
  }

  /// Refuses links that lead nowhere: behind them may stand editions, or the key, of a disk that is not there now.
  package func requireLinks(work: String, keyFile: String?) throws(StageFailure) {
    let reports = try Disk.leadsToFolder(path) ? Disk.names(in: path).filter(EditionName.isReportID) : []
    let places =
      [path, work, keyFile ?? "\(work)/\(RecordKey.fileName)"] + reports.map { folder(of: $0) }
    for place in places {
      guard try Disk.isLink(place), try Disk.size(of: place) == nil else { continue }
      throw StageFailure(
        .publishing, at: Place(file: place),
        "this link leads nowhere (\(try Disk.target(of: place) ?? "?")), so what was published and its key cannot be seen",
        remedy: "mount that disk or mend the link; nothing was drawn", exit: .configuration)
    }
  }

  /// Every edition with the check value of its key, where it has one; by report and folder.
  package func keyedEditions() throws(StageFailure) -> [(path: String, check: String?)] {
    var editions: [(path: String, check: String?)] = []
    for report in try reports() {
      for name in try self.editions(of: report).sorted(by: { $0.folder < $1.folder }) {
        let edition = try WrittenEdition(path: "\(folder(of: report))/\(name.folder)")
        editions.append((edition.path, edition.keyCheck))
      }
    }
    return editions
  }

  /// Writes down the check value of the key, once something is published.
  package func note(key: [UInt8]) throws(StageFailure) {
    guard try !Disk.exists(keyCheckPath), try hasEditions() else { return }
    let staged = "\(path)/.\(Self.keyCheckName).new"
    Disk.remove(staged)
    try Disk.write(Array((RecordKey.checkValue(key) + "\n").utf8), to: staged)
    try Disk.rename(staged, to: keyCheckPath)
    try Disk.sync(folder: path)
  }

  private var keyCheckPath: String { "\(path)/\(Self.keyCheckName)" }

  /// The check values written down in the root and in the newest edition of every period. Editions of earlier
  /// versions of the program have none.
  private func keyChecks() throws(StageFailure) -> [(place: String, value: String)] {
    var checks: [(place: String, value: String)] = []
    if let bytes = try Disk.read(keyCheckPath) {
      checks.append((keyCheckPath, String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }))
    }
    for report in try reports() {
      for name in try newest(of: report) {
        let edition = try WrittenEdition(path: "\(folder(of: report))/\(name.folder)")
        if let value = edition.keyCheck { checks.append((edition.path, value)) }
      }
    }
    return checks
  }
}
