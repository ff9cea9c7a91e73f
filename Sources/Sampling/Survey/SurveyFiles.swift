import Definitions

/// The two files of a wave: the frame, and the answers in long form.
struct SurveyFiles: Sendable {
  private let survey: SurveySample
  private let wave: SurveySample.Wave
  private let frame: SampleFrame
  private let given: SurveyResponse
  private let faults: SampleFaults

  init(_ wave: SurveySample.Wave, places: SamplePlaces, seed: UInt64, faults: SampleFaults) {
    survey = places.definition.survey
    self.wave = wave
    self.faults = faults
    frame = SampleFrame(wave, places)
    given = SurveyResponse(frame, survey, wave, seed: seed)
  }

  /// `monitor-respondenten-2022` and `monitor-antwoorden-2022`, without their ending.
  var members: [(name: String, rows: RowBuffer)] {
    [("monitor-respondenten-\(wave.id)", respondents), ("monitor-antwoorden-\(wave.id)", answers)]
  }

  private var respondents: RowBuffer {
    var rows = RoleRows(survey.respondents)
    for respondent in frame.respondents {
      let type = survey.types.first { $0.kind == respondent.kind }?.type
      let sizes = type?.sizeClasses ?? []
      rows.append { role in
        switch role {
        case .wave: .text(wave.id)
        case .respondentType: .text(type?.value ?? "")
        case .respondent: .text(respondent.code)
        case .respondentName: .text(respondent.name)
        case .provinceName: .text(respondent.province)
        case .sizeClass:
          sizes.indices.contains(respondent.size) ? .text(sizes[respondent.size].label) : .empty
        case .invited: .flag(respondent.isInvited)
        default: .empty
        }
      }
    }
    return rows.buffer
  }

  private var answers: RowBuffer {
    var rows = RoleRows(survey.answers)
    for answer in given.answers { append(answer, to: &rows) }
    if faults == .realistic { appendFaults(to: &rows) }
    return rows.buffer
  }

  private func append(_ answer: SurveyResponse.Answer, cells: Int = .max, to rows: inout RoleRows) {
    rows.append(cells: cells) { role in
      switch role {
      case .wave: .text(wave.id)
      case .respondent: .text(answer.respondent)
      case .question: .text(answer.question)
      case .answer: .text(answer.answer)
      case .value: .text(answer.value)
      case .freeText: .text(SyntheticText.remarks[answer.remark])
      default: .empty
      }
    }
  }

  private func appendFaults(to rows: inout RoleRows) {
    let faults = survey.faults
    guard let twice = given.answers.last(where: { $0.question == faults.twice }),
      let several = given.answers.first(where: { $0.question == faults.beside }),
      let first = frame.respondents.first
    else { return }
    func answer(_ respondent: String, _ question: String, _ answer: String) -> SurveyResponse.Answer {
      SurveyResponse.Answer(respondent: respondent, question: question, answer: answer)
    }
    append(twice, to: &rows)
    append(answer(several.respondent, faults.beside, faults.answer), to: &rows)
    append(answer(faults.respondent, faults.asked, "yes"), to: &rows)
    append(answer(twice.respondent, faults.question, "yes"), to: &rows)
    append(answer(first.code, faults.cut, ""), cells: 3, to: &rows)
  }
}
