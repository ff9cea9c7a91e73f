import Definitions
import Edition

/// What was read, file by file.
extension QualityDocument {
  var input: [Section] {
    let kinds = quality.receipts.map(\.kind)
    let others: [(kind: Receipt.Kind, id: String, title: String)] = [
      (.inhabitants, facts.words(PageAddress.inhabitantsFiles), facts.words(QualityPhrase.inhabitantsFiles)),
      (.survey, facts.words(PageAddress.survey), facts.words(QualityPhrase.surveyFiles)),
    ]
    return [
      section(
        facts.words(PageAddress.perProblem), facts.words(QualityPhrase.problems),
        [
          .table(QualityTables.problems(quality.problems, facts.words)),
          Self.folded([QualityTables.places(quality.problems, facts.words)]),
        ],
        otherwise: facts.words(QualityPhrase.noProblems), unless: quality.problems.isEmpty),
      section(
        facts.words(PageAddress.perFile), facts.words(QualityPhrase.registrationFiles),
        [
          Self.folded([
            QualityTables.receipts(quality.receipts, .registrations, facts.words),
            QualityTables.origins(facts, .registrations),
          ])
        ], otherwise: facts.words(QualityPhrase.noFiles), unless: !kinds.contains(.registrations)),
      section(
        facts.words(PageAddress.register), facts.words(QualityPhrase.locationFiles),
        [
          Self.folded([
            QualityTables.receipts(quality.receipts, .register, facts.words),
            QualityTables.origins(facts, .register),
          ])
        ], otherwise: facts.words(QualityPhrase.noRegister), unless: !kinds.contains(.register)),
    ]
      + others.filter { kinds.contains($0.kind) }.map { kind, id, title in
        section(
          id, title,
          [
            Self.folded([
              QualityTables.receipts(quality.receipts, kind, facts.words),
              QualityTables.origins(facts, kind),
            ])
          ], otherwise: "")
      }
  }

  var details: [Section] {
    guard !quality.completenessByQuarter.isEmpty else { return [] }
    return [
      Section(
        id: facts.words(PageAddress.perQuarter), title: facts.words(QualityPhrase.allCounts),
        blocks: [Self.folded([QualityTables.completenessByQuarter(facts)])])
    ]
  }
}
