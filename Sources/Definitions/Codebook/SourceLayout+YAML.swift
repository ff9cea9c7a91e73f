extension SourceLayout {
  /// Reads a layout file and checks it against the codebook.
  package init(path: String, codebook: Codebook) throws(StageFailure) {
    let root = try YAMLReader(path: path, language: codebook.language)
    id = try root.required("id").string()
    title = try root.required("title").wording()
    _ = root["evidence"]
    counts = try root.choice("counts", of: Counts.self)
    era = try Validity(root)
    encodings = try root.required("encoding").oneOrMore().tryMap { (node) throws(StageFailure) in
      try node.choice(of: Encoding.self)
    }
    encoding = encodings[0]
    delimiters = try root.required("delimiter").oneOrMore().tryMap { (node) throws(StageFailure) in
      try node.byte()
    }
    dateFormats = try root.required("dates").oneOrMore().tryMap { (node) throws(StageFailure) in
      try node.choice(of: DateFormat.self)
    }
    if dateFormats.contains(.strokes), dateFormats.contains(.monthFirst) {
      throw root.failure(
        "dates as d/m/jjjj and as m/d/jjjj cannot be told apart", remedy: "make a layout for each")
    }
    let identity = try root["identity"]?.string()
    self.identity = identity == "content" ? .content : .column
    identitySpace = try root["identity-space"]?.string() ?? id
    missing = try root["missing"]?.texts() ?? [""]
    wave = try root["wave"]?.string()
    hasDecimalPoint = try root["decimal-point"]?.flag() ?? false
    columns = try root.required("columns").entries().tryMap { (entry) throws(StageFailure) in
      try Column(name: entry.key, entry.value, codebook: codebook)
    }
    try root.finish()
    if counts.isRegistrations, !has(.visitDate) { throw root.failure("no column has the role visit-date") }
    if counts.isRegistrations, self.identity == .column, !has(.identity) {
      throw root.failure("no column has the role identity", remedy: "or write `identity: content`")
    }
    if let name = root["identity"], let identity, self.identity == .column {
      let named = columns.first { if case .role(.identity) = $0.meaning { true } else { false } }?.name
      guard identity == named else {
        throw name.failure(
          "\"\(identity)\" is not the column with the role identity",
          remedy: named.map { "write `identity: \($0)` or `identity: content`" })
      }
    }
    if counts == .inhabitants {
      for role in [Role.municipalityCode, .year, .inhabitants] where !has(role) {
        throw root.failure("no column has the role \(role.rawValue)")
      }
    }
    if counts == .questions, !has(.questionNumber) {
      throw root.failure("no column has the role question-number")
    }
    let isWide = columns.contains { if case .question = $0.meaning { true } else { false } }
    if isWide, counts != .answers {
      throw root.failure("only a layout with `counts: answers` has columns of questions")
    }
    let needed: [Role] =
      switch counts {
      case .respondents: [.wave, .respondentType, .respondent]
      case .answers: (wave == nil ? [.wave] : []) + [.respondent] + (isWide ? [] : [.question, .answer])
      default: []
      }
    for role in needed where !has(role) { throw root.failure("no column has the role \(role.rawValue)") }
  }

  private func has(_ role: Role) -> Bool {
    columns.contains { if case .role(role) = $0.meaning { true } else { false } }
  }
}

extension SourceLayout.Column {
  init(name: String, _ node: YAMLReader, codebook: Codebook) throws(StageFailure) {
    self.name = name
    folded = name.folded
    for key in ["role", "variable", "question", "answer"] where node[key]?.scalar == "?" {
      throw node.failure(
        "the column \"\(name)\" still has a ? at \"\(key)\"",
        remedy: "write which \(key) it is; or {role: ignored} to read past it")
    }
    isOptional = try node["optional"]?.flag() ?? false
    let yes = try node["yes"]?.texts()
    let no = try node["no"]?.texts() ?? []
    if let id = try node["question"]?.string() {
      let labels = try (node["labels"]?.entries() ?? []).tryMap { (entry) throws(StageFailure) in
        SourceLayout.Label(text: entry.key, answer: try entry.value.string())
      }
      meaning = .question(
        id, answer: try node["answer"]?.string(), labels: labels, separator: try node["separator"]?.byte(),
        yes: yes ?? [], no: no)
    } else if let id = try node["variable"]?.string() {
      guard let variable = codebook[id] else {
        throw node.failure(
          "there is no variable \"\(id)\"",
          remedy: id.nearest(of: codebook.variables.map(\.id)).map { "did you mean \"\($0)\"?" })
      }
      if let answer = try node["answer"]?.string() {
        try variable.require(answer, node)
        meaning = .oneAnswer(variable: id, answer: answer, yes: yes ?? ["1"], no: no)
      } else if variable.isMunicipality {
        _ = node["labels"]
        meaning = .municipality(variable: id)
      } else {
        let labels = try node.required("labels").entries().tryMap { (entry) throws(StageFailure) in
          if entry.value.scalar == "?" {
            throw entry.value.failure(
              "the label \"\(entry.key)\" of the column \"\(name)\" still has a ?",
              remedy: "write the id of an answer of \"\(id)\"")
          }
          let label = SourceLayout.Label(text: entry.key, answer: try entry.value.string())
          try variable.require(label.answer, entry.value)
          return label
        }
        meaning = .answers(variable: id, labels: labels, separator: try node["separator"]?.byte())
      }
    } else {
      let role = try node.choice("role", of: SourceLayout.Role.self)
      if role == .freeText {
        meaning = .freeText(recodes: try node["recodes"]?.string())
      } else if yes != nil || role.isFlag {
        meaning = .flag(role, yes: yes ?? [], no: no)
      } else {
        meaning = .role(role)
      }
    }
    try node.finish()
  }
}

extension Variable {
  fileprivate func require(_ answer: String, _ node: YAMLReader) throws(StageFailure) {
    guard code(of: answer) == nil else { return }
    throw node.failure(
      "variable \"\(id)\" has no answer \"\(answer)\"",
      remedy: answer.nearest(of: answers.map(\.id)).map { "did you mean \"\($0)\"?" })
  }
}

extension YAMLReader {
  /// The items of a list that is not empty, or the value itself where there is no list.
  fileprivate func oneOrMore() throws(StageFailure) -> [YAMLReader] {
    guard isSequence else { return [self] }
    let items = try items()
    if items.isEmpty { throw failure("expected at least one value") }
    return items
  }

  /// A text of exactly one ASCII character, spaces around it aside.
  fileprivate func byte() throws(StageFailure) -> UInt8 {
    let text = try string()
    let bytes = text == "\t" ? [9] : Array(text.utf8).filter { $0 != 0x20 }
    guard bytes.count == 1, bytes[0] < 0x80 else { throw failure("expected one character") }
    return bytes[0]
  }
}
