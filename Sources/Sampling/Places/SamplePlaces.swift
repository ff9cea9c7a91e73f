import Definitions

/// The municipalities and locations of a sample, and the files that list them.
struct SamplePlaces: Sendable {
  let definition: SampleDefinition
  let municipalities: MunicipalityBook
  let book: LocationBook

  init(_ definition: SampleDefinition, seed: UInt64) {
    self.definition = definition
    municipalities = MunicipalityBook(definition.codebook.geography, definition.municipalities)
    book = LocationBook(definition, seed: seed, municipalities: municipalities)
  }

  /// The locations of a quarter, counted from the first.
  func open(in quarter: Int) -> ArraySlice<SampleLocation> {
    book.locations.prefix(definition.locations(quarter))
  }

  /// The location file of one quarter: every location open on its last day.
  func locations(in quarter: Period) -> RowBuffer {
    let registers = definition.registers
    var rows = RoleRows(registers.locations)
    for location in open(in: definition.ordinal(of: quarter)) {
      let municipality = municipalities.all[
        municipalities.index(of: location.municipality, on: quarter.lastDay)]
      let staffing = registers.staffing[location.staffing].role
      rows.append { role in
        switch role {
        case .locationCode: .text(location.code)
        case .locationName: .text(location.name)
        case .libraryCode: .text(location.libraryCode)
        case .libraryName: .text(location.libraryName)
        case .municipalityCode: .text(municipality.code)
        case .municipalityName: .text(municipality.name)
        case .provinceName: .text(municipalities.provinces[municipality.province])
        case .locationType:
          .text(
            staffing == .staffingPartners
              ? registers.kindOfPartners : registers.kinds[location.index % registers.kinds.count])
        case .startDate: .date(definition.quarter(location.opening).firstDay)
        case .openingHours: .text("\(location.halfHours / 2)\(location.halfHours % 2 == 0 ? "" : ",5")")
        case .openEvening: .flag(location.evening)
        case .openWeekend: .flag(location.weekend)
        case .staffingEmployees, .staffingVolunteers, .staffingPartners: .flag(role == staffing)
        case .formPhysical: .flag(true)
        case .formPhone: .flag(location.index % 10 < 3)
        case .formOnline: .flag(location.index % 10 == 7)
        case .asOf: .text(quarter.description)
        default: .empty
        }
      }
    }
    return rows.buffer
  }

  /// The file of inhabitants, of which the numbers are invented: every municipality that exists on 1 January of a
  /// year, by code, then by year.
  var inhabitants: RowBuffer {
    let registers = definition.registers
    var rows = RoleRows(registers.inhabitants, title: registers.title)
    let existing = registers.years.map { year in
      Set(
        municipalities.original.joined().map {
          municipalities.index(of: $0, on: Period.year(of: year * 12).firstDay)
        })
    }
    for municipality in municipalities.all.sorted(by: { $0.number < $1.number }) {
      for (year, there) in zip(registers.years, existing) where there.contains(municipality.index) {
        rows.append { role in
          switch role {
          case .municipalityCode: .text(municipality.code)
          case .municipalityName: .text(municipality.name)
          case .year: .number(year)
          case .inhabitants: .number(inhabitants(of: municipality.index, in: year))
          default: .empty
          }
        }
      }
    }
    return rows.buffer
  }

  /// By the weight that gives a municipality its locations, scattered by its number; it grows a little every year.
  /// A merged municipality has the inhabitants of its parts.
  private func inhabitants(of index: Int, in year: Int) -> Int {
    let first = Period.year(of: year * 12).firstDay
    let parts = municipalities.original.joined().filter { municipalities.index(of: $0, on: first) == index }
    return parts.reduce(0) { sum, part in
      let municipality = municipalities.all[part]
      let spread = municipality.scattered % 1000
      let size = 12_000 + spread * spread / 16 + max(municipality.weight - 2, 0) * 50_000
      return sum + size + size * (year - definition.registers.years[0]) * (2 + municipality.scattered % 9)
        / 1000
    }
  }
}
