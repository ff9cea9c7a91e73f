import Definitions
import Edition

/// The data quality report of an edition as a page.
struct QualityDocument {
  let facts: EditionFacts

  var quality: QualityFacts { facts.quality }
  private var verdict: [Line] { QualityVerdict(facts: facts).lines }

  var document: Document {
    Document(
      of: facts, title: facts.words(QualityPhrase.title),
      subtitle: "\(facts.definition.report.title), \(facts.words.title(facts.period))",
      description: (verdict.map(\.words) + [
        facts.words.text(
          QualityPhrase.description,
          ["report": facts.definition.report.title, "period": facts.words.title(facts.period)])
      ]).joined(separator: " "),
      series: [.link(facts.words(QualityPhrase.back), to: "index.html")],
      sections: opening + measurements + input + details, colophon: PageFoot.colophon(facts), isMain: true)
  }

  func section(
    _ id: String, _ title: String, _ blocks: [Block?], otherwise: String, unless isEmpty: Bool = false
  ) -> Section {
    let shown = isEmpty ? [] : blocks.compactMap { $0 }
    return Section(id: id, title: title, blocks: shown.isEmpty ? [.paragraph(Line(otherwise))] : shown)
  }

  /// What only those who check need to see stands behind its title.
  static func folded(_ tables: [DataTable]) -> Block {
    .part(ThemePart(figure: nil, tables: tables, notes: [], downloads: [], isFolded: true))
  }

  private var opening: [Section] {
    [
      Section(
        id: facts.words(PageAddress.verdict), title: facts.words(QualityPhrase.verdict), style: .first,
        blocks: verdict.map { .paragraph($0) }),
      Section(
        id: facts.words(PageAddress.totals), title: facts.words(QualityPhrase.toCount),
        blocks: [
          .table(QualityTables.ledger(quality.total, facts.words)), .paragraph(Line(balance(quality.total))),
        ]),
      section(
        facts.words(PageAddress.perGate), facts.words(QualityPhrase.gates),
        [.table(QualityTables.gates(quality, facts.definition.codebook, facts.words))],
        otherwise: facts.words(QualityPhrase.noGates),
        unless: quality.gates.isEmpty),
    ]
  }

  private var measurements: [Section] {
    [
      section(
        facts.words(PageAddress.perVariable), facts.words(QualityPhrase.completeness),
        [
          .paragraph(
            facts.words.line(QualityPhrase.nothingMeans)),
          .table(QualityTables.completeness(facts)), .table(QualityTables.nothingShares(facts)),
          .paragraph(
            facts.words.line(
              QualityPhrase.allCountsAt,
              [
                "link": Inline.link(
                  facts.words(QualityPhrase.atTheEnd),
                  to: "#\(facts.words(PageAddress.completenessByQuarter))")
              ])),
        ],
        otherwise: facts.words(QualityPhrase.tooFewForCompleteness),
        unless: quality.completeness.isEmpty),
      section(
        facts.words(PageAddress.unknownAnswers), facts.words(QualityPhrase.unrecognisedTitle),
        [.table(QualityTables.unknownAnswers(quality.unknownAnswers, facts.words))],
        otherwise: facts.words(QualityPhrase.allRecognised), unless: quality.unknownAnswers.isEmpty),
      section(
        facts.words(PageAddress.other), facts.words(QualityPhrase.otherTitle),
        [QualityTables.others(facts).map(Block.table), QualityTables.otherShares(facts).map(Block.table)],
        otherwise: facts.words(QualityPhrase.noOther)),
      section(
        facts.words(PageAddress.comparison), facts.words(QualityPhrase.comparedTitle),
        [.table(QualityTables.volume(facts))]
          + quality.comparisons.map(distributions),
        otherwise: facts.words(QualityPhrase.nothingToCompare), unless: quality.comparisons.isEmpty),
      section(
        facts.words(PageAddress.late), facts.words(QualityPhrase.lateTitle),
        [late, waiting].map { $0.map { .paragraph(Line($0)) } } + [.table(QualityTables.delays(facts))],
        otherwise: facts.words(QualityPhrase.entryUnknown),
        unless: !quality.delays.contains { $0.known > 0 }),
      section(
        facts.words(PageAddress.afterFinal), facts.words(QualityPhrase.afterFinalTitle),
        [.table(QualityTables.afterFinal(quality, facts.words))],
        otherwise: facts.words.text(
          QualityPhrase.nothingAfterFinal,
          ["smallest": max(1, facts.definition.protection.smallestGroup)]), unless: quality.afterFinal.isEmpty
      ),
      section(
        facts.words(PageAddress.recordingLocations), facts.words(QualityPhrase.locationsTitle),
        [.table(QualityTables.locations(quality, facts.words))],
        otherwise: facts.words(QualityPhrase.noRegister),
        unless: quality.locations.isEmpty),
      section(
        facts.words(PageAddress.breaks), facts.words(QualityPhrase.breaksTitle),
        [
          QualityTables.breakReasons(TableBreaks(facts), facts.words).map(Block.table),
          .table(QualityTables.breaks(facts)),
        ], otherwise: facts.words(QualityPhrase.noBreaks)),
    ]
  }

  /// The distributions beside those of an earlier period; where a break lies between, a sentence says so.
  private func distributions(_ comparison: QualityFacts.Comparison) -> Block {
    guard comparison.isBroken else { return .table(QualityTables.shifts(comparison, facts)) }
    return .paragraph(
      facts.words.line(QualityPhrase.distributionsBroken, ["period": comparison.earlier.description]))
  }

  /// The sum of the ledger, in words that anyone can check.
  private func balance(_ ledger: Ledger) -> String {
    let parts =
      facts.words.text(
        QualityPhrase.balance,
        [
          "read": ledger.read, "counted": ledger.counted, "superseded": ledger.superseded,
          "withdrawn": ledger.withdrawn, "rejected": ledger.rejected, "outside": ledger.outside,
        ])
    return ledger.balances
      ? facts.words.text(QualityPhrase.sumRight, ["parts": parts])
      : facts.words.text(QualityPhrase.sumWrong, ["parts": parts])
  }

  private var waiting: String? {
    let smallest = facts.definition.protection.smallestGroup
    return smallest > 1 ? facts.words.text(QualityPhrase.waiting, ["smallest": smallest]) : nil
  }

  private var late: String? {
    guard quality.withEntryDate >= facts.definition.protection.minimumForPercentages,
      let share = Percent(quality.late, of: quality.withEntryDate)
    else { return nil }
    // A first edition knows of none, whatever will come.
    if quality.late == 0, let last = facts.lastEntry, last <= facts.period.lastDay {
      return facts.words.text(QualityPhrase.noneLate, ["date": last])
    }
    return
      facts.words.text(
        QualityPhrase.lateShare, ["during": facts.words.within(facts.period), "percent": share])
  }
}
