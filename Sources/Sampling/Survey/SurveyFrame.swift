/// Everyone who could be asked in a wave: all municipalities and library organisations of that year.
struct SurveyFrame: Sendable {
  let respondents: [SurveyRespondent]

  init(_ wave: SurveyWave, _ places: RowEncoder.Places) {
    respondents =
      Self.municipalities(wave, places.municipalities) + Self.libraries(wave, places.municipalities)
  }

  private static func municipalities(_ wave: SurveyWave, _ book: MunicipalityBook) -> [SurveyRespondent] {
    let original = book.original.flatMap { $0 }
    return Set(original.map { book.index(of: $0, on: wave.firstDay) }).sorted().map { index in
      let municipality = book.all[index]
      return SurveyRespondent(
        kind: .municipality, identity: municipality.number, code: municipality.code,
        name: municipality.utf8, province: Array(book.provinces[municipality.province].utf8),
        size: size(municipality),
        // A municipality that merges during the year is not asked.
        isInvited: book.index(of: index, on: wave.lastDay) == index)
    }
  }

  /// The large ones are those with more locations; the others are spread over the smaller classes.
  private static func size(_ municipality: Municipality) -> Int {
    if municipality.weight >= 4 { return 3 }
    switch municipality.number * 37 % 100 {
    case ..<40: return 0
    case ..<82: return 1
    default: return 2
    }
  }

  /// The libraries of the location register, and a few that have no locations in it.
  private static func libraries(_ wave: SurveyWave, _ book: MunicipalityBook) -> [SurveyRespondent] {
    let everywhere = book.original.flatMap { $0 }
    return (0..<wave.libraries).map { index in
      let first = (index * everywhere.count + LocationBook.libraries - 1) / LocationBook.libraries
      let home = book.all[everywhere[first % everywhere.count]]
      return SurveyRespondent(
        kind: .library, identity: 10_000 + index, code: SampleLocation.code(ofLibrary: index),
        name: SampleLocation.name(ofLibrary: index), province: Array(book.provinces[home.province].utf8),
        size: [0, 1, 0, 2, 1, 0, 1, 2][index % 8], isInvited: true)
    }
  }
}
