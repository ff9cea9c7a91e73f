/// Draws what a question is about and how it was answered, by the weights of one quarter.
struct QuestionDraw: Sendable {
  private let quarter: SampleQuarter
  /// Per age (4 and empty) and language (3 and empty): running totals of the topics.
  private let topics: [[Int]]
  private static let topicCount = [800, 160, 40].runningTotals
  private static let mainHelp = [(Help.lookedUp, 30), (.practical, 38), (.answered, 32)]
  private static let extraHelp: [(Help, Int)] = [
    (.lookedUp, 120), (.practical, 160), (.leaflet, 70), (.appointment, 35), (.answered, 180),
    (.toCourse, 60), (.toDeskHour, 45), (.toLocal, 40), (.toNational, 15),
  ]

  init(quarter: SampleQuarter) {
    self.quarter = quarter
    topics = (0..<20).map { group in
      Topic.allCases
        .map { $0.weight(in: quarter) * $0.tilt(age: group / 4, language: group % 4) }.runningTotals
    }
  }

  /// Topics and organisations of a question.
  func draw(
    _ random: inout RandomStream, age: Int, language: Int, on day: CalendarDay
  ) -> Question {
    var question = Question()
    let totals = topics[age * 4 + language]
    var kind = 0
    for place in 0...random.index(in: Self.topicCount) {
      guard let topic = Topic(rawValue: random.index(in: totals)) else { continue }
      if place == 0 { kind = topic.kind }
      question.add(topic)
      let organisations = topic.organisations(on: day)
      question.add(organisations[random.below(organisations.count)])
    }
    question.kind = kind
    // "No organisation" stands alone.
    let none = UInt32(1) << UInt32(Organisation.none.rawValue)
    if question.organisations != none { question.organisations &= ~none }
    // Few questions are registered without a topic.
    if random.chance(5) { question.topics = 0 }
    if question.has(Topic.other), random.chance(300) { question.topicText = 1 + random.below(60) }
    return question
  }

  /// How it was helped; `other` is 0 with 'Anders', 1 without, 2 left empty.
  func addHelp(to question: inout Question, other: Int, _ random: inout RandomStream) {
    question.help = 0
    question.referrals = 0
    guard other < 2 else { return }
    if other == 0 {
      question.add(Help.other)
      if random.chance(150) { question.helpText = 1 + random.below(60) }
    } else {
      question.add(Self.mainHelp[random.index(in: Self.mainHelp.map(\.1).runningTotals)].0)
    }
    for (way, perMille) in Self.extraHelp where random.chance(perMille) { question.add(way) }
    if quarter >= SampleQuarter(ordinal: 12) {
      let skills = question.has(.appInstall) || question.has(.digidApp)
      if random.chance(skills ? 420 : 70) { question.add(Help.installedApp) }
      if random.chance(question.has(.device) ? 480 : 60) { question.add(Help.explainedPhone) }
    }
    for (bit, way) in [Help.toCourse, .toDeskHour, .toLocal, .toNational].enumerated()
    where question.has(way) {
      question.referrals |= 1 << UInt8(bit)
    }
    if random.chance(12) { question.referrals |= 1 << 4 }
  }
}
