package import Definitions

/// One respondent of a wave with all that it answered: private, for somebody's own analysis.
package struct SurveyRespondentRow: Sendable {
  /// What it answered to one question.
  package struct Answer: Equatable, Sendable {
    /// Places of answers, or of the class of a number.
    package let answers: Set<Int>
    /// It gave an answer that the questionnaire does not know.
    package let isUnrecognised: Bool
    /// In hundredths.
    package let number: Int?
  }

  /// As the frame says.
  package let respondent: Respondent
  /// It gave at least one answer that counts.
  package let tookPart: Bool
  /// With which it counts where answers are weighted; `nil` without weights, and for who did not take part.
  package let weight: Double?
  /// By the place of the question; what was not answered is absent.
  package let answers: [Int: Answer]
}

extension SurveyTally {
  /// The respondents of a wave by type and code.
  package func respondents(_ wave: Int, weightedBy margins: [SurveyMargin]) -> [SurveyRespondentRow] {
    let own = waves[wave]
    let weights = questionnaire.respondents.indices.map { type in
      margins.isEmpty ? [:] : SurveyWeights(own, type: type, by: margins).weights
    }
    return own.respondents.indices.sorted {
      let (one, other) = (own.respondents[$0], own.respondents[$1])
      return (one.type, one.code) < (other.type, other.code)
    }.map { place in
      let respondent = own.respondents[place]
      return SurveyRespondentRow(
        respondent: respondent, tookPart: respondent.isInvited && !own.responses[place].isEmpty,
        weight: weights[respondent.type][place],
        answers: own.responses[place].mapValues {
          .init(answers: $0.answers, isUnrecognised: $0.isUnrecognised, number: $0.number)
        })
    }
  }
}
