import Definitions

/// A municipality or library organisation in the frame of the synthetic survey.
struct SampleRespondent: Sendable {
  let kind: SurveySample.Kind
  /// The same number in both waves: what a respondent is like lasts.
  let identity: Int
  /// `GM0344` or `B017`.
  let code: String
  let name: String
  let province: String
  /// The place of its size class.
  let size: Int
  let isInvited: Bool
}

/// Everyone who could be asked in a wave: all municipalities and library organisations of that year.
struct SampleFrame: Sendable {
  let respondents: [SampleRespondent]

  init(_ wave: SurveySample.Wave, _ places: SamplePlaces) {
    respondents =
      Self.municipalities(wave, places.municipalities) + Self.libraries(wave, places.municipalities)
  }

  /// The frame is that of the first day of the year; a municipality that merges during the year is not asked.
  private static func municipalities(_ wave: SurveySample.Wave, _ book: MunicipalityBook)
    -> [SampleRespondent]
  {
    let year = Period.year(of: wave.year * 12)
    let existing = Set(book.original.joined().map { book.index(of: $0, on: year.firstDay) })
    return existing.sorted().map { index in
      let municipality = book.all[index]
      return SampleRespondent(
        kind: .municipality, identity: municipality.number, code: municipality.code, name: municipality.name,
        province: book.provinces[municipality.province], size: size(municipality),
        isInvited: book.index(of: index, on: year.lastDay) == index)
    }
  }

  /// The large ones are those with more locations; the others are spread over the smaller classes.
  private static func size(_ municipality: SampleMunicipality) -> Int {
    if municipality.weight >= 4 { return 3 }
    switch municipality.number * 37 % 100 {
    case ..<40: return 0
    case ..<82: return 1
    default: return 2
    }
  }

  /// The libraries of the location register, and a few that have no locations in it.
  private static func libraries(_ wave: SurveySample.Wave, _ book: MunicipalityBook) -> [SampleRespondent] {
    let everywhere = book.original.flatMap { $0 }
    return (0..<wave.libraries).map { index in
      let first = (index * everywhere.count + LocationBook.libraries - 1) / LocationBook.libraries
      let home = book.all[everywhere[first % everywhere.count]]
      return SampleRespondent(
        kind: .library, identity: 10_000 + index, code: SampleLocation.code(ofLibrary: index),
        name: SampleLocation.name(ofLibrary: index), province: book.provinces[home.province],
        size: [0, 1, 0, 2, 1, 0, 1, 2][index % 8], isInvited: true)
    }
  }
}
