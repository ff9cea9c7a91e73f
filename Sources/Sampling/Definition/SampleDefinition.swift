package import Definitions

/// What `sample.yaml` says: how large a sample is, in which layouts it comes, and how its answers are drawn.
package struct SampleDefinition: Sendable {
  /// The first quarter that can be made.
  package let first: Period
  /// The last one.
  package let last: Period
  /// Visits of every quarter when nothing else is asked.
  package let visits: Volume
  let codebook: Codebook
  let slots: Slots
  /// In the order in which they were used.
  let layouts: [SampleLayout]
  let locations: Volume
  /// Relative numbers of visits from Monday through Sunday.
  let weekdays: [Int]
  /// Relative numbers of visits with one, two, three … questions.
  let questions: [Int]
  let municipalities: MunicipalityTraits
  let registers: SampleRegisters
  let strange: StrangeValues
  let mistakes: [Mistake]
  let draws: [VisitDraw]
  let questionDraws: [QuestionDraw]
  /// The ids of the variables that they draw.
  let drawnVariables: Set<String>
  /// The texts that stand beside the answers of a slot.
  let texts: [Int: [String]]
  let survey: SurveySample

  /// Reads the file, and the codebook and layouts that it names.
  package init(path: String) throws(StageFailure) {
    let root = try YAMLReader(file: path, text: TextFile.read(path))
    func resolve(_ name: String) -> String { path.resolving(name) }
    let version = try root.required("version").integer()
    guard version == 1 else {
      throw root.failure("this file has version \(version)", remedy: "this program reads version 1")
    }
    let codebook = try Codebook(path: resolve(root.required("codebook").string()))
    func layout(_ node: YAMLReader) throws(StageFailure) -> SourceLayout {
      try SourceLayout(path: resolve("layouts/\(node.string()).yaml"), codebook: codebook)
    }
    let slots = Slots(codebook)
    self.codebook = codebook
    self.slots = slots
    first = try root.required("first").quarter()
    last = try root.required("last").quarter()
    layouts = try root.required("layouts").items().tryMap { (node) throws(StageFailure) in
      try SampleLayout(node, source: layout(node.required("layout")), slots: slots)
    }
    for (earlier, later) in zip(layouts, layouts.dropFirst()) where later.from <= earlier.from {
      throw root.failure("the layout \(later.source.id) does not begin after \(earlier.source.id)")
    }
    visits = try Volume(root.required("visits"))
    locations = try Volume(root.required("locations"))
    weekdays = try root.required("weekdays").weights()
    guard weekdays.count == 7 else { throw root.failure("a week has seven weekdays") }
    questions = try root.required("questions").weights()
    municipalities = try MunicipalityTraits(root.required("municipalities"), codebook.geography)
    registers = try SampleRegisters(root.required("registers"), layout: layout)
    strange = try StrangeValues(root.required("strange"), slots: slots)
    mistakes = try root.required("mistakes").items().tryMap { (node) throws(StageFailure) in
      try Mistake(node, slots: slots)
    }
    let calibration = Quota.Calibration(
      start: first.firstMonth, visits: visits, swing: try root.required("swing").integers())
    let drawn = try DrawReader(slots: slots, calibration: calibration).draws(root.required("draws"))
    draws = drawn.visit
    questionDraws = drawn.question
    drawnVariables = drawn.variables
    texts = drawn.texts
    survey = try SurveySample(root.required("survey"), resolve: resolve, layout: layout)
    try root.finish()
  }

  /// How often the answers of a variable occur; `nil` where none are counted exactly.
  package func quota(of variable: String) -> Quota? {
    for draw in draws where draw.id == variable { if case .quota(let quota, _) = draw.kind { return quota } }
    for case .help(let help) in questionDraws where codebook[variable].map({ slots[$0] }) == help.slot {
      return help.quota
    }
    return nil
  }

  /// A quarter counted from the first.
  package func ordinal(of quarter: Period) -> Int { (quarter.firstMonth - first.firstMonth) / 3 }

  /// The quarter with a place.
  func quarter(_ ordinal: Int) -> Period { first.shifted(by: ordinal) }

  /// The place of the layout that a visit on a day is registered with.
  func layout(on day: CivilDate) -> Int { layouts.lastIndex { $0.from <= day } ?? 0 }
}

extension YAMLReader {
  /// A quarter such as `2022-Q2`.
  func quarter() throws(StageFailure) -> Period {
    let period = try period()
    guard period.kind == .quarter else { throw failure("expected a quarter such as 2022-Q2") }
    return period
  }

  func integers() throws(StageFailure) -> [Int] {
    try items().tryMap { (node) throws(StageFailure) in try node.integer() }
  }

  /// A number of at least 0.
  func weight() throws(StageFailure) -> Int {
    let number = try integer()
    guard (0...1_000_000).contains(number) else { throw failure("expected a number from 0 to 1000000") }
    return number
  }

  /// Numbers of at least 0 that are not all 0.
  func weights() throws(StageFailure) -> [Int] {
    let weights = try items().tryMap { (node) throws(StageFailure) in try node.weight() }
    guard weights.contains(where: { $0 > 0 }) else { throw failure("expected a number above 0") }
    return weights
  }

  /// One of the ids of a list, as its place.
  func place(in ids: [String], of what: String) throws(StageFailure) -> Int {
    let id = try string()
    if let place = ids.firstIndex(of: id) { return place }
    throw failure(
      "there is no \(what) \"\(id)\"", remedy: id.nearest(of: ids).map { "did you mean \"\($0)\"?" })
  }

  /// A key as one of the ids of a list, as its place.
  func place(ofKey key: String, in ids: [String], of what: String) throws(StageFailure) -> Int {
    if let place = ids.firstIndex(of: key) { return place }
    throw failure(
      "there is no \(what) \"\(key)\"", remedy: key.nearest(of: ids).map { "did you mean \"\($0)\"?" })
  }
}
