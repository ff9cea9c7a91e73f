import Definitions

/// What stands at the anchors of a page: `age.65plus.2022-Q2`, a crossing with its column, and
/// `age.65plus.2022-Q2.questions` where another count leads; on the page of a unit `….nl` for the nation.
struct AuditAnchors {
  private var numbers: [String: [WrittenNumber]] = [:]
  private let nation: WrittenUnit
  private let language: PageLanguage

  /// On a page with a survey, the answers of a region stand at `….PV26`.
  init(_ unit: WrittenUnit?, nation: WrittenUnit, regions: [WrittenUnit] = [], in language: PageLanguage) {
    self.language = language
    self.nation = nation
    add(unit?.numbers ?? [], ending: "")
    for region in regions {
      add(region.numbers.filter { $0.key.counted == "respondents" }, ending: ".\(region.name.id)")
    }
  }

  private mutating func add(_ list: [WrittenNumber], ending: String) {
    for number in list {
      let key = number.key
      var name = key.table + "." + key.row
      if !key.column.isEmpty { name += "." + key.column }
      name += "."
      for byte in key.period.unicodeScalars {
        if byte == "/" { name += ".." } else { name.unicodeScalars.append(byte) }
      }
      numbers[name + ending, default: []].append(number)
    }
  }

  /// The numbers that may stand at an anchor; `nil` when it is no anchor of a number.
  private func found(_ anchor: String) -> [WrittenNumber]? {
    if anchor.isEmpty { return nil }
    if let found = numbers[anchor] { return found }
    guard let dot = anchor.lastIndex(of: "."), let found = numbers[String(anchor[..<dot])] else { return nil }
    switch anchor[anchor.index(after: dot)...] {
    case "nl": return found.compactMap { nation[$0.key] }
    case "percent": return found
    case let counted:
      let counted = found.filter { $0.key.counted == counted }
      return counted.isEmpty ? nil : counted
    }
  }

  /// What a percentage divides by.
  func bases(_ anchor: String) -> [Int]? { found(anchor)?.compactMap(\.base) }

  /// The counts that may stand beside a percentage.
  func counts(_ anchor: String) -> [Int]? { found(anchor)?.compactMap(\.count) }

  /// Whether it is the anchor of a published number.
  func isKnown(_ anchor: String) -> Bool { found(anchor) != nil }

  /// A margin stands at the anchor of its low end, in whole percents.
  private func isMargin(_ anchor: String, _ low: Int, _ high: Int) -> Bool {
    func holds(_ anchor: String, _ end: Int) -> Bool {
      (found(anchor) ?? []).contains {
        WrittenNumber.units($0.value).map { $0.decimals == 0 ? $0.units : ($0.units + 5) / 10 } == end
      }
    }
    guard let table = anchor.firstIndex(of: "."), anchor[..<table].hasSuffix("_low") else { return false }
    return holds(anchor, low) && holds(anchor[..<table].dropLast(3) + "high" + anchor[table...], high)
  }

  /// Whether a text without an anchor of its own is the margin of the percentage before it; `nil` when it is no margin.
  func isMargin(_ text: String, of percentage: String) -> Bool? {
    guard case .range(let low, let high) = PrintedNumber(text, in: language),
      let table = percentage.firstIndex(of: ".")
    else {
      return nil
    }
    return isMargin(percentage[..<table] + "_low" + percentage[table...], low, high)
  }

  /// Whether a text shows another number than is published under an anchor.
  func contradict(_ anchor: String, _ text: String) -> Bool {
    guard let found = found(anchor) else { return false }
    switch PrintedNumber(text, in: language) {
    case .percent(let tenths): return !found.contains { $0.tenths == tenths }
    case .count(let count):
      return !found.contains { $0.count == count || WrittenNumber.units($0.value)?.units == count }
    case .decimal(let tenths):
      return !found.contains { WrittenNumber.units($0.value).map { $0.units == tenths } ?? false }
    case .difference(let tenths):
      return !found.contains {
        WrittenNumber.units($0.value).map { $0.decimals == 0 ? $0.units * 10 : $0.units } == tenths
      }
    case .range(let low, let high): return !isMargin(anchor, low, high)
    case nil:
      guard language.belowOne.contains(text) else { return false }
      return !found.contains { $0.tenths == 0 && ($0.count ?? 0) > 0 }
    }
  }
}
