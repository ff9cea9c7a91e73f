package import Definitions
import Disclosure
import Edition
package import Publishing

extension PublicationRoot {
  /// The draft in a folder, if it may be frozen: the current edition of its period, as it was published, with answers
  /// if it has a survey. Throws otherwise.
  package func draft(_ edition: WrittenEdition) throws(StageFailure) -> WrittenEdition {
    func refusal(_ what: String, _ remedy: String) -> StageFailure {
      StageFailure(.publishing, at: Place(file: edition.path), what, remedy: remedy, exit: .dataRefused)
    }
    guard edition.isDraft else {
      throw refusal(
        "this edition is no draft of a baseline",
        "name the current edition of the year under `baseline` in the pipeline file")
    }
    guard let current = try current(report: edition.report, period: edition.period),
      current.number == edition.number
    else { throw refusal("a later edition replaced this draft", "look at that one, and freeze it") }
    if let finding = try edition.verify().first {
      throw refusal("this edition is not as it was published: \(finding)", "publish it anew")
    }
    let respondents = try edition.publishedNumbers { $0 == .national }.filter {
      $0.key.counted == .respondents && $0.key.period == edition.period
    }
    let answered = respondents.contains {
      $0.key.table == SurveyTableID.response && $0.row == "responded" && ($0.count ?? 0) > 0
    }
    guard respondents.isEmpty || answered else {
      throw refusal(
        "the survey of this edition has no answers", "deliver the survey and publish the draft anew")
    }
    return edition
  }
}
