/// The codebook of a survey: who was asked, in which waves, and every question with its answers.
package struct Questionnaire: Equatable, Sendable {
  /// The name of the survey.
  package let title: String
  /// The types of respondents, in the order of the file.
  package let respondents: [RespondentType]
  /// Oldest first, each in a year of its own.
  package let waves: [Wave]
  /// In the order of the page.
  package let themes: [Theme]
  /// In the order of the page.
  package let questions: [Question]
  /// What a pipeline takes from the frame beside province and size.
  package internal(set) var frame: [FrameVariable] = []
  /// Ids of the questions with several answers whose shares are of all answers that were given.
  package internal(set) var ofAnswers: Set<String> = []

  /// The place of a type; `nil` when there is none.
  package func index(ofType id: String) -> Int? { respondents.firstIndex { $0.id == id } }
  /// The place of a wave; `nil` when there is none.
  package func index(ofWave id: String) -> Int? { waves.firstIndex { $0.id == id } }
  /// The place of a question; `nil` when there is none.
  package func index(ofQuestion id: String) -> Int? { questions.firstIndex { $0.id == id } }
  /// The question with an id; `nil` when there is none.
  package subscript(question id: String) -> Question? { questions.first { $0.id == id } }

  /// The last wave before this one in which a question was asked in the same words, which it compares with.
  package func wave(before wave: Int, of question: Question) -> Int? {
    waves.indices.last { $0 < wave && question.waves.contains(waves[$0].id) }
  }
}

extension Questionnaire {
  /// A kind of organisation that was asked.
  package struct RespondentType: Equatable, Sendable {
    /// Stable, in data files.
    package let id: String
    /// Plural, as a column head: `Gemeenten`.
    package let label: String
    /// `gemeente`
    package let singular: String
    /// How the file of respondents names it.
    package let value: String
    /// Empty when the type has none.
    package let sizeClasses: [Answer]
  }

  /// One round of asking.
  package struct Wave: Equatable, Sendable {
    /// As both files name it: `2022`.
    package let id: String
    /// As it is published: `Nulmeting 2022`.
    package let label: String
    /// The days of the fieldwork.
    package let from: CivilDate
    /// The last day of the fieldwork.
    package let to: CivilDate

    /// The year in which the fieldwork began: the period of its tables.
    package var period: Period { .year(of: from.month) }
  }
}
