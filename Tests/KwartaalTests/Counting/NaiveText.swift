/// Cells as the oracle reads them: by the words of the design, without any haste.
enum NaiveText {
  /// Trimmed, inner white space collapsed, case folded; Swift compares strings by canonical equivalence.
  static func plain(_ text: String) -> String {
    var words: [String] = [""]
    for character in text.lowercased() {
      if character.isWhitespace { words.append("") } else { words[words.count - 1].append(character) }
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A date as `jjjjmmdd` and its time as `uummss`; `nil` when the calendar or the clock has no such moment.
  static func moment(_ text: String, yearFirst: Bool) -> (date: Int, time: Int)? {
    let halves = plain(text).split { $0 == " " || $0 == "t" }.map(String.init)
    guard (1...2).contains(halves.count) else { return nil }
    var parts = halves[0].split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let numbers = Self.numbers(parts) else { return nil }
    if yearFirst { parts.reverse() }
    guard parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4 else { return nil }
    let (day, month, year) =
      yearFirst ? (numbers[2], numbers[1], numbers[0]) : (numbers[0], numbers[1], numbers[2])
    var lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) { lengths[1] = 29 }
    guard (1...12).contains(month), day >= 1, day <= lengths[month - 1] else { return nil }
    let date = year * 10_000 + month * 100 + day
    guard halves.count == 2 else { return (date, 0) }
    guard
      let clock = Self.numbers(
        halves[1].split(separator: ":", omittingEmptySubsequences: false).map(String.init)),
      (2...3).contains(clock.count), clock[0] < 24, clock.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    return (date, clock[0] * 10_000 + clock[1] * 100 + (clock.count == 3 ? clock[2] : 0))
  }

  /// Whole numbers without a sign; `nil` when one of the texts is something else.
  static func numbers(_ texts: [String]) -> [Int]? {
    let numbers = texts.compactMap { $0.allSatisfy { "0123456789".contains($0) } ? Int($0) : nil }
    return numbers.count == texts.count ? numbers : nil
  }

  /// The quarter of a date, as a number that grows by one per quarter.
  static func quarter(_ date: Int) -> Int { date / 10_000 * 4 + (date / 100 % 100 - 1) / 3 }

  /// `jjjjmmdd` as a month in the numbering of periods.
  static func month(_ date: Int) -> Int { date / 10_000 * 12 + date / 100 % 100 - 1 }
}
