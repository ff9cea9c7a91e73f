/// `report:`
extension PipelineDefinition.Report {
  init(_ node: YAMLReader) throws(StageFailure) {
    let id = try node.required("id")
    self.id = try id.string()
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
    guard !self.id.isEmpty, self.id.allSatisfy(allowed.contains), !self.id.hasPrefix("-") else {
      throw id.failure("a report id consists of a-z, 0-9 and -", remedy: "it names a folder of the site")
    }
    every = try node.choice("every", of: Rhythm.self)
    title = try node.required("title").string()
    series = try node["series"]?.string() ?? title
    publisher = try node.required("publisher").string()
    contact = try node["contact"]?.string() ?? ""
    notice = try node["notice"]?.string()
    source = try node["source"]?.string() ?? series
    description = try node["description"]?.string()
    website = try node["website"].tryMap(Self.address)
    baseURL = try node["base-url"].tryMap(Self.address).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    license = try node["license"].tryMap { (node) throws(StageFailure) in try node.choice(of: License.self) }
    dataThemes = try (node["data-themes"]?.items() ?? []).tryMap { (item) throws(StageFailure) in
      try item.choice(of: DataTheme.self)
    }
    try node.finish()
  }
  /// A web address, which catalogues take as the name of a thing.
  private static func address(_ node: YAMLReader) throws(StageFailure) -> String {
    let text = try node.string()
    guard text.hasPrefix("https://"),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0) })
    else { throw node.failure("expected a web address that begins with https://") }
    return text
  }
}
