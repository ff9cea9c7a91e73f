/// The two files of a wave: the frame, and the answers in long form.
struct SurveyFiles: Sendable {
  let wave: SurveyWave
  let frame: SurveyFrame
  private let response: SurveyResponse
  private let faults: SampleFaults

  init(_ wave: SurveyWave, places: RowEncoder.Places, seed: UInt64, faults: SampleFaults) {
    self.wave = wave
    self.faults = faults
    frame = SurveyFrame(wave, places)
    response = SurveyResponse(frame, wave: wave, seed: seed)
  }

  /// `monitor-respondenten-2022` and `monitor-antwoorden-2022`, without their ending.
  var members: [(name: String, rows: RowBuffer)] {
    [
      ("monitor-respondenten-\(wave.rawValue)", respondents),
      ("monitor-antwoorden-\(wave.rawValue)", answers),
    ]
  }

  private var respondents: RowBuffer {
    var rows = RowBuffer(lineEnd: "\r\n")
    rows.line(Array("ronde;type;code;naam;provincie;grootteklasse;uitgenodigd".utf8))
    for respondent in frame.respondents {
      rows.number(wave.rawValue)
      rows.cell(Array(respondent.kind.rawValue.utf8))
      rows.cell(respondent.code)
      rows.cell(respondent.name)
      rows.cell(respondent.province)
      rows.cell(Array(respondent.kind.sizes[respondent.size].utf8))
      rows.cell(Array((respondent.isInvited ? "Ja" : "Nee").utf8))
      rows.endRow()
    }
    return rows
  }

  private var answers: RowBuffer {
    var rows = RowBuffer(lineEnd: "\r\n")
    rows.line(Array("ronde;respondent;vraag;antwoord;waarde;toelichting".utf8))
    for answer in response.answers { append(answer, to: &rows) }
    if faults == .realistic { appendFaults(to: &rows) }
    return rows
  }

  private func append(_ answer: SurveyResponse.Answer, to rows: inout RowBuffer) {
    rows.number(wave.rawValue)
    rows.cell(answer.respondent)
    rows.cell(Array(answer.question.utf8))
    rows.cell(Array(answer.answer.utf8))
    rows.cell(Array(answer.value.utf8))
    rows.cell(SyntheticText.remarks[answer.remark])
    rows.endRow()
  }

  /// None of these may change a count: an answer given twice, an answer that no questionnaire knows beside a
  /// known one, an answer of someone outside the frame, a question that was not asked, and a row without its end.
  private func appendFaults(to rows: inout RowBuffer) {
    guard let twice = response.answers.last(where: { $0.question == "digid_help" }),
      let several = response.answers.first(where: { $0.question == "cooperation" })
    else { return }
    append(twice, to: &rows)
    append(
      SurveyResponse.Answer(
        respondent: several.respondent, question: several.question, answer: "werkgroep"), to: &rows)
    append(
      SurveyResponse.Answer(respondent: Array("GM9999".utf8), question: "has_ido", answer: "yes"), to: &rows)
    append(
      SurveyResponse.Answer(respondent: twice.respondent, question: "parkeren", answer: "yes"), to: &rows)
    rows.line(Array("\(wave.rawValue);GM0014;consultation".utf8))
    rows.countLineAsRow()
  }
}
