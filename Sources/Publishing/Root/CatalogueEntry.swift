import Definitions
import Edition

/// One edition for the catalogue, with those of its files that data portals offer.
struct CatalogueEntry {
  /// A file, with what tells whether it came over whole.
  struct File {
    enum Kind: String, CaseIterable { case csv, xlsx, html }
    let kind: Kind
    /// The path in the edition.
    let path: String
    let checksum: String?
    let bytes: Int?
  }

  let edition: WrittenEdition
  /// The date of the first edition of the period.
  let issued: CivilDate
  let files: [File]

  /// Reads `SHA256SUMS` where the edition is now, which may not be its place yet.
  init(_ edition: WrittenEdition, issued: CivilDate) throws(StageFailure) {
    self.edition = edition
    self.issued = issued
    let checksums = try edition.file(Checksums.name).flatMap(Checksums.parse) ?? [:]
    let workbook = checksums.keys.filter { $0.hasSuffix(".xlsx") }.min() ?? ""
    let wanted: [(File.Kind, String)] = [
      (.csv, Observations.name), (.xlsx, workbook), (.html, "index.html"),
    ]
    files = try wanted.filter { $0.0 == .csv || checksums[$0.1] != nil }.tryMap {
      (file) throws(StageFailure) in
      File(
        kind: file.0, path: file.1, checksum: checksums[file.1],
        bytes: try Disk.size(of: "\(edition.path)/\(file.1)"))
    }
  }
}

extension CatalogueEntry.File.Kind {
  /// In the register of media types.
  var mediaType: String {
    switch self {
    case .csv: "text/csv"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .html: "text/html"
    }
  }

  /// What a reader finds in it.
  var title: SitePhrase {
    switch self {
    case .csv: .numbersFile
    case .xlsx: .tablesFile
    case .html: .reportFile
    }
  }
}
