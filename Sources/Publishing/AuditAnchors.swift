/// What stands at the anchors of a page: `age.65plus.2022-Q2`, a crossing with its column, and
/// `age.65plus.2022-Q2.questions` where another count leads; on the page of a unit `….nl` for the nation.
struct AuditAnchors {
  private var numbers: [String: [WrittenNumber]] = [:]
  private let nation: WrittenUnit

  init(_ unit: WrittenUnit?, nation: WrittenUnit) {
    self.nation = nation
    for number in unit?.numbers ?? [] {
      let key = number.key
      var name = key.table + "." + key.row
      if !key.column.isEmpty { name += "." + key.column }
      name += "."
      for byte in key.period.unicodeScalars {
        if byte == "/" { name += ".." } else { name.unicodeScalars.append(byte) }
      }
      numbers[name, default: []].append(number)
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

  /// The counts that may stand beside a percentage.
  func counts(_ anchor: String) -> [Int]? { found(anchor)?.compactMap(\.count) }

  /// Whether a text shows another number than is published under an anchor.
  func contradict(_ anchor: String, _ text: String) -> Bool {
    guard let found = found(anchor) else { return false }
    switch PrintedNumber(text) {
    case .percent(let tenths): return !found.contains { $0.tenths == tenths }
    case .count(let count):
      return !found.contains { $0.count == count || WrittenNumber.units($0.value)?.units == count }
    case .decimal(let tenths):
      return !found.contains { WrittenNumber.units($0.value).map { $0.units == tenths } ?? false }
    case .difference: return true
    case nil:
      guard text == "<1%" || text == "<0,1%" else { return false }
      return !found.contains { $0.tenths == 0 && ($0.count ?? 0) > 0 }
    }
  }
}
