import Definitions

extension Question {
  /// The label of a row of its tables: an answer, or a number about all of them.
  func label(_ row: String, _ words: Words) -> String {
    Self.label(row, words, unit: unit) ?? answers.first { $0.id == row }?.label ?? row
  }

  /// The label of a row that is no answer, with the unit of its number.
  static func label(_ row: String, _ words: Words, unit: String? = nil) -> String? {
    let unit: KeyValuePairs<String, any Sayable> = ["unit": unit.map { " (\($0))" } ?? ""]
    return switch row {
    case "mean": words.text(SurveyPhrase.mean, unit)
    case "median": words.text(SurveyPhrase.median, unit)
    case "lower_quartile": words.text(SurveyPhrase.lowerQuartile, unit)
    case "upper_quartile": words.text(SurveyPhrase.upperQuartile, unit)
    case "sum": words.text(SurveyPhrase.sum, unit)
    case "estimate": words.text(SurveyPhrase.estimate, unit)
    case "unrecognised": words(SurveyPhrase.unrecognised)
    case "empty": words(SurveyPhrase.empty)
    case "answers": words(SurveyPhrase.allAnswers)
    case "total": words(SurveyPhrase.total)
    default: nil
    }
  }

  /// Rows of a number that are neither answers nor counts, in the order of the page.
  static let measures = ["mean", "lower_quartile", "median", "upper_quartile", "sum", "estimate"]
}
