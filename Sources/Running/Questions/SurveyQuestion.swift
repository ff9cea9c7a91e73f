package import Counting
package import Definitions
package import Disclosure

/// What `kwartaal table` was asked about a survey. Ids, labels and titles are taken alike, without regard to case.
package struct SurveyQuestion {
  /// What is asked, by places.
  package let asked: SurveyAsked
  /// The conditions in words: `Provincie: Utrecht`.
  package let conditions: [String]
  /// The conditions by their ids, for the ledger.
  package let terms: [String]
  /// What the columns are, by its id; empty without columns.
  package let crossed: String

  private static let names = ["type", "province", "size-class"]

  /// Whether the rows name a question of the survey of a pipeline, and no variable of its registrations.
  package static func isMeant(_ definition: PipelineDefinition, rows: String) -> Bool {
    guard let questionnaire = definition.survey?.questionnaire else { return false }
    let variables = definition.codebook.variables
    guard !variables.contains(where: { $0.id == rows || $0.label.lowercased() == rows.lowercased() }) else {
      return false
    }
    if definition.isSurveyAlone || place(rows, questionnaire) != nil { return true }
    // Misspelt, it is told what it resembles.
    return rows.nearest(of: variables.flatMap { [$0.id, $0.label] }) == nil
      && rows.nearest(of: questionnaire.questions.flatMap { [$0.id, $0.title] }) != nil
  }

  private static func place(_ name: String, _ questionnaire: Questionnaire) -> Int? {
    questionnaire.questions.firstIndex {
      $0.id == name || $0.title.lowercased() == name.lowercased()
        || $0.text.lowercased() == name.lowercased()
    }
  }

  /// Reads the question; `definition` has a survey.
  package init(
    _ definition: PipelineDefinition, rows: String, columns: String?, _ conditions: [String]
  ) throws(StageFailure) {
    let questionnaire = definition.survey!.questionnaire
    func question(_ name: String, _ others: [String] = []) throws(StageFailure) -> Int {
      if let place = Self.place(name, questionnaire) { return place }
      throw Self.unknown(
        "question", name, questionnaire.questions.map(\.id) + others + questionnaire.questions.map(\.title),
        list: questionnaire.questions.map(\.id) + others)
    }
    let rows = try question(rows)
    let own = questionnaire.questions[rows]
    var made: [(name: String, words: String, id: String)] = []
    var types = Set(own.askedOf.compactMap(questionnaire.index(ofType:)))
    var (province, sizes): (String?, [Int: Int]) = (nil, [:])
    var answers: [SurveyGroup.Given] = []
    for text in conditions {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw StageFailure(
          .definitions, "\"\(text)\" is no condition", remedy: "write it as province=Utrecht", exit: .usage)
      }
      let (name, wanted) = (parts[0].lowercased(), parts[1].lowercased())
      let found: (name: String, words: String, id: String)
      switch name {
      case "type":
        let known = questionnaire.respondents
        guard
          let place = known.firstIndex(where: {
            [$0.id, $0.label, $0.singular, $0.value].contains { $0.lowercased() == wanted }
          })
        else { throw Self.unknown("type", parts[1], known.map(\.id), list: known.map(\.id)) }
        types.formIntersection([place])
        found = ("type", known[place].label, known[place].id)
      case "province", definition.words.level(.province).one.lowercased():
        let known = definition.codebook.geography.provinces
        guard
          let place = known.first(where: {
            ([$0.code, $0.name] + $0.aliases).contains { $0.lowercased() == wanted }
          })
        else { throw Self.unknown("province", parts[1], known.map(\.name), list: known.map(\.name)) }
        province = place.code
        found = (
          "province", "\(definition.words.level(.province).one): \(place.name)", place.code
        )
      case "size-class", definition.words(PrivatePhrase.sizeClass):
        let known = types.sorted().flatMap { type in
          questionnaire.respondents[type].sizeClasses.enumerated().map { (type, $0.offset, $0.element) }
        }
        let fitting = known.filter { $0.2.id.lowercased() == wanted || $0.2.label.lowercased() == wanted }
        guard let first = fitting.first else {
          throw Self.unknown("size class", parts[1], known.map(\.2.id), list: known.map(\.2.id))
        }
        sizes = Dictionary(fitting.map { ($0.0, $0.1) }) { first, _ in first }
        types.formIntersection(sizes.keys)
        found = ("size-class", first.2.label, first.2.id)
      default:
        let place = try question(parts[0], Self.names)
        let other = questionnaire.questions[place]
        guard
          let code = other.answers.firstIndex(where: {
            $0.id.lowercased() == wanted || $0.label.lowercased() == wanted
          })
        else {
          throw Self.unknown(
            "answer of \(other.id)", parts[1], other.answers.map(\.label) + other.answers.map(\.id),
            list: other.answers.map(\.id))
        }
        if place == rows {
          throw StageFailure(
            .definitions, "the condition is about the question in the rows", remedy: "leave it out",
            exit: .usage)
        }
        answers.append(SurveyGroup.Given(question: place, code: code))
        types.formIntersection(other.askedOf.compactMap(questionnaire.index(ofType:)))
        found = (other.id, "\(other.title): \(other.answers[code].label)", other.answers[code].id)
      }
      if let same = made.first(where: { $0.name == found.name }), same.id != found.id {
        throw StageFailure(
          .definitions, "two conditions are about \"\(found.name)\"",
          remedy: "ask for each, and add the answers", exit: .usage)
      }
      if !made.contains(where: { $0.name == found.name }) { made.append(found) }
    }
    let column = try columns.map { (name) throws(StageFailure) -> SurveyAsked.Columns? in
      switch name.lowercased() {
      case "province", definition.words.level(.province).one.lowercased(): return .province
      case "size-class", definition.words(PrivatePhrase.sizeClass): return .sizeClass
      case "type": return nil
      default:
        let place = try question(name, Self.names)
        if let obstacle = SurveyCrossing.obstacle(own, questionnaire.questions[place]) {
          throw StageFailure(
            .definitions, "\(own.id) by \(questionnaire.questions[place].id): \(obstacle.0)",
            remedy: obstacle.1, exit: .usage)
        }
        types.formIntersection(
          questionnaire.questions[place].askedOf.compactMap(questionnaire.index(ofType:)))
        return .question(place)
      }
    }.flatMap { $0 }
    let crossed =
      switch column {
      case nil: ""
      case .province: "province"
      case .sizeClass: "size-class"
      case .question(let place): questionnaire.questions[place].id
      }
    if made.contains(where: { $0.name == crossed }) {
      throw StageFailure(
        .definitions, "the columns and a condition are both about \"\(crossed)\"", remedy: "leave one out",
        exit: .usage)
    }
    guard !types.isEmpty else {
      throw StageFailure(
        .definitions, "nobody was asked all of this", remedy: "ask about questions of one type of respondent",
        exit: .usage)
    }
    asked = SurveyAsked(
      rows: rows, columns: column,
      groups: types.sorted().map { type in
        SurveyGroup(
          type: type, province: province, sizeClass: sizes[type],
          answers: answers.sorted { ($0.question, $0.code) < ($1.question, $1.code) })
      })
    self.conditions = made.map(\.words)
    self.crossed = crossed
    terms = made.map { "\($0.name)=\($0.id)" }.sorted()
  }

  /// The wave that a period names; the latest with answers where none is named.
  package static func wave(
    _ survey: SurveyTally, _ question: Question, _ period: Period?
  ) throws(StageFailure) -> Int {
    let waves = survey.questionnaire.waves
    let asked = waves.indices.filter { question.waves.contains(waves[$0].id) }
    let known = asked.filter { survey.isAvailable($0) }
    guard let period else {
      if let last = known.last { return last }
      throw StageFailure(
        .counting, "no wave of the survey has answers",
        remedy: "check what was delivered with `kwartaal check`",
        exit: .dataRefused)
    }
    if let place = known.first(where: { waves[$0].period == period }) { return place }
    let list = known.map { waves[$0].period.description }.joined(separator: ", ")
    throw StageFailure(
      .definitions, "\(question.id) has no answers in \(period)",
      remedy: list.isEmpty ? nil : "one of: \(list)", exit: .usage)
  }

  private static func unknown(_ what: String, _ value: String, _ known: [String], list: [String])
    -> StageFailure
  {
    StageFailure(
      .definitions, "there is no \(what) \"\(value)\"",
      remedy: value.nearest(of: known).map { "did you mean \"\($0)\"?" }
        ?? (list.count <= 45 ? "one of: \(list.joined(separator: ", "))" : nil), exit: .usage)
  }
}
