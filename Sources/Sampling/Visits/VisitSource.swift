import Definitions

/// Makes the counted visits of one quarter, in order of date: quotas by drawing from pools, the rest by
/// weights, with plausible dependence between them.
struct VisitSource {
  private let definition: SampleDefinition
  private let firstNumber: Int
  private let sites: SiteDraw
  /// Per layout: its first day, whether visits have a number, and whether a row is a question.
  private let starts: [CivilDate]
  private let hasIdentity: [Bool]
  private let isPerQuestion: [Bool]
  private var random: RandomStream
  /// For variables that nothing is said about, so that they leave the other answers as they are.
  private var others: RandomStream
  private var made = 0
  private var days: DaySpread
  /// What is left of the quotas and patterns of ``SampleDefinition/draws`` and ``SampleDefinition/questionDraws``.
  private var pools: [Pool]
  private var questionPools: [Pool]
  private var questions: Pool
  private let topics: [TopicDraw.Table?]
  /// Per layout: the ids of its variables, and draws of those that nothing is said about.
  private let asked: [Set<String>]
  private let even: [[EvenDraw]]
  private var previous: Visit?

  init(request: SampleRequest, quarter: Period, firstNumber: Int, sites: SiteDraw) {
    let definition = request.definition
    let ordinal = definition.ordinal(of: quarter)
    let visits = request.visits(in: quarter)
    let days = DaySpread(definition, quarter: quarter, visits: visits)
    let asked = definition.layouts.map(\.source.variables)
    self.definition = definition
    self.firstNumber = firstNumber
    self.sites = sites
    self.days = days
    self.asked = asked
    starts = definition.layouts.map(\.from)
    hasIdentity = definition.layouts.map(\.hasIdentity)
    isPerQuestion = definition.layouts.map { $0.source.counts == .questions }
    random = RandomStream(seed: request.seed, .visits, ordinal)
    others = RandomStream(seed: request.seed, .others, ordinal)
    pools = definition.draws.map { draw in
      switch draw.kind {
      case .quota(let quota, _): return Pool(quota.counts(in: ordinal, visits: visits))
      case .patterns(_, let weights):
        let asking = asked.indices.filter { asked[$0].contains(draw.id) }
        let all = asking.reduce(0) { $0 + days.visits(registeredWith: $1) }
        return Pool(Apportionment.divide(all, by: weights))
      case .shares, .home, .questions: return Pool([])
      }
    }
    questionPools = definition.questionDraws.map { draw in
      if case .help(let help) = draw {
        Pool(help.quota.counts(in: ordinal, visits: visits))
      } else {
        Pool([])
      }
    }
    questions = Pool(Apportionment.divide(visits, by: definition.questions))
    topics = definition.questionDraws.map { draw in
      if case .topics(let topics) = draw {
        topics.table(quarter: ordinal, ofYear: quarter.firstMonth % 12 / 3)
      } else {
        nil
      }
    }
    let drawn = definition.drawnVariables
    even = asked.map { ids in
      definition.codebook.variables.filter { ids.contains($0.id) && !drawn.contains($0.id) }
        .map { EvenDraw($0, slots: definition.slots) }
    }
  }

  /// The next visit; called exactly as often as the quarter has visits.
  mutating func next() -> Visit {
    let day = days.day(ofVisit: made)
    let layout = starts.lastIndex { $0 <= day } ?? 0
    let slots = definition.slots
    made += 1
    if !hasIdentity[layout], let twin = twin(number: firstNumber + made - 1, on: day) { return twin }
    var visit = Visit(
      number: firstNumber + made - 1, day: day, entered: day,
      answers: [UInt64](repeating: 0, count: slots.visit + slots.question))
    let site = sites.draw(&random)
    let home = sites.municipality(of: site)
    visit.location = site
    for (place, draw) in definition.draws.enumerated() {
      switch draw.kind {
      case .quota(_, let tilt):
        let answer = pools[place].draw(
          &random, tilting: tilt?.answer ?? 0, to: tilt.map { $0(visit, at: home, slots: slots) } ?? 100)
        set(answer, of: draw, place, in: &visit)
      case .shares(let shares): visit.answers[draw.slot] = 1 << UInt64(shares.draw(visit, &random))
      case .patterns(let sets, _):
        if asked[layout].contains(draw.id) { visit.answers[draw.slot] = sets[pools[place].draw(&random)] }
      case .home(let homes):
        visit.home = homes.draw(near: home, among: sites.municipalities, on: day, &random)
      case .questions: ask(&visit, at: home, isPerQuestion: isPerQuestion[layout])
      }
    }
    for draw in even[layout] { draw.draw(in: &visit, slots: slots, &others) }
    enter(&visit, layout: layout)
    if random.chance(25) { visit.remark = 1 + random.below(40) }
    previous = visit
    return visit
  }

  /// The last answer of a quota is an empty cell.
  private func set(_ answer: Int, of draw: VisitDraw, _ place: Int, in visit: inout Visit) {
    visit.answers[draw.slot] = answer == pools[place].left.count - 1 ? 0 : 1 << UInt64(answer)
  }

  /// Draws the questions of a visit, of which a row per visit holds the first.
  private mutating func ask(_ visit: inout Visit, at home: SampleMunicipality, isPerQuestion: Bool) {
    let slots = definition.slots
    let number = questions.draw(&random) + 1
    visit.questions = isPerQuestion ? number : 1
    visit.answers += [UInt64](repeating: 0, count: (visit.questions - 1) * slots.question)
    for question in 0..<visit.questions {
      let offset = question * slots.question
      for (place, draw) in definition.questionDraws.enumerated() {
        switch draw {
        case .topics(let draw):
          if let table = topics[place] { draw.draw(in: &visit, offset: offset, table, &random) }
        case .help(let help):
          let share = help.share(visit, at: home, question: question, from: &questionPools[place], &random)
          help.draw(in: &visit, offset: offset, share: share, &random)
        case .follow(let draw): draw.draw(in: &visit, offset: offset, &random)
        }
      }
    }
  }

  /// Where visits have no number, now and then two are equal in every column, and both count.
  private mutating func twin(number: Int, on day: CivilDate) -> Visit? {
    guard made % 45 == 0, let previous, previous.day == day else { return nil }
    var twin = previous
    twin.number = number
    for (place, draw) in definition.draws.enumerated() {
      guard case .quota = draw.kind else { continue }
      let answers = previous.answers[draw.slot]
      let same = answers == 0 ? pools[place].left.count - 1 : answers.trailingZeroBitCount
      set(pools[place].draw(&random, preferring: same), of: draw, place, in: &twin)
    }
    var isHelpedOtherwise = false
    for (place, draw) in definition.questionDraws.enumerated() {
      switch draw {
      case .topics: break
      case .help(let help):
        let had = previous.answers[help.slot] & help.answer != 0
        let share = questionPools[place].draw(
          &random, preferring: had ? HelpDraw.Share.answer : HelpDraw.Share.main)
        isHelpedOtherwise = (share == HelpDraw.Share.answer) != had
        if isHelpedOtherwise { help.draw(in: &twin, offset: 0, share: share, &random) }
      case .follow(let draw): if isHelpedOtherwise { draw.draw(in: &twin, offset: 0, &random) }
      }
    }
    return twin
  }

  /// Most visits are typed in on the day itself, none after the end of the layout or the quarter.
  private mutating func enter(_ visit: inout Visit, layout: Int) {
    let delay = random.chance(880) ? 0 : 1 + random.below(6)
    visit.entered = min(visit.day + delay, days.lastDay(with: layout))
    if random.chance(80) { visit.enteredMinute = 9 * 60 + random.below(8 * 60) }
  }
}
