/// The location file of one quarter: every location open on its last day.
struct LocationFile: Sendable {
  let quarter: SampleQuarter
  let places: RowEncoder.Places

  private static let columns = [
    "locatie_code", "locatie_naam", "bibliotheek_code", "bibliotheek", "gemeente_code", "gemeente",
    "provincie", "type_locatie", "startdatum", "einddatum", "openingsuren_per_week", "avond_open",
    "weekend_open", "bemensing_medewerkers", "bemensing_vrijwilligers", "bemensing_partners", "vorm_fysiek",
    "vorm_telefonisch", "vorm_online", "stand_per",
  ]
  private static let types = ["Bibliotheek", "Servicepunt", "Buurthuis", "Gemeentehuis"]

  /// The whole file, and how many locations it lists.
  var rows: RowBuffer {
    var rows = RowBuffer(lineEnd: "\r\n")
    rows.line(Array(Self.columns.joined(separator: ";").utf8))
    for location in places.book.locations.prefix(Calibration.locations(in: quarter)) {
      append(location, to: &rows)
    }
    return rows
  }

  private func append(_ location: SampleLocation, to rows: inout RowBuffer) {
    let books = places.municipalities
    let municipality = books.all[books.index(of: location.municipality, on: quarter.lastDay)]
    rows.cell(location.code)
    rows.cell(location.name)
    rows.cell(location.libraryCode)
    rows.cell(location.libraryName)
    rows.cell(municipality.code)
    rows.cell(municipality.utf8)
    rows.cell(Array(books.provinces[municipality.province].utf8))
    let partner = location.staffing == .partners
    rows.cell(Array(Self.types[partner ? 3 : [0, 0, 0, 0, 1, 2][location.index % 6]].utf8))
    rows.date(location.opening.firstDay)
    rows.empty()
    let hours = String(location.halfHours / 2) + (location.halfHours % 2 == 0 ? "" : ",5")
    rows.cell(Array(hours.utf8))
    let answers =
      [location.evening, location.weekend]
      + SampleLocation.Staffing.allCases.map { $0 == location.staffing }
      + [true, location.index % 10 < 3, location.index % 10 == 7]
    for answer in answers { rows.cell(Array((answer ? "Ja" : "Nee").utf8)) }
    rows.cell(Array(quarter.description.utf8))
    rows.endRow()
  }
}
