internal import Definitions

/// Which organisations of two frames are the same, by the classification of the later wave.
struct SurveyBridge {
  /// Places in the earlier and in the later frame.
  private(set) var pairs: [(earlier: Int, later: Int)] = []
  private(set) var merged = 0
  private(set) var split = 0

  init(
    _ earlier: SurveyWave, _ later: SurveyWave, type: Int, on date: CivilDate, _ geography: Geography
  ) {
    let gone = Dictionary(
      uniqueKeysWithValues: geography.municipalities.filter { !$0.exists(on: date) && $0.until != nil }.map {
        ($0.code, $0)
      })
    var origins: [String: [Int]] = [:]
    for (place, respondent) in earlier.respondents.enumerated() where respondent.type == type {
      let dissolved = gone[respondent.code]
      if let dissolved, !dissolved.split.isEmpty {
        split += 1
        continue
      }
      let code = dissolved == nil ? respondent.code : geography.successor(of: respondent.code, on: date)
      origins[code, default: []].append(place)
    }
    for (place, respondent) in later.respondents.enumerated() where respondent.type == type {
      guard let own = origins[respondent.code] else { continue }
      if own.count == 1 { pairs.append((own[0], place)) } else { merged += 1 }
    }
  }
}
