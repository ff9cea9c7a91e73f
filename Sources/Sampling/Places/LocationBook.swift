/// All locations that the sample ever has, in order of opening, and their exact mix in 2022-Q2.
struct LocationBook: Sendable {
  static let libraries = 135

  let locations: [SampleLocation]

  init(_ definition: SampleDefinition, seed: UInt64, municipalities: MunicipalityBook) {
    let registers = definition.registers
    let deck = registers.deck
    var places = RandomStream(seed: seed, .places)
    let hours = Self.openingHours(RandomStream(seed: seed, .openings))
    let evenings = Self.deal(registers.evening, of: deck, RandomStream(seed: seed, .evenings))
    let weekends = Self.deal(registers.weekend, of: deck, RandomStream(seed: seed, .weekends))
    var staffingRandom = RandomStream(seed: seed, .staffing)
    let staffing = staffingRandom.shuffled(
      registers.staffing.enumerated().flatMap { [Int](repeating: $0, count: $1.count) })

    let everywhere = municipalities.original.flatMap { $0 }
    // Neighbours by number share a library organisation; some span two provinces.
    let order = Dictionary(uniqueKeysWithValues: everywhere.enumerated().map { ($1, $0) })
    let totals = everywhere.map { municipalities.all[$0].weight }.runningTotals
    var opening = 0
    let sizes = registers.sizes
    locations = (0..<definition.locations.most).map { index in
      while definition.locations(opening) <= index, opening < definition.ordinal(of: definition.last) {
        opening += 1
      }
      let municipality: Int
      if index < municipalities.original.count {
        // The first locations: one in every province.
        let province = municipalities.original[index]
        let weights = province.map { municipalities.all[$0].weight }
        municipality = province[places.index(in: weights.runningTotals)]
      } else {
        municipality = everywhere[places.index(in: totals)]
      }
      let dealt = index % deck
      return SampleLocation(
        index: index, library: (order[municipality] ?? 0) * Self.libraries / everywhere.count,
        municipality: municipality, opening: opening,
        halfHours: hours[index % hours.count], evening: evenings[dealt], weekend: weekends[dealt],
        staffing: staffing[dealt],
        weight: sizes[places.below(sizes.count)] + places.below(5))
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

  private static func deal(_ yes: Int, of deck: Int, _ random: RandomStream) -> [Bool] {
    var random = random
    return random.shuffled((0..<deck).map { $0 < yes })
  }
}
