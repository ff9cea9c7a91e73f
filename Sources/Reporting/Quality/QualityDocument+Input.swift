import Definitions
import Edition

/// What was read, file by file.
extension QualityDocument {
  var input: [Section] {
    [
      section(
        facts.words(PageAddress.perProblem), facts.words(QualityPhrase.problems),
        [
          .table(QualityTables.problems(quality.problems, facts.words)),
          Self.folded([QualityTables.places(quality.problems, facts.words)]),
        ],
        otherwise: facts.words(QualityPhrase.noProblems), unless: quality.problems.isEmpty),
      files(.registrations, PageAddress.perFile, .registrationFiles, otherwise: .noFiles),
      files(.register, PageAddress.register, .locationFiles, otherwise: .noRegister),
      files(.inhabitants, PageAddress.inhabitantsFiles, .inhabitantsFiles),
      files(.survey, PageAddress.survey, .surveyFiles),
    ].compactMap { $0 }
  }

  /// The files of a kind; where there are none, what is said instead.
  private func files(
    _ kind: Receipt.Kind, _ id: PageAddress, _ title: QualityPhrase, otherwise: QualityPhrase? = nil
  ) -> Section? {
    let isRead = quality.receipts.contains { $0.kind == kind }
    guard isRead || otherwise != nil else { return nil }
    return section(
      facts.words(id), facts.words(title),
      [
        Self.folded([
          QualityTables.receipts(quality.receipts, kind, facts.words), QualityTables.origins(facts, kind),
        ])
      ], otherwise: otherwise.map { facts.words($0) } ?? "", unless: !isRead)
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
