/// All locations that the sample ever has, in order of opening, and their exact mix in 2022-Q2.
struct LocationBook: Sendable {
  static let capacity = 1_200
  static let libraries = 135
  /// The locations of 2022-Q2: each property is dealt from a shuffled deck of this size.
  private static let deck = 412

  let locations: [SampleLocation]

  init(seed: UInt64, municipalities: MunicipalityBook) {
    var places = RandomStream(seed: seed, .places)
    let hours = Self.openingHours(RandomStream(seed: seed, .openings))
    let evenings = Self.deal(74, RandomStream(seed: seed, .evenings))
    let weekends = Self.deal(99, RandomStream(seed: seed, .weekends))
    var staffingRandom = RandomStream(seed: seed, .staffing)
    let staffing = staffingRandom.shuffled(
      zip(SampleLocation.Staffing.allCases, [345, 60, 7])
        .flatMap { [SampleLocation.Staffing](repeating: $0, count: $1) })

    let everywhere = municipalities.original.flatMap { $0 }
    // Neighbours by number share a library organisation; some span two provinces.
    let order = Dictionary(uniqueKeysWithValues: everywhere.enumerated().map { ($1, $0) })
    let totals = everywhere.map { municipalities.all[$0].weight }.runningTotals
    locations = (0..<Self.capacity).map { index in
      let municipality: Int
      if index < municipalities.original.count {
        // The first locations: one in every province.
        let province = municipalities.original[index]
        let weights = province.map { municipalities.all[$0].weight }
        municipality = province[places.index(in: weights.runningTotals)]
      } else {
        municipality = everywhere[places.index(in: totals)]
      }
      let dealt = index % Self.deck
      return SampleLocation(
        index: index, library: (order[municipality] ?? 0) * Self.libraries / everywhere.count,
        municipality: municipality, opening: Calibration.opening(ofLocation: index),
        halfHours: hours[dealt], evening: evenings[dealt], weekend: weekends[dealt],
        staffing: staffing[dealt],
        weight: [2, 4, 8, 14, 22, 34, 50, 80, 130][places.below(9)] + places.below(5))
    }
  }

  /// Half hours a week of 412 locations: 235 under 8 hours, 49 over 32, 12 hours on average.
  private static func openingHours(_ random: RandomStream) -> [Int] {
    let short = (0..<235).map { [3, 4, 5, 6, 6, 8, 8, 10, 12, 14, 15][$0 % 11] }
    let long = (0..<49).map { [66, 68, 70, 72, 74, 76, 80, 84, 90][$0 % 9] }
    var middle = (0..<128).map { 16 + $0 * 7 % 41 }
    var missing = 412 * 24 - (short + long + middle).reduce(0, +)
    var place = 0
    while missing != 0 {
      let step = missing > 0 ? 1 : -1
      if (16...64).contains(middle[place] + step) {
        middle[place] += step
        missing -= step
      }
      place = (place + 1) % middle.count
    }
    var random = random
    return random.shuffled(short + long + middle)
  }

  private static func deal(_ yes: Int, _ random: RandomStream) -> [Bool] {
    var random = random
    return random.shuffled((0..<deck).map { $0 < yes })
  }
}
