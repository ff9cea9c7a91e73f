/// What the respondents of two waves answered who answered a question in both.
package struct OverlapCounts: Equatable, Sendable {
  /// One answer among those respondents.
  package struct Pairs: Equatable, Sendable {
    /// Those who gave it in both waves.
    package internal(set) var both = 0
    /// In the earlier wave only.
    package internal(set) var onlyEarlier = 0
    /// In the later wave only.
    package internal(set) var onlyLater = 0
    /// In neither.
    package internal(set) var neither = 0

    /// The four counts.
    package init(both: Int = 0, onlyEarlier: Int = 0, onlyLater: Int = 0, neither: Int = 0) {
      self.both = both
      self.onlyEarlier = onlyEarlier
      self.onlyLater = onlyLater
      self.neither = neither
    }

    /// Respondents in both waves.
    package var base: Int { both + onlyEarlier + onlyLater + neither }
  }

  /// The numbers of those who gave one in both waves: only their sums, in hundredths.
  package struct Numbers: Equatable, Sendable {
    /// Respondents.
    package private(set) var count = 0
    /// Of the numbers of the earlier wave.
    package private(set) var earlier = 0.0
    /// Of the numbers of the later wave.
    package private(set) var later = 0.0
    /// Of the products of both numbers.
    package private(set) var products = 0.0
    /// Of the squares of later less earlier.
    package private(set) var squares = 0.0
    /// Of the fourth powers of later less earlier.
    package private(set) var fourthPowers = 0.0

    /// No respondents yet.
    package init() {}

    /// One respondent more.
    package mutating func add(_ before: Int, _ after: Int) {
      count += 1
      earlier += Double(before)
      later += Double(after)
      products += Double(before) * Double(after)
      let square = Double(after - before) * Double(after - before)
      squares += square
      fourthPowers += square * square
    }
  }

  /// Per answer of the question, in its order.
  package internal(set) var answers: [Pairs]
  /// Of a question with numbers those of the respondents who gave one twice.
  package internal(set) var numbers = Numbers()
  /// The same, with 0 for those for whom the question was not meant.
  package internal(set) var totals = Numbers()
  /// Organisations that stand in both frames.
  package internal(set) var common = 0
  /// Organisations of the later frame that more than one of the earlier frame merged into; they are in no pair.
  package internal(set) var merged = 0
  /// Organisations of the earlier frame that were divided among others; they are in no pair.
  package internal(set) var split = 0
}
