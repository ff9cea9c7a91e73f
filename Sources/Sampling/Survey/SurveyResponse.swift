import Definitions

/// Who answers a wave and what. Respondents are put in order and cut where a share ends, so that every count is
/// exact; the order is half of it the same in both waves, so that most say again what they said before.
struct SurveyResponse: Sendable {
  /// One line of the file with answers.
  struct Answer: Equatable, Sendable {
    let respondent: String
    let question: String
    let answer: String
    var value = ""
    var remark = 0
  }

  private let wave: SurveySample.Wave
  private let seed: UInt64
  /// Respondents in the order of the frame, each with its answers in the order of asking.
  private(set) var answers: [Answer] = []

  private static let takesPart = 0
  private static let stops = 99

  init(_ frame: SampleFrame, _ survey: SurveySample, _ wave: SurveySample.Wave, seed: UInt64) {
    self.wave = wave
    self.seed = seed
    for (place, group) in survey.types.enumerated() {
      let invited = frame.respondents.filter { $0.kind == group.kind && $0.isInvited }
      answers += self.answers(of: invited, group, place)
    }
  }

  private func answers(of invited: [SampleRespondent], _ group: RespondentGroup, _ type: Int) -> [Answer] {
    let responding = ordered(invited, Self.takesPart).prefix(wave.responding[type])
    let selection = group.questions.lazy.compactMap(\.selection).first
    var selected: [SampleRespondent] = []
    var last: [Int: Int] = [:]
    var given: [Int: [Answer]] = [:]
    for (place, question) in group.questions.filter({ !$0.shares(in: wave.id).isEmpty }).enumerated() {
      let asked = (question.selection != nil ? selected : Array(responding)).filter {
        place <= last[$0.identity] ?? .max
      }
      let order = ordered(asked, question.trait)
      let made = draw(question, group, order)
      for (identity, answers) in made { given[identity, default: []] += answers }
      if question.id == selection {
        selected = Array(order.prefix(group.counts(question, in: wave.id, of: order.count)[0]))
        for (number, quitter) in ordered(selected, Self.stops).prefix(wave.stopping[type]).enumerated() {
          last[quitter.identity] = group.stops[number % group.stops.count]
        }
      }
    }
    return invited.flatMap { given[$0.identity] ?? [] }
  }

  private func draw(
    _ question: AskedQuestion, _ group: RespondentGroup, _ order: [SampleRespondent]
  ) -> [Int: [Answer]] {
    let names = question.shares(in: wave.id).map(\.answer)
    let counts = group.counts(question, in: wave.id, of: order.count)
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
  private func ordered(_ respondents: some Sequence<SampleRespondent>, _ trait: Int) -> [SampleRespondent] {
    respondents.map { respondent -> (score: Int, respondent: SampleRespondent) in
      let key = respondent.identity * 100_000 + trait * 10
      var lasting = RandomStream(seed: seed, .survey, key)
      var own = RandomStream(seed: seed, .survey, key + wave.year - 2021)
      return (lasting.below(10_000) * 3 + (trait == 1 ? 0 : own.below(10_000) * 2), respondent)
    }.sorted { ($0.score, $0.respondent.identity) < ($1.score, $1.respondent.identity) }.map(\.respondent)
  }
}
