extension Question {
  /// Rows of its tables that are no answers.
  private static let reserved = [
    "total", "mean", "median", "lower_quartile", "upper_quartile", "sum", "estimate", "unrecognised", "empty",
    "asked", "missing", "answers",
  ]

  /// One item of `questions:`.
  init(
    _ node: YAMLReader, types: [String], waves: [String], themes: [String], _ classLabels: ClassLabels?
  ) throws(StageFailure) {
    func known(_ key: String, _ ids: [String], _ what: String) throws(StageFailure) -> [String] {
      guard let list = node[key] else { return ids }
      let chosen = try list.texts()
      for id in chosen { _ = try ids.place(of: id, what, list) }
      return ids.filter(chosen.contains)
    }
    id = try node.required("id").string()
    let theme = try node.required("theme")
    self.theme = try theme.string()
    _ = try themes.place(of: self.theme, "theme", theme)
    text = try node.required("text").string()
    title = try node["title"]?.string() ?? text
    askedOf = try known("asked-of", types, "respondent type")
    kind = try node.choice("kind", of: Kind.self)
    selection = try Selection(node["selection"])
    self.waves = try known("waves", waves, "wave")
    successor = try node["successor"]?.string()
    unit = try node["unit"]?.string()
    isPublic = try node["public"]?.flag() ?? false
    limits = try Self.limits(node, kind)
    if kind == .number {
      let list = try node.required("classes")
      let items = try list.items().tryMap(Self.numberClass)
      guard classLabels != nil || items.allSatisfy({ $0.label != nil }) else {
        throw list.failure(
          "a class has no label", remedy: "write `class-labels` at the top of the questionnaire")
      }
      classes = items.map(\.from)
      answers = Self.answers(of: items, unit, classLabels)
    } else {
      classes = []
      answers = try node.required("answers").items().tryMap(Answer.ofSurvey)
    }
    let ids = answers.map(\.id)
    let alone = node["exclusive"] == nil ? [] : try known("exclusive", ids, "answer")
    exclusive = Set(alone.compactMap(ids.firstIndex(of:)))
    try node.finish()
    try check(node)
  }

  /// `minimum` and `maximum`; what is not given has no limit.
  private static func limits(_ node: YAMLReader, _ kind: Kind) throws(StageFailure) -> ClosedRange<Int>? {
    let (low, high) = (try node["minimum"]?.integer(), try node["maximum"]?.integer())
    guard low != nil || high != nil else { return nil }
    let (least, most) = (low ?? 0, high ?? .max / 200)
    guard kind == .number, least <= most else {
      throw node.failure(
        "minimum and maximum are of a number, and the first is the smaller",
        remedy: "write them beside `classes`")
    }
    return least...most
  }

  /// A lower bound, with a label of its own where the bounds alone do not read well.
  private static func numberClass(_ node: YAMLReader) throws(StageFailure) -> (from: Int, label: String?) {
    guard node.isMapping else { return (try node.integer(), nil) }
    let item = (from: try node.required("from").integer(), label: try node.required("label").string())
    try node.finish()
    return item
  }

  /// `8to16`, `8 tot 16 uur`; the last one `from32`, `32 uur of meer`.
  private static func answers(
    of classes: [(from: Int, label: String?)], _ unit: String?, _ labels: ClassLabels?
  ) -> [Answer] {
    let unit = unit.map { " \($0)" } ?? ""
    return classes.enumerated().map { place, item in
      let low = item.from
      guard place + 1 < classes.count else {
        return Answer(id: "from\(low)", label: item.label ?? labels?.last(low, unit) ?? "")
      }
      let next = classes[place + 1].from
      return Answer(id: "\(low)to\(next)", label: item.label ?? labels?.between(low, next, unit) ?? "")
    }
  }

  private func check(_ node: YAMLReader) throws(StageFailure) {
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789_")
    for name in [id] + answers.map(\.id) where name.isEmpty || !name.allSatisfy(allowed.contains) {
      throw node.failure("\"\(name)\" is no id", remedy: "an id consists of a-z, 0-9 and _")
    }
    if SurveyTableID.isTaken(id) {
      throw node.failure(
        "the question id \"\(id)\" is that of another table", remedy: "give this question another id")
    }
    if kind == .number,
      classes.first ?? -1 < 0 || zip(classes, classes.dropFirst()).contains(where: { $0 >= $1 })
    {
      throw node.failure("question \"\(id)\": the lower bounds of classes ascend, from 0 or more")
    }
    let ids = answers.map(\.id)
    for (place, answer) in ids.enumerated() where ids[..<place].contains(answer) {
      throw node.failure("question \"\(id)\": the answer \"\(answer)\" occurs twice")
    }
    if let answer = ids.first(where: Self.reserved.contains) {
      throw node.failure("question \"\(id)\": \"\(answer)\" is a row of every table, not an answer")
    }
    if !exclusive.isEmpty, !takesSeveral {
      throw node.failure("question \"\(id)\": only a question with several answers has exclusive ones")
    }
    if ids.isEmpty || askedOf.isEmpty || waves.isEmpty {
      throw node.failure("question \"\(id)\" has no answers, no respondents or no wave")
    }
  }
}

extension Question.Selection {
  fileprivate init?(_ node: YAMLReader?) throws(StageFailure) {
    guard let node else { return nil }
    text = try node.required("text").string()
    condition = try SurveyCondition(node)
    try node.finish()
  }
}
