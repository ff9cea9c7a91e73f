package import Definitions

/// What keeps the tables of a report from being compared over time: breaks, forms, answers that come and go.
package struct TableBreaks {
  /// One table.
  package struct Row: Equatable {
    /// The id of the table.
    package let id: String
    /// What it is called.
    package let title: String
    /// Dates of the breaks of its series.
    package let breaks: [String]
    /// The forms that ask what it shows, oldest first.
    package let forms: [String]
    /// Forms of the same time that do not.
    package let withoutIt: [String]
    /// Days on which answers came or went, and which.
    package let answers: [String]
  }

  private let definition: PipelineDefinition
  private let words: Words
  private let span: Period

  /// The breaks from the start of the pipeline through the reported period.
  package init(_ facts: EditionFacts) {
    definition = facts.definition
    words = facts.definition.words
    span = .span(min(facts.definition.since, facts.period.lastMonth), through: facts.period.lastMonth)
  }

  /// The declared breaks in order of date, with the variable they are about; `nil` is all tables.
  package var declared: [(point: SeriesBreak, variable: Variable?)] {
    let own = definition.codebook.variables.flatMap { variable in
      variable.breaks.map { (point: $0, variable: Optional(variable)) }
    }
    return (definition.breaks.map { (point: $0, variable: nil) } + own)
      .filter { isInside($0.point.from) }.sorted { $0.point.from < $1.point.from }
  }

  /// One row per variable and per crossing, in the order of the codebook and the pipeline.
  package var rows: [Row] {
    let crossings = definition.tables.filter(\.isCrossing).compactMap { spec -> Row? in
      guard case .variable(let rows) = spec.rows, let row = definition.codebook[rows],
        let column = spec.columns.flatMap({ definition.codebook[$0] })
      else { return nil }
      return self.row(spec.id, spec.title, [row, column])
    }
    return [row("key", words.many(.visits).capitalised, [])]
      + definition.codebook.variables.map { row($0.id, $0.label, [$0]) } + crossings
  }

  private func row(_ id: String, _ title: String, _ variables: [Variable]) -> Row {
    let breaks = Set((definition.breaks + variables.flatMap(\.breaks)).map(\.from)).filter(isInside)
    let layouts = definition.registrations.layouts.filter {
      $0.era.overlap(span) != .before && $0.era.overlap(span) != .after
    }
    .sorted { ($0.era.from?.day ?? .min, $0.id) < ($1.era.from?.day ?? .min, $1.id) }
    let asks: (SourceLayout) -> Bool = { layout in variables.allSatisfy { layout.variables.contains($0.id) } }
    return Row(
      id: id, title: title, breaks: breaks.sorted().map(words.date), forms: layouts.filter(asks).map(\.id),
      withoutIt: layouts.filter { !asks($0) }.map(\.id), answers: variables.flatMap(answers))
  }

  /// `1 juli 2022 erbij: A en B`
  private func answers(_ variable: Variable) -> [String] {
    guard !variable.isMunicipality else { return [] }
    var days: [(day: CivilDate, word: String, labels: [String])] = []
    func note(_ day: CivilDate?, _ word: String, _ label: String) {
      guard let day, isInside(day) else { return }
      if let place = days.firstIndex(where: { $0.day == day && $0.word == word }) {
        days[place].labels.append(label)
      } else {
        days.append((day, word, [label]))
      }
    }
    for answer in variable.answers {
      note(answer.validity.from, words(NationalPhrase.added), answer.label)
      note(answer.validity.to, words(NationalPhrase.lastTime), answer.label)
    }
    return days.sorted { ($0.day, $0.word) < ($1.day, $1.word) }.map {
      "\(words.date($0.day)) \($0.word): \(words.list($0.labels))"
    }
  }

  /// After the first day and not after the last: on the first day nothing breaks.
  private func isInside(_ day: CivilDate) -> Bool { day > span.firstDay && day < span.lastDay }
}
