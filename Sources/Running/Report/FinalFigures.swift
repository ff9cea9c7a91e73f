import Definitions
import Edition
import Publishing

/// The figures that the final editions of a report publish. Each has one value, wherever it is printed.
///
/// Those of units below national level, and how many municipalities and libraries there are, move with the
/// classification: mergers are carried back. Pages of organisations wait for ten changes, each by itself, and what they
/// count stands in national tables too. These are guarded within their own period only.
struct FinalFigures {
  static let levels: [Level] = [.national]
  /// Rows that count units of the classification.
  private static let classified: Set<String> = ["municipalities", "libraries"]

  /// A figure that a draft would print otherwise than a final edition does.
  struct Conflict {
    let period: Period
    /// `key visits 2022-Q2 visits: 804, now 805`
    let text: String
  }

  private let editions: [(edition: WrittenEdition, numbers: [PublishedNumber])]

  /// There is no final edition yet, so that nothing is fixed.
  var isEmpty: Bool { editions.isEmpty }

  /// Reads the current final editions of a report.
  init(_ root: PublicationRoot, report: String) throws(StageFailure) {
    editions = try root.currentEditions(report: report).filter(\.isFinal).tryMap {
      (edition) throws(StageFailure) in (edition, try edition.publishedNumbers(at: Self.levels.contains))
    }
  }

  /// What an edition's numbers contradict, by the final edition that prints it; editions of `periods` are left out,
  /// for the run makes them anew.
  func conflicts(
    _ numbers: [PublishedNumber], without periods: Set<Period>
  ) -> [(edition: WrittenEdition, conflicts: [Conflict])] {
    let numbers = Dictionary(uniqueKeysWithValues: numbers.map { ($0.place, $0) })
    return editions.compactMap { edition, published in
      guard !periods.contains(edition.period) else { return nil }
      let conflicts = published.compactMap { number -> Conflict? in
        guard !(number.key.counted == .locations && Self.classified.contains(number.row)),
          let now = numbers[number.place], let texts = number.contradiction(now)
        else { return nil }
        return Conflict(
          period: number.key.period, text: "\(number.place.short): \(texts.own), now \(texts.other)")
      }
      return conflicts.isEmpty ? nil : (edition, conflicts)
    }
  }
}
