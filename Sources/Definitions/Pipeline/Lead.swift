/// What the pages of units say first: a sentence about one answer, or about the largest answer of a variable.
package struct Lead: Sendable {
  /// Id of the variable in the codebook.
  package let variable: String
  /// The answer; `nil` is the largest.
  package let row: String?
  /// With places for `{share}` (in words where some lie near), `{percent}` and `{answer}`.
  package let sentence: Template

  init(_ node: YAMLReader, codebook: Codebook) throws(StageFailure) {
    let answer = try node.required("answer")
    let parts = try answer.string().split(separator: ".", maxSplits: 1).map(String.init)
    guard let name = parts.first, let variable = codebook[name] else {
      throw answer.failure(
        "a lead is about VARIABLE.ANSWER of the codebook, or about the largest of VARIABLE")
    }
    if parts.count == 2, !variable.answers.contains(where: { $0.id == parts[1] }) {
      throw answer.failure(
        "there is no answer \"\(parts[1])\" of \"\(name)\"",
        remedy: parts[1].nearest(of: variable.answers.map(\.id)).map { "did you mean \"\($0)\"?" })
    }
    self.variable = name
    row = parts.count == 2 ? parts[1] : nil
    sentence = try Template(node.required("sentence"), placeholders: ["share", "percent", "answer"])
    try node.finish()
  }
}
