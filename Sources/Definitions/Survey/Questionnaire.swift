/// The codebook of a survey: who was asked, in which waves, and every question with its answers.
package struct Questionnaire: Equatable, Sendable {
  package let title: String
  package let respondents: [RespondentType]
  /// Oldest first, each in a year of its own.
  package let waves: [Wave]
  package let themes: [PipelineDefinition.Theme]
  package let questions: [Question]

  package func index(ofType id: String) -> Int? { respondents.firstIndex { $0.id == id } }
  package func index(ofWave id: String) -> Int? { waves.firstIndex { $0.id == id } }
  package func index(ofQuestion id: String) -> Int? { questions.firstIndex { $0.id == id } }
  package subscript(question id: String) -> Question? { questions.first { $0.id == id } }

  /// The last wave before this one in which a question was asked in the same words, which it compares with.
  package func wave(before wave: Int, of question: Question) -> Int? {
    waves.indices.last { $0 < wave && question.waves.contains(waves[$0].id) }
  }
}

extension Questionnaire {
  /// A kind of organisation that was asked.
  package struct RespondentType: Equatable, Sendable {
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
    package let label: String
    /// The days of the fieldwork.
    package let from: CivilDate
    package let to: CivilDate

    /// The year in which the fieldwork began: the period of its tables.
    package var period: Period { .year(of: from.month) }
  }
}
