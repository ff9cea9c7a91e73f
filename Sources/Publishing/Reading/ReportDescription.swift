import Definitions
import Edition

/// What catalogues of data say about a report, as `provenance.json` keeps it. Editions of earlier versions of the
/// program have none of it.
struct ReportDescription: Sendable {
  /// The name of the series.
  let series: String?
  let rhythm: Rhythm?
  let description: String?
  /// A line that every page carries.
  let notice: String?
  let website: String?
  let contact: String?
  let license: License?
  /// The next edition and its day, when it was announced.
  let next: (period: Period, date: CivilDate)?
  /// Where the publication root stands on the web, with a slash at its end.
  let baseURL: String?
  let themes: [DataTheme]

  init(_ json: JSONValue?) {
    series = json?["series"]?.string
    rhythm = json?["every"]?.string.flatMap(Rhythm.init)
    description = json?["description"]?.string
    notice = json?["notice"]?.string
    website = json?["website"]?.string
    contact = json?["contact"]?.string
    let period = json?["next"]?["period"]?.string.flatMap { Period($0) }
    let date = json?["next"]?["date"]?.string.flatMap(CivilDate.init(iso:))
    next = period.flatMap { period in date.map { (period, $0) } }
    baseURL = json?["base_url"]?.string
    license = json?["license"]?.string.flatMap(License.init)
    themes = (json?["themes"]?.array ?? []).compactMap { $0.string.flatMap(DataTheme.init) }
  }
}
