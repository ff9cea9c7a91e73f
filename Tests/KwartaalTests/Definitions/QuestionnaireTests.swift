import Definitions
import Testing

/// Questionnaires, and mistakes in them.
@Suite struct QuestionnaireTests {
  @Test func theClassesOfANumberAreItsAnswers() throws {
    let definition = try SurveyFixture.definition(InputFolder())
    let questionnaire = try #require(definition.survey?.questionnaire)
    #expect(
      questionnaire.questions[3].answers.map(\.label) == ["0 tot 8 uur", "8 tot 16 uur", "16 uur of meer"])
    #expect(questionnaire.waves.map(\.period.description) == ["2022", "2023"])
    #expect(definition.protection.minimumForSurvey == 10)
    #expect(definition.layouts.map(\.id).prefix(3) == ["form-2022", "respondents", "answers"])
  }

  @Test(arguments: [
    ("kind: several", "kind: sevral", "unknown value \"sevral\" (did you mean \"several\"?)"),
    ("themes:", "theemes:", "the key \"themes\" is missing (did you mean it with \"theemes\"?)"),
    (
      "theme: relatie, text: Bekend", "theme: relati, text: Bekend",
      "there is no theme \"relati\" (did you mean \"relatie\"?)"
    ),
    ("question: has,", "question: hass,", "there is no earlier question \"hass\" (did you mean \"has\"?)"),
    (
      "answers: [\"yes\"]", "answers: [\"yess\"]",
      "there is no answer of \"has\" \"yess\" (did you mean \"yes\"?)"
    ),
    ("waves: [2023]", "waves: [2024]", "there is no wave \"2024\" (did you mean \"2022\"?)"),
    (
      "asked-of: [municipality]", "askedof: [municipality]",
      "unknown key \"askedof\" (did you mean \"asked-of\"?)"
    ),
    (
      "id: means", "id: has_low",
      "the question id \"has_low\" is that of another table (give this question another id)"
    ),
    (
      "id: means", "id: has_of_answers",
      "the question id \"has_of_answers\" is that of another table (give this question another id)"
    ),
    (
      "classes: [0, 8, 16]", "classes: [0, 16, 8]",
      "question \"hours\": the lower bounds of classes ascend, from 0 or more"
    ),
    ("from: 2023-09-01", "from: 2022-12-01", "the wave of the year \"2022\" occurs twice"),
  ])
  func aMistakeIsNamed(_ old: String, _ new: String, _ message: String) throws {
    try #require(SurveyFixture.questionnaire.contains(old))
    let text = SurveyFixture.questionnaire.replacing(old, with: new, maxReplacements: 1)
    let failure = #expect(throws: StageFailure.self) { try SurveyFixture.definition(InputFolder(), text) }
    #expect(failure?.message.hasSuffix(message) == true, "\(failure?.message ?? "")")
  }
}

/// What a pipeline says of its survey, and mistakes in it.
@Suite struct SurveySourceTests {
  @Test(arguments: [
    (
      "crossings: [{rows: known, columns: hass}]",
      "there is no question \"hass\" (did you mean \"has\"?)"
    ),
    ("crossings: [{rows: has, columns: has}]", "it is one question (name two questions)"),
    (
      "crossings: [{rows: has, columns: means}]",
      "those who gave several answers would be in several columns (put it in the rows)"
    ),
    ("weights: [sise-class]", "unknown value \"sise-class\" (did you mean \"size-class\"?)"),
    (
      "register: has.yes",
      "this is no answer of the survey (write question.answer.type, as has.yes.municipality)"
    ),
  ])
  func aMistakeIsNamed(_ line: String, _ message: String) {
    let failure = #expect(throws: StageFailure.self) {
      try SurveyFixture.definition(InputFolder(), survey: line)
    }
    #expect(failure?.message.hasSuffix(message) == true, "\(failure?.message ?? "")")
  }

  @Test func aQuestionWithTheIdOfAVariableIsRefused() {
    let failure = #expect(throws: StageFailure.self) {
      try SurveyFixture.definition(
        InputFolder(), SurveyFixture.questionnaire.replacing("id: means", with: "id: age"))
    }
    #expect(
      failure?.message.contains("the question id \"age\" is that of a table of the registrations") == true)
  }

  @Test(arguments: [
    ("{has.maybe.municipality}", false), ("{has.yes.municipality}", true), ("{has.yes.library#count}", true),
    ("{hours.sum.library#value}", true), ("{has.yes.library#about}", false), ("{means.flyer.library}", false),
  ]) func aSentenceNamesANumberOfTheSurvey(_ place: String, _ isKnown: Bool) throws {
    let folder = InputFolder()
    let text = try TextFile.read(try SurveyFixture.definition(folder).path)
    let path = try folder.write("s.yaml", Array((text + "sentences: [\"Van hen \(place).\"]\n").utf8))
    if isKnown {
      #expect(try PipelineDefinition(path: path).sentences.count == 1)
    } else {
      let failure = #expect(throws: StageFailure.self) { try PipelineDefinition(path: path) }
      #expect(failure?.message.contains("\(place) is no number of the survey") == true)
    }
  }
}
