/// Numbers as respondents and their tools write them.
enum SurveyNumber {
  /// `12,5` as 1250, and `1.234,5` as 123450; `nil` for anything but at most ten digits with at most two decimals.
  static func hundredths(_ text: String) -> Int? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (groups + parts.dropFirst()).allSatisfy(isDigits),
      groups.count == 1
        || (groups[0].utf8.count <= 3 && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }),
      (1...10).contains(groups.reduce(0) { $0 + $1.utf8.count }), let whole = Int(groups.joined())
    else { return nil }
    return sum(whole, parts.count == 2 ? parts[1] : "0")
  }

  /// `12.5` and `12.5000000000` as 1250: with a decimal point, and zeros behind two decimals.
  static func withPoint(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy(isDigits), parts[0].utf8.count <= 10,
      let whole = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    guard parts[1].dropFirst(2).allSatisfy({ $0 == "0" }) else { return nil }
    return sum(whole, parts[1].prefix(2))
  }

  private static func sum(_ whole: Int, _ decimals: Substring) -> Int? {
    guard (1...2).contains(decimals.utf8.count), let fraction = Int(decimals) else { return nil }
    return whole * 100 + (decimals.utf8.count == 1 ? fraction * 10 : fraction)
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
