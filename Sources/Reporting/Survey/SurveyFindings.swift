import Definitions
import Edition

/// The sentence that opens a question: what was said most, or the mean and median. It says nothing about whether
/// that is much or little.
struct SurveyFindings {
  let view: SurveyView

  /// `nil` when no number may be shown.
  var line: Line? {
    let parts = view.types.compactMap { view.question.kind == .number ? middle($0) : largest($0) }
    guard !parts.isEmpty else { return nil }
    return Array(parts.joined(separator: [.text(" ")]))
  }

  private func largest(_ type: Questionnaire.RespondentType) -> Line? {
    let known = view.question.answers.compactMap { answer in
      view.share(answer.id, type).flatMap { cell in cell.percent.map { (answer, $0, cell.count ?? 0) } }
    }
    guard let most = known.map(\.2).max(), most > 0 else { return nil }
    let first = known.filter { $0.2 == most }
    guard first.count == 1, let (answer, percent, _) = first.first else { return nil }
    return view.words.line(
      view.isOfAnswers ? SurveyPhrase.largestOfAnswers : .largest,
      [
        "types": type.label, "answer": answer.label,
        "percent": Inline.link(
          view.words.percent(percent), to: "#\(view.anchor(answer.id, type.id, view.shares))"),
      ])
  }

  private func middle(_ type: Questionnaire.RespondentType) -> Line? {
    guard let mean = view.cell("mean", type)?.value, let median = view.cell("median", type)?.value else {
      return nil
    }
    let unit = view.question.unit.map { " \($0)" } ?? ""
    guard let sum = view.cell("sum", type)?.value, let base = view.cell("sum", type)?.base else { return nil }
    return view.words.line(
      SurveyPhrase.middle,
      [
        "types": type.label, "unit": unit, "base": base,
        "sum": Inline.link(view.words.value(sum), to: "#\(view.anchor("sum", type.id))"),
        "mean": Inline.link(view.words.value(mean), to: "#\(view.anchor("mean", type.id))"),
        "median": Inline.link(view.words.value(median), to: "#\(view.anchor("median", type.id))"),
      ])
  }
}
