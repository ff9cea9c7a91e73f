/// Ids of the tables of a survey: a question has one with its id, and others whose ids begin with it. No question may be
/// called like one of those.
package enum SurveyTableID {
  /// Who was invited and who took part.
  package static let response = "response"
  /// Who took part in two waves.
  package static let overlap = "response_panel"

  /// The lower end of a margin.
  package static let low = "_low"
  /// The upper end of a margin.
  package static let high = "_high"
  /// Less all other respondents, or less the first type of them.
  package static let difference = "_difference"
  /// As if those who took part were like all.
  package static let weighted = "_weighted"
  /// Shares of all answers together.
  package static let ofAnswers = "_of_answers"
  /// Who should have answered, and who did not.
  package static let itemResponse = "_item_response"

  /// The same by size class.
  package static let bySizeClass = by("size_class")
  /// The same by a variable of the frame, or the answers to another question.
  package static func by(_ id: String) -> String { "_by_\(id)" }
  /// What changed since a wave.
  package static func change(since wave: String) -> String { "_change_\(wave)" }
  /// What changed since a wave among those who answered in both.
  package static func panel(since wave: String) -> String { "_panel_\(wave)" }

  /// The id is that of a table beside the table of another question, or could be.
  static func isTaken(_ id: String) -> Bool {
    id == response || DerivedTable(id: id) != nil
      || [low, high, difference, weighted, ofAnswers, itemResponse].contains(where: id.hasSuffix)
      || ["_change", "_panel", by("")].contains(where: id.contains)
  }
}
