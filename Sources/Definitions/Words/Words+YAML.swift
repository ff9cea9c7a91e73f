extension Words {
  /// All sections of texts; a family of phrases is read when it stands here.
  static let families: [any Phrase.Type] = [
    CommonPhrase.self, Absence.self, Problem.Kind.self, SkipReason.self, GateRule.self, SourcePhrase.self,
    ChartKind.self,
    UnitPhrase.self, SurveyPhrase.self, PagePhrase.self, DataPhrase.self, NationalPhrase.self,
    SitePhrase.self, WorkbookPhrase.self, QualityPhrase.self, PrivatePhrase.self,
    AccountabilityPhrase.self, BaselinePhrase.self, ChangePhrase.self, PageAddress.self,
  ]

  /// Reads a file of words.
  package init(path: String) throws(StageFailure) {
    try self.init(YAMLReader(path: path))
  }

  init(_ root: YAMLReader) throws(StageFailure) {
    language = try root.required("language").string()
    grammar = try Grammar(root.required("grammar"))
    var nouns: [Counted: Noun] = [:]
    let counted = try root.required("counted")
    for noun in Counted.allCases {
      let node = try counted.required(noun.rawValue)
      nouns[noun] = Noun(
        one: try node.required("one").string(), bare: try node.required("bare").string(),
        many: try node.required("many").string())
      try node.finish()
    }
    try counted.finish()
    self.nouns = nouns
    var levels: [Level: LevelWords] = [:]
    let named = try root.required("levels")
    for level in Level.allCases { levels[level] = try LevelWords(named.required(level.rawValue)) }
    try named.finish()
    self.levels = levels
    var templates: [String: [String: Template]] = [:]
    for family in Self.families { templates[family.section] = try Self.read(family, root) }
    self.templates = templates
    try root.finish()
  }

  /// The texts of one section: every phrase of the family, and nothing else.
  private static func read<P: Phrase>(
    _ family: P.Type, _ root: YAMLReader
  ) throws(StageFailure) -> [String: Template] {
    let section = try root.required(P.section)
    var templates: [String: Template] = [:]
    for phrase in P.allCases {
      let node = try section.required(phrase.key)
      templates[phrase.rawValue] = try Template(node, placeholders: phrase.placeholders)
    }
    try section.finish()
    return templates
  }
}

extension Template {
  init(_ node: YAMLReader, placeholders: [String]) throws(StageFailure) {
    guard let template = Template(try node.string()) else {
      throw node.failure(
        "a text holds {name}, or {name|for one|for more} where the words follow a number",
        remedy: "every { needs its }")
    }
    self = template
    for name in names where !placeholders.contains(name) {
      throw node.failure(
        "there is nothing to put in {\(name)}",
        remedy: placeholders.isEmpty
          ? "this text has no places for values"
          : "this text may use: \(placeholders.map { "{\($0)}" }.joined(separator: " "))")
    }
  }
}

extension LevelWords {
  init(_ node: YAMLReader) throws(StageFailure) {
    folder = try node["folder"]?.string() ?? ""
    one = try node.required("one").string()
    many = try node.required("many").string()
    title = try Template(node.required("title"), placeholders: ["name"])
    inSentence = try Template(node.required("in-sentence"), placeholders: ["name"])
    try node.finish()
  }
}

extension Grammar {
  init(_ node: YAMLReader) throws(StageFailure) {
    decimal = try node.required("decimal").sign()
    thousands = try node.required("thousands").sign()
    listSeparator = try node.required("list-separator").sign()
    months = try node.required("months").texts(12)
    ordinals = try node.required("ordinals").texts(4)
    breaks = try node.required("breaks").items().tryMap { (item) throws(StageFailure) in
      let parts = try item.string().split(separator: "|").map(String.init)
      guard parts.count == 2 else { throw item.failure("expected a word in two parts, with a | between") }
      return (parts[0], parts[1])
    }
    fractions = try node.required("fractions").items().tryMap { (item) throws(StageFailure) in
      let fraction = Fraction(
        almost: try item.required("almost").integer(), exact: try item.required("exact").integer(),
        over: try item.required("over").integer(), name: try item.required("name").string(),
        isPart: try item["part"]?.flag() ?? false)
      guard fraction.almost <= fraction.exact, fraction.exact <= fraction.over else {
        throw item.failure("a fraction is said from `almost` through `over`, with `exact` between")
      }
      try item.finish()
      return fraction
    }
    try node.finish()
  }
}

extension YAMLReader {
  fileprivate func texts(_ count: Int) throws(StageFailure) -> [String] {
    let all = try texts()
    guard all.count == count else { throw failure("expected \(count) texts, found \(all.count)") }
    return all
  }

  /// One character.
  fileprivate func sign() throws(StageFailure) -> String {
    let text = try string()
    guard text.count == 1 else { throw failure("expected one character") }
    return text
  }
}
