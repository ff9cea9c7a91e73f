/// Draws the location of a visit and where its visitor lives, among the locations of one quarter.
struct SiteDraw: Sendable {
  private let book: LocationBook
  private let municipalities: MunicipalityBook
  private let totals: [Int]

  init(quarter: SampleQuarter, book: LocationBook, municipalities: MunicipalityBook) {
    self.book = book
    self.municipalities = municipalities
    totals = book.locations.prefix(Calibration.locations(in: quarter)).map(\.weight).runningTotals
  }

  func draw(_ random: inout RandomStream) -> Int { random.index(in: totals) }

  /// The municipality of 2019 that the location lies in.
  func municipality(of location: Int) -> Municipality {
    municipalities.all[book.locations[location].municipality]
  }

  /// Where a visitor lives: mostly the municipality of the location, by its name on that day.
  func visitor(
    of location: Int, on day: CalendarDay, _ random: inout RandomStream
  ) -> Visit.VisitorMunicipality {
    let draw = random.below(1000)
    if draw < 90 { return .unknown }
    if draw < 94, day >= CalendarDay(2022, 7, 1) { return .empty }
    var home = book.locations[location].municipality
    if draw < 190 {
      let neighbours = municipalities.original[municipalities.all[home].province]
      home = neighbours[random.below(neighbours.count)]
    }
    let index = municipalities.index(of: home, on: day)
    if draw < 230, day >= CalendarDay(2021, 6, 24) { return .code(index) }
    return draw >= 600 ? .spelling(index) : .name(index)
  }
}
