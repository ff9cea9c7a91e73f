extension TableSpec {
  /// One item of `tables:`.
  init(_ node: YAMLReader, codebook: Codebook) throws(StageFailure) {
    let id = try node.required("id").string()
    let rowsNode = try node.required("rows")
    let columnsNode = node["columns"]
    let rows = try rowsNode.string()
    let columns = try columnsNode?.string()
    let among = try node["among"]?.texts() ?? []
    switch rows {
    case "key": self.rows = .key
    case "locations": self.rows = .locations
    case "opening-hours": self.rows = .openingHours
    case "staffing": self.rows = .staffing
    default: self.rows = .variable(rows)
    }
    if case .variable = self.rows {
      for place in [rowsNode, columnsNode].compactMap({ $0 }) {
        let name = try place.string()
        guard codebook[name] == nil else { continue }
        throw place.failure(
          "table \"\(id)\": there is no variable \"\(name)\"",
          remedy: name.nearest(of: codebook.variables.map(\.id)).map { "did you mean \"\($0)\"?" })
      }
    } else if columns != nil {
      throw node.failure("table \"\(id)\": only a variable can be crossed")
    }
    for answer in among where codebook[rows]?.code(of: answer) == nil {
      throw node.failure("table \"\(id)\": \"\(rows)\" has no answer \"\(answer)\"")
    }
    isGrouped = try node["groups"]?.flag() ?? false
    if isGrouped, columns != nil || !among.isEmpty || codebook[rows]?.groups.isEmpty ?? true {
      throw (node["groups"] ?? node).failure(
        "table \"\(id)\": groups are those of a variable that has them, without columns or among")
    }
    self.id = id
    self.columns = columns
    self.among = among
    periods = try node.required("periods").items().tryMap { (item) throws(StageFailure) in
      try item.choice(of: PeriodWord.self)
    }
    chart = try node.choice("chart", of: ChartKind.self, default: ChartKind.none)
    guard [.smallMultiples, .differences].contains(chart) == (columns != nil && chart != .none) else {
      throw node.failure(
        "table \"\(id)\": small-multiples and differences show a crossing, and a crossing nothing else")
    }
    theme = try node["theme"]?.string()
    title = try node["title"]?.string() ?? codebook[rows]?.label ?? id
    findings = try node["findings"]?.texts() ?? []
    notes = try node["notes"]?.texts() ?? []
    decimals = try node["decimals"]?.integer() ?? 0
    guard (0...1).contains(decimals) else { throw node.failure("decimals is 0 or 1") }
    var labels: [String: String] = [:]
    for (key, value) in try node["labels"]?.entries() ?? [] { labels[key] = try value.string() }
    self.labels = labels
    try node.finish()
  }
}
