extension PipelineDefinition {
  /// Reads a pipeline file, its codebook and its layouts.
  package init(path: String) throws(StageFailure) {
    let read = try ReadNodes.gathering { () throws(StageFailure) in try PipelineDefinition(reading: path) }
    self = read.result
    texts = DefinitionTexts(read.files, of: path)
  }

  private init(reading path: String) throws(StageFailure) {
    let root = try YAMLReader(path: path)
    func resolve(_ name: String) -> String { path.resolving(name) }

    let version = try root.required("version").integer()
    guard version == 1 else {
      throw root.failure("this file has version \(version)", remedy: "this program reads version 1")
    }
    self.path = path
    report = try Report(root.required("report"))
    let codebookPath = resolve(try root.required("codebook").string())
    let words = try Self.words(root, beside: codebookPath)
    self.words = words
    let codebook = try Codebook(path: codebookPath, language: words.language)
    self.codebook = codebook
    func layout(_ name: String) throws(StageFailure) -> SourceLayout {
      try SourceLayout(path: resolve("layouts/\(name).yaml"), codebook: codebook)
    }

    let inputs = try root.required("inputs")
    // A survey alone is a report too.
    if inputs["registrations"] == nil, inputs["survey"] == nil { _ = try inputs.required("registrations") }
    registrations =
      try inputs["registrations"].tryMap { (node) throws(StageFailure) in
        let layouts = try node.required("layouts").texts().tryMap(layout)
        let source = RegistrationSource(
          files: resolve(try node.required("files").string()), layouts: layouts)
        try node.finish()
        return source
      } ?? RegistrationSource(files: "", layouts: [])
    func source(_ name: String) throws(StageFailure) -> LocationSource? {
      guard let node = inputs[name] else { return nil }
      let source = LocationSource(
        files: resolve(try node.required("files").string()),
        layout: try layout(node.required("layout").string()))
      try node.finish()
      return source
    }
    locations = try source("locations")
    inhabitants = try source("inhabitants")
    survey = try inputs["survey"].tryMap { (node) throws(StageFailure) in
      var questionnaire = try Questionnaire(path: resolve(node.required("questionnaire").string()))
      questionnaire.frame = try SurveySource.frame(node["frame"], questionnaire)
      questionnaire.ofAnswers = try SurveySource.ofAnswers(node["bases"], questionnaire)
      let frame = questionnaire.frame
      let source = SurveySource(
        respondents: resolve(try node.required("respondents").string()),
        answers: resolve(try node.required("answers").string()),
        layouts: try node.required("layouts").texts().tryMap { (name) throws(StageFailure) in
          try layout(name).adding(frame, node)
        }, questionnaire: questionnaire,
        crossings: try (node["crossings"]?.items() ?? []).tryMap { (item) throws(StageFailure) in
          try SurveyCrossing(item, questionnaire)
        },
        weights: try (node["weights"]?.items() ?? []).tryMap { (item) throws(StageFailure) in
          try item.choice(of: SurveyMargin.self)
        },
        register: try node["register"].tryMap { (item) throws(StageFailure) in
          guard let reference = SurveyReference(Substring(try item.string()), questionnaire) else {
            throw item.failure(
              "this is no answer of the survey", remedy: "write question.answer.type, as has.yes.municipality"
            )
          }
          return reference
        })
      try source.check(node)
      if let question = source.questionnaire.questions.first(where: { codebook[$0.id] != nil }) {
        throw node.failure(
          "the question id \"\(question.id)\" is that of a table of the registrations",
          remedy: "give this question another id")
      }
      try node.finish()
      return source
    }
    try inputs.finish()
    passedOver = Self.layouts(
      in: resolve("layouts"), codebook,
      without: registrations.layouts + [locations?.layout, inhabitants?.layout].compactMap { $0 }
        + (survey?.layouts ?? []))

    // A survey alone begins with its first wave.
    let first = registrations.layouts.isEmpty ? survey?.questionnaire.waves.first?.period.firstMonth : nil
    if let first, root["since"] == nil {
      since = first
    } else {
      since = try root.required("since").period().firstMonth
    }
    baseline = try root["baseline"]?.period()
    if let baseline, report.every != .year || baseline.kind != .year {
      throw root.failure(
        "a baseline is a year of a yearly report",
        remedy: "write `every: year` and `baseline: 2022`")
    }
    hasAccountability = try root["accountability"]?.flag() ?? false
    if hasAccountability, report.every != .year {
      throw root.failure("the numbers for accountability are yearly", remedy: "write `every: year`")
    }
    classification = try root.choice("classification", of: Classification.self, default: .current)
    periodBy = try root.choice("period-by", of: PeriodBy.self, default: .visited)
    provisionalQuarters = try root["provisional-quarters"]?.integer() ?? 2
    gates = try Gate.list(root["gates"])
    empty = try (root["empty"]?.items() ?? []).tryMap { (node) throws(StageFailure) in try node.period() }
    expected = try (root["expected"]?.items() ?? []).tryMap(Gate.Exception.init)
    corrections = try (root["corrections"]?.items() ?? []).tryMap(Correction.init)
    protection =
      try root["protection"].tryMap { (node) throws(StageFailure) in try ProtectionRule(node) } ?? .standard
    breaks = try (root["breaks"]?.items() ?? []).tryMap(SeriesBreak.init)
    themes = try (root["themes"]?.items() ?? []).tryMap { (node) throws(StageFailure) in
      let theme = Theme(id: try node.required("id").string(), title: try node.required("title").string())
      try node.finish()
      return theme
    }
    leads = try (root["leads"]?.items() ?? []).tryMap { (node) throws(StageFailure) in
      try Lead(node, codebook: codebook)
    }
    profile = try (root["profile"]?.items() ?? []).tryMap { (node) throws(StageFailure) in
      let name = try node.string()
      guard codebook[name] != nil else { throw node.failure("there is no variable \"\(name)\"") }
      return name
    }
    let listed = registrations.layouts.isEmpty ? root["tables"] : try root.required("tables")
    let nodes = try listed?.items() ?? []
    let tables = try nodes.tryMap { (node) throws(StageFailure) in try TableSpec(node, codebook: codebook) }
    for (place, table) in tables.enumerated() {
      if tables[..<place].contains(where: { $0.id == table.id }) {
        throw nodes[place].failure("the table \"\(table.id)\" occurs twice")
      }
      let ownTable =
        table.rows == .variable(table.id) && !table.isCrossing && table.among.isEmpty && !table.isGrouped
      if codebook[table.id] != nil, !ownTable {
        throw nodes[place].failure(
          "the id \"\(table.id)\" is the own table of that variable", remedy: "give this table another id")
      }
      if survey?.questionnaire[question: table.id] != nil {
        throw nodes[place].failure(
          "the id \"\(table.id)\" is the own table of that question", remedy: "give this table another id")
      }
      if let theme = table.theme, !themes.contains(where: { $0.id == theme }) {
        throw nodes[place].failure("table \"\(table.id)\": there is no theme \"\(theme)\"")
      }
      if let obstacle = table.obstacle(every: report.every) {
        throw (nodes[place]["chart"] ?? nodes[place]).failure("table \"\(table.id)\": \(obstacle)")
      }
    }
    self.tables = tables
    pages = try (root["pages"]?.items() ?? []).tryMap { (node) throws(StageFailure) in
      try node.choice(of: Page.self)
    }
    let possible: [Page] =
      switch report.every {
      case .month: [.national]
      case .quarter: Page.allCases
      case .year: [.national, .province, .poi, .library, .municipality]
      }
    if let page = pages.first(where: { !possible.contains($0) }) {
      throw root.failure(
        "a report made every \(report.every.rawValue) cannot have pages of the level \(page.rawValue)",
        remedy: "it can have: \(possible.map(\.rawValue).joined(separator: ", "))")
    }
    style =
      try root["style"].tryMap { (node) throws(StageFailure) in try PageStyle(node) } ?? .standard
    sentences = try root["sentences"]?.texts() ?? []
    english = try root["english"]?.texts() ?? []
    releases = try (root["releases"]?.items() ?? []).tryMap { (node) throws(StageFailure) in
      let release = Release(
        period: try node.required("period").period(), date: try node.required("date").date())
      try node.finish()
      return release
    }
    handTyped = try Self.checked(root, nodes, tables, codebook, survey?.questionnaire)
    method = try root["method"]?.texts() ?? []
    try root.finish()
  }
}
