/// Makes the counted visits of one quarter, in order of date: quotas by drawing from pools, the rest by
/// weights, with plausible dependence between them.
struct VisitSource {
  private let quarter: SampleQuarter
  private let visits: Int
  private let firstNumber: Int
  private let sites: SiteDraw
  private let questions: QuestionDraw
  private var random: RandomStream
  private var made = 0
  private var days: DaySpread
  private var gender: Pool
  private var age: Pool
  private var language: Pool
  private var duration: Pool
  private var otherHelp: Pool
  private var government: Pool
  private var questionCount: Pool
  private var previous: Visit?

  /// The patterns of government levels (bits national, agency, local) and their shares:
  /// 78% national, 31% agency, 6% local.
  private static let governments = [
    (0b001, 65), (0b010, 19), (0b011, 10), (0b100, 2), (0b101, 2), (0b110, 1), (0b111, 1),
  ]
  private static let channels = [900, 50, 12, 8, 8, 22].runningTotals
  private static let satisfaction = [880, 70, 18, 32].runningTotals

  init(request: SampleRequest, quarter: SampleQuarter, firstNumber: Int, sites: SiteDraw) {
    let visits = request.visits(in: quarter)
    let days = DaySpread(quarter: quarter, visits: visits)
    self.quarter = quarter
    self.visits = visits
    self.firstNumber = firstNumber
    self.sites = sites
    self.days = days
    questions = QuestionDraw(quarter: quarter)
    random = RandomStream(seed: request.seed, .visits, quarter.ordinal)
    gender = Pool(Quota.gender.counts(in: quarter, visits: visits))
    age = Pool(Quota.age.counts(in: quarter, visits: visits))
    language = Pool(Quota.language.counts(in: quarter, visits: visits))
    duration = Pool(Quota.duration.counts(in: quarter, visits: visits))
    otherHelp = Pool(Quota.otherHelp.counts(in: quarter, visits: visits))
    government = Pool(
      Apportionment.divide(days.visits(registeredWith: .portal2021), by: Self.governments.map(\.1)))
    // 4,800 visits with 6,400 questions in every 4,800.
    questionCount = Pool(Apportionment.divide(visits, by: [90, 21, 8, 1]))
  }

  /// The next visit; called exactly as often as the quarter has visits.
  mutating func next() -> Visit {
    var visit = Visit()
    visit.number = firstNumber + made
    visit.day = days.day(ofVisit: made)
    made += 1
    let layout = SampleLayout.on(visit.day)
    if let twin = twin(for: visit, layout: layout) { return twin }

    let site = sites.draw(&random)
    let home = sites.municipality(of: site)
    visit.location = site
    visit.age = age.draw(&random, tilting: 2, to: home.elderly)
    visit.language = language.draw(
      &random, tilting: 1, to: home.secondLanguage * (visit.age == 2 ? 60 : 150) / 100)
    visit.gender = gender.draw(&random, tilting: 1, to: visit.age == 2 ? 110 : 90)
    visit.municipality = sites.visitor(of: site, on: visit.day, &random)
    if layout == .portal2021 { visit.government = Self.governments[government.draw(&random)].0 }
    let questionsAsked = questionCount.draw(&random) + 1
    visit.questions = (0..<(layout == .monitor2024 ? questionsAsked : 1)).map { place in
      var question = questions.draw(&random, age: visit.age, language: visit.language, on: visit.day)
      // The quota is one answer per visit; further questions of a visit follow its share.
      let tilt = question.has(.device) || question.has(.appInstall) ? 180 : 90
      let other = place == 0 ? otherHelp.draw(&random, tilting: 0, to: tilt) : random.below(5) == 0 ? 0 : 1
      questions.addHelp(to: &question, other: other, &random)
      return question
    }
    visit.duration = duration.draw(&random, tilting: 0, to: visit.questions[0].has(.taxReturn) ? 45 : 110)
    visit.satisfied = random.index(in: Self.satisfaction)
    visit.channel = random.index(in: Self.channels)
    visit.setting = visit.channel == 5 || visit.channel > 0 && random.chance(300) ? 1 : 0
    enter(&visit)
    if random.chance(25) { visit.remark = 1 + random.below(40) }
    previous = visit
    return visit
  }

  /// In the spreadsheets now and then two visits are equal in every column, and both count.
  private mutating func twin(for visit: Visit, layout: SampleLayout) -> Visit? {
    guard layout == .excel2019, made % 45 == 0, let previous, previous.day == visit.day else { return nil }
    var twin = previous
    twin.number = visit.number
    twin.age = age.draw(&random, preferring: previous.age)
    twin.language = language.draw(&random, preferring: previous.language)
    twin.gender = gender.draw(&random, preferring: previous.gender)
    twin.duration = duration.draw(&random, preferring: previous.duration)
    let other = otherHelp.draw(&random, preferring: previous.questions[0].has(Help.other) ? 0 : 1)
    if (other == 0) != previous.questions[0].has(Help.other) {
      questions.addHelp(to: &twin.questions[0], other: other, &random)
    }
    return twin
  }

  /// Most visits are typed in on the day itself, none after the end of the layout or the quarter.
  private mutating func enter(_ visit: inout Visit) {
    let delay = random.chance(880) ? 0 : 1 + random.below(6)
    visit.entered = min(visit.day + delay, days.lastDay(with: .on(visit.day)))
    if random.chance(80) { visit.enteredMinute = 9 * 60 + random.below(8 * 60) }
  }
}
