package import Definitions
package import Disclosure
package import Publishing

extension SurveyQuestion {
  /// Writes the question down before it is answered. Throws when another answer and this one together would be about a
  /// few respondents.
  package func requireApart(
    _ answers: SurveyAnswers, _ definition: PipelineDefinition, _ period: Period, _ ledger: QuestionLedger
  ) throws {
    let id = definition.survey!.questionnaire.questions[asked.rows].id
    let mark = "survey"
    var answered: [SurveyAsked] = []
    for question in try ledger.questions()
    where question.period == period.description && question.conditions.contains("rows=\(id)") {
      let own = question.conditions.filter {
        $0 != mark && !$0.hasPrefix("rows=") && !$0.hasPrefix("columns=")
      }
      let columns = question.conditions.first { $0.hasPrefix("columns=") }.map { String($0.dropFirst(8)) }
      // A question of another questionnaire names something that is no more; nothing is like it.
      guard question.conditions.contains(mark),
        let other = try? SurveyQuestion(definition, rows: id, columns: columns, own)
      else { continue }
      answered.append(other.asked)
    }
    guard answers.conflict(asked, answered: answered) == nil else {
      throw StageFailure(
        .disclosure,
        "this question and an answered one differ by fewer than "
          + "\(definition.protection.minimumForSurvey) respondents",
        remedy:
          "leave a condition out, or take the answer that exists; --internal answers for eyes inside only",
        exit: .disclosureGate)
    }
    try ledger.add([
      QuestionLedger.Question(
        period: period.description,
        conditions: [mark, "rows=\(id)"] + (crossed.isEmpty ? [] : ["columns=\(crossed)"]) + terms)
    ])
  }
}
