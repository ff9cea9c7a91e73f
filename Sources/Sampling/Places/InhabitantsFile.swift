/// The file of inhabitants of the sample: invented numbers for the municipalities of two years.
struct InhabitantsFile: Sendable {
  /// The years of the nulmeting and its repeat.
  static let years = [2022, 2023]
  /// Stands above the header, where a reader of exports passes over it.
  static let title = "Synthetische inwonertallen, verzonnen voor dit voorbeeld"

  let places: MunicipalityBook

  /// The whole file: every municipality that exists on 1 January, by code, then by year.
  var rows: RowBuffer {
    var rows = RowBuffer(lineEnd: "\r\n")
    rows.line(Array(Self.title.utf8))
    rows.line(Array("code;jaar;inwoners".utf8))
    let existing = Self.years.map { year in
      Set(places.original.joined().map { places.index(of: $0, on: CalendarDay(year, 1, 1)) })
    }
    for municipality in places.all.indices.sorted(by: { places.all[$0].number < places.all[$1].number }) {
      for (year, there) in zip(Self.years, existing) where there.contains(municipality) {
        rows.cell(places.all[municipality].code)
        rows.number(year)
        rows.number(inhabitants(of: municipality, in: year))
        rows.endRow()
      }
    }
    return rows
  }

  /// By the weight that gives a municipality its locations, scattered by its number; it grows a little every year.
  /// A merged municipality has the inhabitants of its parts.
  private func inhabitants(of index: Int, in year: Int) -> Int {
    let first = CalendarDay(year, 1, 1)
    let parts = places.original.joined().filter { places.index(of: $0, on: first) == index }
    return parts.reduce(0) { sum, part in
      let municipality = places.all[part]
      let scattered = municipality.number &* 2_654_435_761 & 0xFFFF
      let spread = scattered % 1000
      let size = 12_000 + spread * spread / 16 + max(municipality.weight - 2, 0) * 50_000
      return sum + size + size * (year - Self.years[0]) * (2 + scattered % 9) / 1000
    }
  }
}
