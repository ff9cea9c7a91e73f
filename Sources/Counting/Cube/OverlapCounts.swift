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

  /// Per answer of the question, in its order.
  package internal(set) var answers: [Pairs]
  /// Organisations that stand in both frames.
  package internal(set) var common = 0
  /// Organisations of the later frame that more than one of the earlier frame merged into; they are in no pair.
  package internal(set) var merged = 0
  /// Organisations of the earlier frame that were divided among others; they are in no pair.
  package internal(set) var split = 0
}
