/// Who answers a wave and what. Respondents are put in order and cut where a share ends, so that every count is
/// exact; the order is half of it the same in both waves, so that most say again what they said before.
struct SurveyResponse: Sendable {
  /// One line of the file with answers.
  struct Answer: Equatable, Sendable {
    let respondent: [UInt8]
    let question: String
    let answer: String
    var value = ""
    var remark = 0
  }

  let wave: SurveyWave
  private let seed: UInt64
  /// Respondents in the order of the frame, each with its answers in the order of asking.
  private(set) var answers: [Answer] = []

  private static let takesPart = 0
  private static let stops = 99

  init(_ frame: SurveyFrame, wave: SurveyWave, seed: UInt64) {
    self.wave = wave
    self.seed = seed
    for kind in SurveyRespondent.Kind.allCases {
      answers += self.answers(of: frame.respondents.filter { $0.kind == kind && $0.isInvited }, kind)
    }
  }

  private func answers(of invited: [SurveyRespondent], _ kind: SurveyRespondent.Kind) -> [Answer] {
    let responding = ordered(invited, Self.takesPart).prefix(wave.responding(kind))
    let questions = kind == .library ? SurveyQuestion.ofLibraries : SurveyQuestion.ofMunicipalities
    var withIDO: [SurveyRespondent] = []
    var last: [Int: Int] = [:]
    var given: [Int: [Answer]] = [:]
    for (place, question) in questions.filter({ $0.isAsked(in: wave) }).enumerated() {
      let asked = (question.needsIDO ? withIDO : Array(responding)).filter {
        place <= last[$0.identity] ?? .max
      }
      let order = ordered(asked, question.trait)
      let made = draw(question, order)
      for (identity, answers) in made { given[identity, default: []] += answers }
      if question.id == "has_ido" {
        withIDO = Array(order.prefix(question.counts(in: wave, of: order.count)[0]))
        // Libraries stop after the second question, municipalities somewhere further on.
        for (number, quitter) in ordered(withIDO, Self.stops).prefix(wave.stopping(kind)).enumerated() {
          last[quitter.identity] = kind == .library ? 1 : 2 + number % 6
        }
      }
    }
    return invited.flatMap { given[$0.identity] ?? [] }
  }

  private func draw(_ question: SurveyQuestion, _ order: [SurveyRespondent]) -> [Int: [Answer]] {
    let names = question.answers(in: wave)
    let counts = question.counts(in: wave, of: order.count)
    var made: [Int: [Answer]] = [:]
    switch question.kind {
    case .single, .number:
      let all = zip(names, counts).flatMap { [String](repeating: $0, count: $1) }
      for (respondent, name) in zip(order, all) {
        made[respondent.identity] = [
          Answer(
            respondent: respondent.code, question: question.id,
            answer: question.kind == .number ? "" : name, value: question.kind == .number ? name : "")
        ]
      }
    case .several, .open:
      for (place, name) in names.enumerated() {
        let isLast = place == names.count - 1
        let ranked = ordered(order, question.trait * 100 + place)
        let silent = ranked.filter { made[$0.identity] == nil }
        for respondent in isLast && !silent.isEmpty ? silent[...] : ranked.prefix(counts[place]) {
          made[respondent.identity, default: []].append(
            Answer(
              respondent: respondent.code, question: question.id, answer: name,
              remark: question.kind == .open ? 1 + respondent.identity % 60 : 0))
        }
      }
    }
    return made
  }

  /// In an order that lasts for the most part from wave to wave; whether there is an IDO lasts entirely.
  private func ordered(_ respondents: some Sequence<SurveyRespondent>, _ trait: Int) -> [SurveyRespondent] {
    respondents.map { respondent -> (score: Int, respondent: SurveyRespondent) in
      let key = respondent.identity * 100_000 + trait * 10
      var lasting = RandomStream(seed: seed, .survey, key)
      var own = RandomStream(seed: seed, .survey, key + wave.rawValue - 2021)
      return (lasting.below(10_000) * 3 + (trait == 1 ? 0 : own.below(10_000) * 2), respondent)
    }.sorted { ($0.score, $0.respondent.identity) < ($1.score, $1.respondent.identity) }.map(\.respondent)
  }
}
