/// The variables, their answers and the geography: one version of what the figures mean.
package struct Codebook: Sendable {
  /// Printed with every edition.
  package let version: String
  /// In the order of the file; a variable's place is its code.
  package let variables: [Variable]
  /// The language of its labels, as in HTML.
  package let language: String
  /// Where locations lie, and the answers of a visitor's municipality.
  package let geography: Geography

  /// The place of a variable; `nil` when there is none.
  package func index(of variable: String) -> Int? { variables.firstIndex { $0.id == variable } }
  /// The variable with an id; `nil` when there is none.
  package subscript(id: String) -> Variable? { variables.first { $0.id == id } }

  /// Reads a codebook, in a language, and the geography it names.
  package init(path: String, language: String = "nl") throws(StageFailure) {
    let root = try YAMLReader(path: path, language: language)
    self.language = language
    version = try root.required("version").string()
    geography = try Geography(path: path.resolving(try root["geography"]?.string() ?? "geography.yaml"))
    var variables: [Variable] = []
    for item in try root.required("variables").items() {
      let variable = try Variable(item, geography: geography)
      if variables.contains(where: { $0.id == variable.id }) {
        throw item.failure("the variable \"\(variable.id)\" occurs twice")
      }
      variables.append(variable)
    }
    // A record keeps one bit per variable.
    guard variables.count <= 64 else { throw root.failure("a codebook has at most 64 variables") }
    self.variables = variables
    try root.finish()
  }
}
