extension Variable {
  /// One item of `variables:`.
  init(_ node: YAMLReader, geography: Geography) throws(StageFailure) {
    id = try node.required("id").string()
    label = try node.required("label").wording()
    kind = try node.choice("kind", of: Kind.self)
    unit = try node.choice("unit", of: Unit.self, default: .visit)
    order = try node.choice("order", of: Order.self, default: .natural)
    validity = try Validity(node)
    let list = try node.required("answers")
    isMunicipality = list.scalar == "municipalities"
    answers =
      isMunicipality
      ? geography.municipalities.map { Answer(id: $0.code, label: $0.name) }
        + [Answer(id: "unknown", label: try node.required("unknown").wording())]
      : try list.items().tryMap(Answer.init)
    breaks = try (node["breaks"]?.items() ?? []).tryMap(SeriesBreak.init)
    recodes = try (node["recode"]?.items() ?? []).tryMap(RecodeRule.init)
    groups = try (node["groups"]?.items() ?? []).tryMap(AnswerGroup.init)
    try node.finish()
    try check(node)
  }

  private func check(_ node: YAMLReader) throws(StageFailure) {
    let ids = answers.map(\.id)
    for (place, id) in ids.enumerated() where ids[..<place].contains(id) {
      throw node.failure("variable \"\(self.id)\": the answer \"\(id)\" occurs twice")
    }
    if isWide, kind == .several {
      throw node.failure("variable \"\(id)\" has more than \(Self.largestMask) answers and kind several")
    }
    let rest: [ReservedRow] = [.total, .unrecognised, .empty]
    for id in ids + groups.map(\.id) where rest.map(\.rawValue).contains(id) {
      throw node.failure("variable \"\(self.id)\": \"\(id)\" is a row that every table may have")
    }
    try checkGroups(node, ids)
    for target in recodes.map(\.answer) + breaks.flatMap({ Array($0.folds.keys) + Array($0.folds.values) })
    where !ids.contains(target) {
      throw node.failure(
        "variable \"\(id)\": there is no answer \"\(target)\"",
        remedy: target.nearest(of: ids).map { "did you mean \"\($0)\"?" })
    }
  }

  /// Where there are groups every answer stands in one of them.
  private func checkGroups(_ node: YAMLReader, _ ids: [String]) throws(StageFailure) {
    guard !groups.isEmpty else { return }
    let grouped = groups.flatMap(\.answers)
    let place = node["groups"] ?? node
    if isWide || isMunicipality {
      throw place.failure("variable \"\(id)\" has no groups: municipalities have provinces")
    }
    for (index, id) in grouped.enumerated() {
      guard ids.contains(id) else {
        throw place.failure(
          "variable \"\(self.id)\": there is no answer \"\(id)\" for a group",
          remedy: id.nearest(of: ids).map { "did you mean \"\($0)\"?" })
      }
      if grouped[..<index].contains(id) {
        throw place.failure("variable \"\(self.id)\": the answer \"\(id)\" stands in two groups")
      }
    }
    if Set(groups.map(\.id)).count < groups.count {
      throw place.failure("variable \"\(id)\": two groups have one id")
    }
    if let missing = ids.first(where: { !grouped.contains($0) }) {
      throw place.failure("variable \"\(id)\": the answer \"\(missing)\" stands in no group")
    }
  }
}

extension Answer {
  /// An answer that always holds.
  init(id: String, label: String) {
    self.init(
      id: id, label: label, laterLabels: [], validity: .always, isAgency: false, bridge: nil)
  }

  init(_ node: YAMLReader) throws(StageFailure) {
    id = try node.required("id").string()
    label = try node.required("label").wording()
    laterLabels = try (node["labels"]?.items() ?? []).tryMap { (item) throws(StageFailure) in
      let label = LaterLabel(
        from: try item.required("from").date(), label: try item.required("label").wording())
      try item.finish()
      return label
    }
    validity = try Validity(node)
    isAgency = try node["agency"]?.flag() ?? false
    bridge = try node["bridge"]?.string()
    try node.finish()
  }
}

extension SeriesBreak {
  init(_ node: YAMLReader) throws(StageFailure) {
    from = try node.required("from").date()
    reason = try node.required("reason").wording()
    var folds: [String: String] = [:]
    for (key, value) in try node["folds"]?.entries() ?? [] { folds[key] = try value.string() }
    self.folds = folds
    try node.finish()
  }
}

extension RecodeRule {
  init(_ node: YAMLReader) throws(StageFailure) {
    pattern = try node.required("pattern").string().lowercased()
    answer = try node.required("to").string()
    try node.finish()
  }
}

extension Validity {
  /// The keys `from` and `to` of a mapping, both optional.
  init(_ node: YAMLReader) throws(StageFailure) {
    self.init(from: try node["from"]?.date(), to: try node["to"]?.date())
  }
}
