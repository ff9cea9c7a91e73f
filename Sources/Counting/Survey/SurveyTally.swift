package import Definitions
internal import Intake

/// What a run counted of a survey. Only counts leave it, never what one respondent answered, but for the private rows
/// of somebody's own analysis.
package struct SurveyTally: Sendable {
  /// What was asked.
  package let questionnaire: Questionnaire
  let waves: [SurveyWave]
  private let entries: [SurveyEntry]
  private let counted: [[Int]]
  private let geography: Geography
  private let conditions: [SurveyWave.Condition?]

  init(
    _ frames: [SurveyEntry], _ answers: [SurveyEntry], _ questionnaire: Questionnaire, _ geography: Geography
  ) {
    let settled = SurveySettlement(frames, answers, questionnaire)
    self.questionnaire = questionnaire
    self.geography = geography
    conditions = questionnaire.questions.map { SurveyWave.Condition($0, questionnaire) }
    waves = settled.waves
    entries = settled.entries
    counted = settled.counted
  }

  /// Whether there is a frame of a wave.
  package func hasFrame(_ wave: Int) -> Bool { !waves[wave].respondents.isEmpty }
  /// Whether there are a frame and answers of a wave.
  package func isAvailable(_ wave: Int) -> Bool { hasFrame(wave) && waves[wave].hasAnswers }

  /// Per question of a wave how many answered, and how many of them with what the questionnaire does not know.
  func unrecognised(_ wave: Int) -> [(question: String, unrecognised: Int, base: Int)] {
    questionnaire.questions.indices.map { place in
      let all = waves[wave].responses.compactMap { $0[place] }
      return (questionnaire.questions[place].id, all.count(where: \.isUnrecognised), all.count)
    }
  }

  /// Why the survey of a period must not be published; `nil` when it may, and when nothing of it was delivered.
  package func obstacle(_ period: Period) -> StageFailure? {
    guard let wave = questionnaire.waves.firstIndex(where: { $0.period == period }) else { return nil }
    let id = questionnaire.waves[wave].id
    if !hasFrame(wave), !waves.contains(where: { !$0.respondents.isEmpty }),
      entries.contains(where: { $0.receipt.ledger.read > 0 })
    {
      return StageFailure(
        .counting, "there are answers to the survey, but no list of who was asked",
        remedy: "add the file of `respondents`; without it nobody knows what N is of", exit: .dataRefused)
    }
    guard hasFrame(wave), !waves[wave].hasAnswers else { return nil }
    return StageFailure(
      .counting, "wave \(id) of the survey has a list of who was asked, but no answer of it counts",
      remedy: "add the file of `answers`, or look with `kwartaal check` why its rows are rejected",
      exit: .dataRefused)
  }

  /// Who of a group was asked and who answered.
  package func response(_ wave: Int, _ group: SurveyGroup) -> ResponseCounts {
    let own = waves[wave]
    var counts = ResponseCounts()
    let asked = questionnaire.questions.indices.filter { place in
      let question = questionnaire.questions[place]
      return question.askedOf.contains(questionnaire.respondents[group.type].id)
        && question.waves.contains(questionnaire.waves[wave].id)
    }
    for member in own.members(group) {
      counts.frame += 1
      guard own.respondents[member].isInvited else { continue }
      counts.invited += 1
      guard !own.responses[member].isEmpty else { continue }
      counts.responded += 1
      let isWhole = asked.allSatisfy { place in
        own.responses[member][place] != nil
          || !own.meets(conditions[place], member)
      }
      if !isWhole { counts.partial += 1 }
    }
    return counts
  }

  /// The answers of a group to a question, by its place in the questionnaire.
  package func counts(_ question: Int, _ wave: Int, _ group: SurveyGroup) -> SurveyCounts {
    let own = waves[wave]
    let members = own.members(group)
    var counts = SurveyCounts(answers: questionnaire.questions[question].answers.count)
    counts.population = population(question, wave, members + undecided(wave, group))
    // How many of all would have given an answer nobody knows.
    counts.frame = group.answers.isEmpty ? members.count : 0
    for member in members {
      if own.respondents[member].isInvited, !own.responses[member].isEmpty,
        own.meets(conditions[question], member)
      {
        counts.asked += 1
      }
      if conditions[question]?.holds(own.responses[member]) == false { counts.excluded += 1 }
      guard let response = own.responses[member][question] else { continue }
      counts.add(response.answers, isUnrecognised: response.isUnrecognised)
      if let number = response.number { counts.numbers.append(number) }
    }
    counts.numbers.sort()
    return counts
  }

  /// Of those who did not answer nobody knows whether a question with a selection was meant for them, or whether they
  /// are in a group of those who gave an answer. Then all of them count as if so, which makes margins wider, never
  /// narrower.
  private func population(_ question: Int, _ wave: Int, _ members: [Int]) -> Int {
    let own = waves[wave]
    guard let condition = conditions[question] else { return members.count }
    let told = members.map { condition.holds(own.responses[$0]) }
    return told.contains(nil) ? members.count : told.count { $0 == true }
  }

  /// How many of a group answered a question and are in none of some other groups.
  package func left(_ question: Int, _ wave: Int, _ group: SurveyGroup, without others: [SurveyGroup]) -> Int
  {
    let taken = others.reduce(into: Set<Int>()) { $0.formUnion(waves[wave].members($1)) }
    return waves[wave].members(group).count {
      waves[wave].responses[$0][question] != nil && !taken.contains($0)
    }
  }

  /// How many answered a question in each part that some groups of a type divide it into, by which of the groups they are
  /// in.
  package func parts(_ question: Int, _ wave: Int, _ type: Int, by groups: [SurveyGroup]) -> [[Bool]: Int] {
    let members = groups.map { Set(waves[wave].members($0)) }
    return waves[wave].members(SurveyGroup(type: type)).reduce(into: [:]) { parts, place in
      guard waves[wave].responses[place][question] != nil else { return }
      parts[members.map { $0.contains(place) }, default: 0] += 1
    }
  }

  /// Those of whom nobody knows whether they are in a group. Whom a question was not meant for did not give its answers.
  private func undecided(_ wave: Int, _ group: SurveyGroup) -> [Int] {
    waves[wave].undecided(group).filter { place in
      let responses = waves[wave].responses[place]
      return group.answers.allSatisfy { given in
        responses[given.question] != nil || conditions[given.question]?.holds(responses) != false
      }
    }
  }

  /// How the organisations of a type in two frames go together, whoever answered.
  package func overlap(_ earlier: Int, _ later: Int, type: Int) -> OverlapCounts {
    let bridge = bridge(earlier, later, type: type)
    var counts = OverlapCounts(answers: [])
    counts.common = bridge.pairs.count
    counts.merged = bridge.merged
    counts.split = bridge.split
    return counts
  }

  private func bridge(_ earlier: Int, _ later: Int, type: Int) -> SurveyBridge {
    SurveyBridge(waves[earlier], waves[later], type: type, on: questionnaire.waves[later].from, geography)
  }

  /// The answers to a question of those of a type who answered it in both waves.
  package func overlap(_ question: Int, _ earlier: Int, _ later: Int, type: Int) -> OverlapCounts {
    var counts = overlap(earlier, later, type: type)
    counts.answers = questionnaire.questions[question].answers.map { _ in OverlapCounts.Pairs() }
    for (before, after) in bridge(earlier, later, type: type).pairs {
      if let old = number(question, earlier, before), let new = number(question, later, after) {
        counts.totals.add(old.hundredths, new.hundredths)
        if !old.isExcluded, !new.isExcluded { counts.numbers.add(old.hundredths, new.hundredths) }
      }
      guard let old = waves[earlier].responses[before][question],
        let new = waves[later].responses[after][question]
      else { continue }
      for place in counts.answers.indices {
        switch (old.answers.contains(place), new.answers.contains(place)) {
        case (true, true): counts.answers[place].both += 1
        case (true, false): counts.answers[place].onlyEarlier += 1
        case (false, true): counts.answers[place].onlyLater += 1
        case (false, false): counts.answers[place].neither += 1
        }
      }
    }
    return counts
  }

  /// The number of a respondent, 0 where the question was not meant for it; `nil` where neither is known.
  private func number(
    _ question: Int, _ wave: Int, _ respondent: Int
  ) -> (hundredths: Int, isExcluded: Bool)? {
    let responses = waves[wave].responses[respondent]
    if conditions[question]?.holds(responses) == false { return (0, true) }
    return responses[question]?.number.map { ($0, false) }
  }

  /// A receipt per entry; what counts in waves of later years is outside an edition that ends with this month.
  package func receipts(through lastMonth: Int) -> [Receipt] {
    zip(entries, counted).map { entry, counted in
      var receipt = entry.receipt
      for (wave, count) in counted.enumerated() {
        if questionnaire.waves[wave].period.firstMonth > lastMonth {
          receipt.ledger.outside += count
        } else {
          receipt.ledger.counted += count
        }
      }
      return receipt
    }
  }

  var rejects: [(source: Receipt, rows: [Reject])] { entries.map { ($0.receipt, $0.rejects) } }

  var problems: ProblemLog {
    var log = ProblemLog()
    for entry in entries { log.merge(entry.problems) }
    return log
  }
}
