package import Definitions
package import Edition
import Reporting

/// An edition as it was written: the one reader of its files, for comparing, auditing and verifying.
package struct WrittenEdition: Sendable {
  static let provenanceName = "provenance.json"

  /// The folder of the edition.
  package let path: String
  /// The id of the report.
  package let report: String
  /// The title of the report.
  package let title: String
  /// Who publishes it, when that was written down.
  package let publisher: String?
  /// The period it reports.
  package let period: Period
  /// The number of the edition, from 1.
  package let number: Int
  /// The status is `final`, not `provisional` or `draft`.
  package let isFinal: Bool
  /// The status is `draft`: a baseline on which nobody decided yet.
  package let isDraft: Bool
  /// Made without protection, for internal work.
  package let isInternal: Bool
  /// The date of the edition.
  package let date: CivilDate
  /// The language of its pages.
  package let language: PageLanguage
  /// The check value of the record key; `nil` in editions of earlier versions of the program.
  let keyCheck: String?
  /// What its protected counts are multiples of; `nil` where they are not.
  let rounding: Rounding?
  /// Names of the cells whose number the attack withheld.
  let withheldCells: [String]
  /// What catalogues of data say about the report.
  let about: ReportDescription
  /// The number of the edition that it replaced, if any.
  package let replaces: Int?
  /// What it was made with besides its input.
  package let origin: EditionOrigin
  /// The decision on a baseline; `nil` for other editions.
  package let frozen: FrozenBaseline?
  /// The program that made it, with its version.
  package let program: String
  /// The decisions by which its final figures changed.
  package let corrections: [Correction]
  /// The files that its numbers rest on, a file of several members more than once.
  package let sources: [(file: String, checksum: String)]
  /// What decides whether a new edition is due.
  package let fingerprint: String

  /// The edition in this folder (or behind this link). Throws when it has no readable `provenance.json`.
  package init(path: String) throws(StageFailure) {
    let file = "\(path)/\(Self.provenanceName)"
    guard let bytes = try Disk.read(file) else {
      throw StageFailure(
        .publishing, at: Place(file: path), "there is no edition here (no \(Self.provenanceName))",
        remedy: "name the folder of an edition, such as REPORT/2022-Q2", exit: .inputMissing)
    }
    try self.init(path: path, provenance: bytes)
  }

  init(path: String, provenance: [UInt8]) throws(StageFailure) {
    let json = JSONParser.parse(provenance)
    guard let report = json?["report"]?.string, let title = json?["title"]?.string,
      let period = json?["period"]?.string.flatMap({ Period($0) }), period.kind != .span,
      let number = json?["edition"]?.integer, let status = json?["status"]?.string,
      ["draft", "provisional", "final"].contains(status),
      let date = json?["date"]?.string.flatMap(CivilDate.init(iso:)),
      let fingerprint = json?["fingerprint"]?.string
    else {
      throw StageFailure(
        .publishing, at: Place(file: "\(path)/\(Self.provenanceName)"),
        "this is damaged: it must give report, title, period, edition, status, date and fingerprint",
        remedy: "an edition is never changed by hand; take it from a backup", exit: .dataRefused)
    }
    self.path = path
    self.report = report
    self.title = title
    self.publisher = json?["publisher"]?.string
    self.period = period
    self.number = number
    self.isFinal = status == "final"
    self.isDraft = status == "draft"
    self.isInternal = json?["internal"]?.bool ?? false
    self.date = date
    language = json?["language"].flatMap(PageLanguage.init) ?? .unnamed
    keyCheck = json?["protection"]?["key_check"]?.string
    rounding = Rounding(json?["protection"]?["round"])
    withheldCells = (json?["audit"]?["withheld_cells"]?.array ?? []).compactMap(\.string)
    about = ReportDescription(json?["catalogue"])
    sources = (json?["sources"]?.array ?? []).compactMap { source in
      source["file"]?.string.map { ($0, source["sha256"]?.string ?? "") }
    }
    self.fingerprint = fingerprint
    replaces = json?["replaces"]?.integer
    let rest = json?["rests_on"]
    origin = EditionOrigin(
      before: rest?["before"]?.string.flatMap { EditionName(folder: $0)?.folder },
      isNationalOnly: rest?["national_only"]?.bool ?? false,
      withheld: (rest?["withheld"]?.array ?? []).compactMap(\.string),
      beside: (rest?["beside"]?.array ?? []).compactMap(\.string).filter(EditionName.isOfReport))
    frozen = json?["frozen"].flatMap(FrozenBaseline.init)
    program = json?["program"]?.string ?? ""
    corrections = (json?["corrections"]?.array ?? []).compactMap(Correction.init)
  }

  private init(_ other: WrittenEdition, path: String) {
    self.path = path
    report = other.report
    title = other.title
    publisher = other.publisher
    period = other.period
    number = other.number
    isFinal = other.isFinal
    isDraft = other.isDraft
    isInternal = other.isInternal
    date = other.date
    language = other.language
    keyCheck = other.keyCheck
    rounding = other.rounding
    withheldCells = other.withheldCells
    about = other.about
    sources = other.sources
    fingerprint = other.fingerprint
    corrections = other.corrections
    replaces = other.replaces
    origin = other.origin
    frozen = other.frozen
    program = other.program
  }

  /// The same edition in another place.
  func moved(to path: String) -> WrittenEdition { WrittenEdition(self, path: path) }

  /// Its line in the pages of the site.
  var entry: SiteEntry {
    var entry = SiteEntry(
      reportID: report, title: title, period: period, number: number, isProvisional: !isFinal, date: date,
      publisher: publisher)
    entry.isDraft = isDraft
    entry.next = about.next
    entry.folders = language.folders
    entry.language = language.code
    return entry
  }
}
