/// The municipalities of 2019-2024 and how they merged.
struct MunicipalityBook: Sendable {
  let provinces: [String]
  let all: [Municipality]
  /// Indices of the municipalities of 2019, per province.
  let original: [[Int]]
  /// Per municipality: from which day its places belong to another.
  private let mergers: [Int: (from: CalendarDay, index: Int)]

  init() {
    var provinces: [String] = []
    var all: [Municipality] = []
    var original: [[Int]] = []
    for line in MunicipalityList.text.split(separator: "\n") {
      if line.hasSuffix(":") {
        provinces.append(String(line.dropLast()))
        original.append([])
        continue
      }
      for entry in line.split(separator: ";") {
        let words = entry.drop { $0 == " " }.split(separator: " ", maxSplits: 1)
        guard words.count == 2, let number = Int(words[0]) else { continue }
        if !MunicipalityList.younger.contains(number) { original[original.count - 1].append(all.count) }
        all.append(
          Municipality(number: number, province: provinces.count - 1, name: String(words[1])))
      }
    }
    let index = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.number, $0) })
    var mergers: [Int: (from: CalendarDay, index: Int)] = [:]
    for merger in MunicipalityList.mergers {
      if let old = index[merger.old], let new = index[merger.new] { mergers[old] = (merger.from, new) }
    }
    self.provinces = provinces
    self.all = all
    self.original = original
    self.mergers = mergers
  }

  /// The municipality that the places of `index` belong to on a day.
  func index(of index: Int, on day: CalendarDay) -> Int {
    guard let merger = mergers[index], merger.from <= day else { return index }
    return merger.index
  }
}
