/// Draws the location of a visit among those of one quarter.
struct SiteDraw: Sendable {
  let municipalities: MunicipalityBook
  private let book: LocationBook
  private let totals: [Int]

  /// The locations of a quarter, counted from the first.
  init(_ quarter: Int, _ places: SamplePlaces) {
    municipalities = places.municipalities
    book = places.book
    totals = places.open(in: quarter).map(\.weight).runningTotals
  }

  func draw(_ random: inout RandomStream) -> Int { random.index(in: totals) }

  /// The municipality of the beginning that the location lies in.
  func municipality(of location: Int) -> SampleMunicipality {
    municipalities.all[book.locations[location].municipality]
  }
}
