import Definitions

/// Where the answers of a visit stand in ``Visit/answers``: first those of the visit, then those of each question.
///
/// The slot of a variable that is asked per question is that of the first question. Beside each of those stand the
/// number of the text that goes with it, and the answer that was drawn first.
final class Slots: Sendable {
  let codebook: Codebook
  /// Slots of a visit, and of each of its questions.
  let visit: Int
  let question: Int
  private let places: [String: Int]

  init(_ codebook: Codebook) {
    let ofVisit = codebook.variables.filter { $0.unit == .visit }
    let ofQuestion = codebook.variables.filter { $0.unit == .question }
    self.codebook = codebook
    visit = ofVisit.count
    question = ofQuestion.count * 3
    places = Dictionary(uniqueKeysWithValues: (ofVisit + ofQuestion).enumerated().map { ($1.id, $0) })
  }

  /// The slot of the text beside an answer.
  func text(of slot: Int) -> Int { slot + question / 3 }
  /// The slots of the texts of the first question.
  var texts: Range<Int> { visit + question / 3..<visit + question / 3 * 2 }
  /// The slot of the answer that was drawn first.
  func first(of slot: Int) -> Int { slot + question / 3 * 2 }

  subscript(_ variable: Variable) -> Int { places[variable.id] ?? 0 }

  /// The variable that a node names.
  func variable(_ node: YAMLReader) throws(StageFailure) -> Variable {
    let variables = codebook.variables
    return variables[try node.place(in: variables.map(\.id), of: "variable")]
  }

  /// The variable that a key of a mapping names.
  func variable(_ key: String, _ node: YAMLReader) throws(StageFailure) -> Variable {
    let variables = codebook.variables
    return variables[try node.place(ofKey: key, in: variables.map(\.id), of: "variable")]
  }
}

extension Variable {
  /// The code of the answer that a node names.
  func code(_ node: YAMLReader) throws(StageFailure) -> Int {
    try node.place(in: answers.map(\.id), of: "answer")
  }

  /// The code of the answer that a key of a mapping names.
  func code(_ key: String, _ node: YAMLReader) throws(StageFailure) -> Int {
    try node.place(ofKey: key, in: answers.map(\.id), of: "answer")
  }

  /// The answers of a list, as bits.
  func mask(_ node: YAMLReader) throws(StageFailure) -> UInt64 {
    try node.items().tryMap { (item) throws(StageFailure) in try code(item) }.reduce(0) {
      $0 | 1 << UInt64($1)
    }
  }
}
