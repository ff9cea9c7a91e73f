package import Definitions

/// The respondents of a wave as a file for somebody's own analysis: what the frame says of each, ids of answers, a column
/// per answer where several may be given, and beside it what the ids mean. Private: each line is one organisation.
package struct SurveyFile {
  private let questionnaire: Questionnaire
  private let wave: Questionnaire.Wave
  /// Places of the questions of the wave.
  private let questions: [Int]
  private let columns: CodedColumns
  private let hasWeights: Bool

  /// The columns that the questions of a wave give.
  package init(_ definition: PipelineDefinition, _ questionnaire: Questionnaire, wave: Int, hasWeights: Bool)
  {
    self.questionnaire = questionnaire
    self.wave = questionnaire.waves[wave]
    self.hasWeights = hasWeights
    let id = questionnaire.waves[wave].id
    let questions = questionnaire.questions.indices.filter { questionnaire.questions[$0].waves.contains(id) }
    self.questions = questions
    let words = definition.words
    let yesNo = [(value: "0", label: words(PrivatePhrase.no)), (value: "1", label: words(PrivatePhrase.yes))]
    let unrecognised = (value: "unrecognised", label: words(SurveyPhrase.unrecognised))
    var columns = [
      CodedColumns.Column(
        name: "wave", label: questionnaire.title, values: questionnaire.waves.map { ($0.id, $0.label) }),
      CodedColumns.Column(
        name: "type", label: words(PrivatePhrase.respondentType),
        values: questionnaire.respondents.map { ($0.id, $0.label) }),
      CodedColumns.Column(name: "respondent", label: words(PrivatePhrase.respondentCode), values: []),
      CodedColumns.Column(
        name: "province", label: words.level(.province).one,
        values: definition.codebook.geography.provinces.map { ($0.code, $0.name) }),
      CodedColumns.Column(
        name: "size_class", label: words(SurveyPhrase.marginSize),
        values: questionnaire.respondents.flatMap { type in
          type.sizeClasses.map { ("\(type.id)_\($0.id)", "\(type.label): \($0.label)") }
        }),
    ]
    columns += questionnaire.frame.map { variable in
      CodedColumns.Column(
        name: variable.id, label: variable.title, values: variable.classes.map { ($0.id, $0.label) })
    }
    columns += [
      CodedColumns.Column(name: "invited", label: words(SurveyPhrase.invited), values: yesNo),
      CodedColumns.Column(name: "took_part", label: words(SurveyPhrase.responded), values: yesNo),
    ]
    if hasWeights {
      columns.append(CodedColumns.Column(name: "weight", label: words(PrivatePhrase.weight), values: []))
    }
    for place in questions {
      let question = questionnaire.questions[place]
      let answers = question.answers.map { (value: $0.id, label: $0.label) }
      if question.takesSeveral {
        columns += (answers + [unrecognised]).map {
          CodedColumns.Column(
            name: "\(question.id)_\($0.value)", label: "\(question.text): \($0.label)", values: yesNo)
        }
      } else {
        columns.append(
          CodedColumns.Column(name: question.id, label: question.text, values: answers + [unrecognised]))
      }
      if question.kind == .number {
        columns.append(
          CodedColumns.Column(
            name: "\(question.id)_number",
            label: [question.text, question.unit ?? ""].joined(separator: " "),
            values: []))
      }
    }
    self.columns = CodedColumns(columns: columns)
  }

  /// The first line.
  package var head: [UInt8] { columns.head }
  /// `variables.csv`: every column with its label, and every value with what it means.
  package var variables: [UInt8] { columns.variables }
  /// Labels of columns and values as SPSS reads them.
  package var syntax: [UInt8] { columns.syntax }

  /// The line of one respondent. What was not answered is an empty cell.
  ///
  /// - Parameter answers: by the place of the question the places of answers, whether one was not recognised, and of a
  ///   number its hundredths.
  package func line(
    _ respondent: Respondent, tookPart: Bool, weight: Double?,
    answers: [Int: (answers: Set<Int>, isUnrecognised: Bool, number: Int?)]
  ) -> [UInt8] {
    let type = questionnaire.respondents[respondent.type]
    var cells = [
      wave.id, type.id, respondent.code, respondent.province ?? "",
      respondent.sizeClass.map { "\(type.id)_\(type.sizeClasses[$0].id)" } ?? "",
    ]
    cells += questionnaire.frame.indices.map { place in
      respondent.classes[place].map { questionnaire.frame[place].classes[$0].id } ?? ""
    }
    cells += [
      respondent.isInvited ? "1" : "0", tookPart ? "1" : "0",
    ]
    if hasWeights {
      let millionths = weight.map { Int(($0 * 1_000_000).rounded()) }
      cells.append(millionths.map { Self.decimal($0, 6) } ?? "")
    }
    for place in questions {
      let question = questionnaire.questions[place]
      let answer = answers[place]
      if question.takesSeveral {
        cells += question.answers.indices.map { code in
          answer.map { $0.answers.contains(code) ? "1" : "0" } ?? ""
        }
        cells.append(answer.map { $0.isUnrecognised ? "1" : "0" } ?? "")
      } else {
        let known = answer?.answers.min().map { question.answers[$0].id }
        cells.append(known ?? (answer?.isUnrecognised == true ? "unrecognised" : ""))
      }
      if question.kind == .number {
        cells.append(answer?.number.map { Self.decimal($0, 2) } ?? "")
      }
    }
    return CodedColumns.line(cells)
  }

  /// `1.060606`; a whole number without decimals.
  private static func decimal(_ units: Int, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let (whole, rest) = units.quotientAndRemainder(dividingBy: scale)
    return rest == 0 ? "\(whole)" : "\(whole).\(String(scale + rest).dropFirst())"
  }
}
