import Definitions

/// What a table of a survey is about, told from its id: `known_officials_by_size_class_low`.
struct SurveyTableName {
  /// `nil`: who took part.
  private(set) var question: Question?
  /// `size_class`, or the id of a variable of the frame or of another question.
  private(set) var breakdown: String?
  /// What its numbers are of the answers, the last first: `the lower end of the 95% margin of`.
  private(set) var meanings: [String] = []
  /// The last of its ends that says what its numbers are; empty for counts.
  private(set) var measure = ""

  private static let ends: [(end: String, meaning: String)] = [
    (SurveyTableID.low, "the lower end of the 95% margin of"),
    (SurveyTableID.high, "the upper end of the 95% margin of"),
    (SurveyTableID.difference, "the difference with all others, or with the first type of respondents, of"),
    (SurveyTableID.weighted, "the share as if those who took part were like all, of"),
    (SurveyTableID.ofAnswers, "the share of all answers that were given, of"),
    (SurveyTableID.itemResponse, "who should have answered, and who did not, of"),
  ]

  /// `nil` when no table of the survey has this id.
  init?(_ id: String, _ questionnaire: Questionnaire) {
    var rest = Substring(id)
    func cut(_ end: String) -> Bool {
      guard rest.hasSuffix(end), rest.count > end.count else { return false }
      rest = rest.dropLast(end.count)
      return true
    }
    for _ in 0..<2 {
      for (end, meaning) in Self.ends where cut(end) {
        meanings.append(meaning)
        measure = end
      }
    }
    for wave in questionnaire.waves {
      if cut(SurveyTableID.change(since: wave.id)) {
        (measure, meanings) = ("change", meanings + ["the change since wave \(wave.id) of"])
      }
      if cut(SurveyTableID.panel(since: wave.id)) {
        measure = "panel"
        meanings.append("the change since wave \(wave.id), among those who answered in both, of")
      }
    }
    if rest == SurveyTableID.overlap {
      measure = "overlap"
      return
    }
    let others = ["size_class"] + questionnaire.frame.map(\.id) + questionnaire.questions.map(\.id)
    for other in others where breakdown == nil && cut(SurveyTableID.by(other)) { breakdown = other }
    guard rest != SurveyTableID.response else {
      measure = "response"
      return
    }
    guard let own = questionnaire[question: String(rest)] else { return nil }
    question = own
  }
}
