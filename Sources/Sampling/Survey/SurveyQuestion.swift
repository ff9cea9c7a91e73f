/// A question of the synthetic survey as one type of respondent answers it.
struct SurveyQuestion: Sendable {
  enum Kind: Sendable {
    /// One answer each.
    case single
    /// Any number of answers; whoever has none gives the last one.
    case several
    /// One number each.
    case number
    /// Coded themes, beside a text that nobody may publish.
    case open
  }

  /// An answer, or a number as it is written, and how many give it.
  typealias Shares = KeyValuePairs<String, Int>

  /// What makes respondents alike over questions and waves; no two questions share it, unless one succeeds the other.
  let trait: Int
  let id: String
  let kind: Kind
  let respondents: SurveyRespondent.Kind
  /// Asked only of those with an IDO.
  let needsIDO: Bool
  /// Of how many the shares are.
  let base: Int
  /// Per wave; a wave without shares did not ask it.
  private let shares: [SurveyWave: Shares]

  private init(
    _ trait: Int, _ id: String, _ kind: Kind, _ respondents: SurveyRespondent.Kind, base: Int, needsIDO: Bool,
    _ first: Shares, _ second: Shares
  ) {
    self.trait = trait
    self.id = id
    self.kind = kind
    self.respondents = respondents
    self.needsIDO = needsIDO
    self.base = base
    shares = [.first: first, .second: second]
  }

  /// Asked of libraries; the shares are of 124, the libraries that answered the published monitor.
  static func library(
    _ trait: Int, _ id: String, _ kind: Kind, needsIDO: Bool = true, first: Shares = [:], second: Shares = [:]
  ) -> Self {
    Self(trait, id, kind, .library, base: 124, needsIDO: needsIDO, first, second)
  }

  /// Asked of municipalities; the shares are of 100.
  static func municipality(
    _ trait: Int, _ id: String, _ kind: Kind, needsIDO: Bool = true, first: Shares = [:], second: Shares = [:]
  ) -> Self {
    Self(trait, id, kind, .municipality, base: 100, needsIDO: needsIDO, first, second)
  }

  func isAsked(in wave: SurveyWave) -> Bool { shares[wave]?.isEmpty == false }
  func answers(in wave: SurveyWave) -> [String] { shares[wave]?.map(\.key) ?? [] }

  /// How many of `count` respondents give each answer.
  func counts(in wave: SurveyWave, of count: Int) -> [Int] {
    let parts = shares[wave]?.map(\.value) ?? []
    switch kind {
    case .single, .number: return Apportionment.divide(count, by: parts)
    case .several, .open: return parts.map { (2 * count * $0 + base) / (2 * base) }
    }
  }
}
