import Counting
import Definitions
import Disclosure

/// The conditions of an ad-hoc question about a survey, read one after another.
struct SurveyConditions {
  /// One condition: what it is about, what it says in words, and the id of its value.
  struct Made {
    let name: String
    let words: String
    let id: String
  }

  private let definition: PipelineDefinition
  private let questionnaire: Questionnaire
  /// Place of the question in the rows.
  private let rows: Int
  /// Places of the types of respondents that are left.
  private(set) var types: Set<Int>
  private(set) var made: [Made] = []
  private var province: String?
  private var sizes: [Int: Int] = [:]
  private var classes: [SurveyGroup.InClass] = []
  private var answers: [SurveyGroup.Given] = []

  /// No conditions yet: all who were asked the question in the rows.
  init(_ definition: PipelineDefinition, _ questionnaire: Questionnaire, rows: Int) {
    self.definition = definition
    self.questionnaire = questionnaire
    self.rows = rows
    types = Set(questionnaire.questions[rows].askedOf.compactMap(questionnaire.index(ofType:)))
  }

  /// Only respondents of these types are left.
  mutating func keep(_ ids: [String]) {
    types.formIntersection(ids.compactMap(questionnaire.index(ofType:)))
  }

  /// Per type that is left those who meet all conditions.
  var groups: [SurveyGroup] {
    types.sorted().map { type in
      SurveyGroup(
        type: type, province: province, sizeClass: sizes[type],
        classes: classes.sorted { ($0.variable, $0.code) < ($1.variable, $1.code) },
        answers: answers.sorted { ($0.question, $0.code) < ($1.question, $1.code) })
    }
  }

  /// Adds one condition, such as `province=Utrecht`.
  mutating func add(_ text: String) throws(StageFailure) {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw StageFailure(
        .definitions, "\"\(text)\" is no condition", remedy: "write it as province=Utrecht", exit: .usage)
    }
    let found: Made
    switch SurveySubject(parts[0], questionnaire, definition.words) {
    case .type: found = try type(parts[1])
    case .province: found = try province(parts[1])
    case .sizeClass: found = try sizeClass(parts[1])
    case .frame(let place): found = try frame(place, parts[1])
    case .question(let place): found = try answer(place, parts[1])
    case nil: throw SurveySubject.unknown(parts[0], questionnaire)
    }
    if let same = made.first(where: { $0.name == found.name }), same.id != found.id {
      throw StageFailure(
        .definitions, "two conditions are about \"\(found.name)\"",
        remedy: "ask for each, and add the answers", exit: .usage)
    }
    if !made.contains(where: { $0.name == found.name }) { made.append(found) }
  }

  private mutating func type(_ value: String) throws(StageFailure) -> Made {
    let known = questionnaire.respondents
    let place = try known.firstIndex { type in
      [type.id, type.label, type.singular, type.value].contains { $0.lowercased() == value.lowercased() }
    }.orUnknown("type", value, known.map(\.id), list: known.map(\.id))
    types.formIntersection([place])
    return Made(name: "type", words: known[place].label, id: known[place].id)
  }

  private mutating func province(_ value: String) throws(StageFailure) -> Made {
    let known = definition.codebook.geography.provinces
    let place = try known.first { province in
      ([province.code, province.name] + province.aliases).contains { $0.lowercased() == value.lowercased() }
    }.orUnknown("province", value, known.map(\.name), list: known.map(\.name))
    province = place.code
    return Made(
      name: "province", words: "\(definition.words.level(.province).one): \(place.name)", id: place.code)
  }

  private mutating func sizeClass(_ value: String) throws(StageFailure) -> Made {
    let known = types.sorted().flatMap { type in
      questionnaire.respondents[type].sizeClasses.enumerated().map { (type, $0.offset, $0.element) }
    }
    let fitting = known.filter { $0.2.isNamed(value) }
    let first = try fitting.first.orUnknown("size class", value, known.map(\.2.id), list: known.map(\.2.id))
    sizes = Dictionary(fitting.map { ($0.0, $0.1) }) { first, _ in first }
    types.formIntersection(sizes.keys)
    return Made(name: "size-class", words: first.2.label, id: first.2.id)
  }

  private mutating func frame(_ place: Int, _ value: String) throws(StageFailure) -> Made {
    let variable = questionnaire.frame[place]
    let code = try variable.classes.firstIndex { $0.isNamed(value) }.orUnknown(
      "class of \(variable.id)", value, variable.classes.flatMap { [$0.label, $0.id] },
      list: variable.classes.map(\.id))
    classes.append(SurveyGroup.InClass(variable: place, code: code))
    keep(variable.types)
    return Made(
      name: variable.id, words: "\(variable.title): \(variable.classes[code].label)",
      id: variable.classes[code].id)
  }

  private mutating func answer(_ place: Int, _ value: String) throws(StageFailure) -> Made {
    let other = questionnaire.questions[place]
    let code = try other.answers.firstIndex { $0.isNamed(value) }.orUnknown(
      "answer of \(other.id)", value, other.answers.map(\.label) + other.answers.map(\.id),
      list: other.answers.map(\.id))
    if place == rows {
      throw StageFailure(
        .definitions, "the condition is about the question in the rows", remedy: "leave it out",
        exit: .usage)
    }
    answers.append(SurveyGroup.Given(question: place, code: code))
    keep(other.askedOf)
    return Made(
      name: other.id, words: "\(other.title): \(other.answers[code].label)", id: other.answers[code].id)
  }
}

extension Answer {
  /// By its id or label, without regard to case.
  fileprivate func isNamed(_ text: String) -> Bool {
    id.lowercased() == text.lowercased() || label.lowercased() == text.lowercased()
  }
}

extension Optional {
  /// The value, or what is said of a name that nothing has.
  fileprivate func orUnknown(
    _ what: String, _ name: String, _ known: [String], list: [String]
  ) throws(StageFailure) -> Wrapped {
    guard let self else { throw SurveySubject.unknown(what, name, known, list: list) }
    return self
  }
}
