/// Answers of a variable that reports also show as one, such as all topics about identity. A registration with several
/// answers of a group counts once in it.
package struct AnswerGroup: Equatable, Sendable {
  /// Stable: it stands in data files and cell addresses.
  package let id: String
  /// What is published.
  package let label: String
  /// The ids of its answers.
  package let answers: [String]

  init(_ node: YAMLReader) throws(StageFailure) {
    id = try node.required("id").string()
    label = try node.required("label").wording()
    answers = try node.required("answers").texts()
    try node.finish()
  }
}

extension Variable {
  /// The set of codes of a group.
  package func mask(of group: AnswerGroup) -> UInt64 {
    group.answers.compactMap(code).reduce(0) { $0 | 1 << UInt64($1) }
  }

  /// The variable with its groups in the place of its answers; a group was asked for as long as one of its answers was.
  package var grouped: Variable {
    Variable(
      id: id, label: label, kind: kind, unit: unit, validity: validity, order: order,
      answers: groups.map { group in
        let own = group.answers.compactMap(code).map { answers[$0].validity }
        let (starts, ends) = (own.compactMap(\.from), own.compactMap(\.to))
        return Answer(
          id: group.id, label: group.label, laterLabels: [],
          validity: Validity(
            from: starts.count == own.count ? starts.min() : nil,
            to: ends.count == own.count ? ends.max() : nil),
          isAgency: false, bridge: nil)
      }, breaks: breaks, recodes: recodes, isMunicipality: false, groups: [])
  }
}
