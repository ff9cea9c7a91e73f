import Definitions

/// The data quality report of an edition as a page.
struct QualityDocument {
  let facts: EditionFacts

  private var quality: QualityFacts { facts.quality }

  var document: Document {
    Document(
      title: "Kwaliteit van de gegevens",
      subtitle: "\(facts.definition.report.title), \(Dutch.title(facts.period))",
      description: "Kwaliteitsrapport bij \(facts.definition.report.title), \(Dutch.title(facts.period)).",
      series: [.link("Terug naar het rapport", to: "index.html")], emphasis: PageHead.emphasis(facts.period),
      runningTitle: PageHead.runningTitle(facts), status: PageHead.status(facts),
      boxes: PageHead.notices(facts), sections: opening + measurements + input + details, hasContents: true,
      colophon: PageFoot.colophon(facts))
  }

  private func section(
    _ id: String, _ title: String, _ blocks: [Block?], otherwise: String, unless isEmpty: Bool = false
  ) -> Section {
    let shown = isEmpty ? [] : blocks.compactMap { $0 }
    return Section(id: id, title: title, blocks: shown.isEmpty ? [.paragraph(Line(otherwise))] : shown)
  }

  private var opening: [Section] {
    [
      Section(
        id: "oordeel", title: "Oordeel", style: .first,
        blocks: QualityVerdict(facts: facts).lines.map { .paragraph($0) }),
      Section(
        id: "totalen", title: "Van aanlevering naar telling",
        blocks: [.table(QualityTables.ledger(quality.total)), .paragraph(Line(balance(quality.total)))]),
      section(
        "per-grens", "Grenzen", [.table(QualityTables.gates(quality, facts.definition.codebook))],
        otherwise: "Er zijn geen grenzen ingesteld, of er zijn te weinig regels om te beoordelen.",
        unless: quality.gates.isEmpty),
    ]
  }

  private var measurements: [Section] {
    [
      section(
        "per-kenmerk", "Volledigheid",
        [
          .paragraph(
            Line(
              "Niets kan vijf dingen betekenen. Het is niet gevraagd, niet ingevuld, onbekend of niet herkend. "
                + "Of niemand gaf het antwoord.")),
          .table(QualityTables.completeness(facts)), .table(QualityTables.nothingShares(facts)),
          .paragraph([
            .text("Alle aantallen per kwartaal staan "),
            .link("achter aan deze pagina", to: "#volledigheid-kwartalen"), .text("."),
          ]),
        ],
        otherwise: "Er zijn te weinig registraties om de volledigheid te tonen.",
        unless: quality.completeness.isEmpty),
      section(
        "onbekende-antwoorden", "Antwoorden die niet herkend zijn",
        [.table(QualityTables.unknownAnswers(quality.unknownAnswers))],
        otherwise: "Alle antwoorden zijn herkend.", unless: quality.unknownAnswers.isEmpty),
      section(
        "anders", "Het antwoord 'Anders'",
        [QualityTables.others(facts).map(Block.table), QualityTables.otherShares(facts).map(Block.table)],
        otherwise: "Geen kenmerk in deze periode heeft het antwoord 'Anders'."),
      section(
        "vergelijking", "Vergeleken met eerdere perioden",
        [.table(QualityTables.volume(facts))]
          + quality.comparisons.map(distributions),
        otherwise: "Er is geen eerdere periode om mee te vergelijken.", unless: quality.comparisons.isEmpty),
      section(
        "laat-ingevoerd", "Later ingevoerde bezoeken",
        [late.map { .paragraph(Line($0)) }, .table(QualityTables.delays(facts))],
        otherwise: "Van deze bezoeken is niet bekend wanneer zij zijn ingevoerd.",
        unless: !quality.delays.contains { $0.known > 0 }),
      section(
        "registrerende-locaties", "Locaties die wel en niet registreren",
        [.table(QualityTables.locations(quality))], otherwise: "Het locatieregister ontbreekt.",
        unless: quality.locations.isEmpty),
      section(
        "breuken", "Breuken per tabel",
        [
          QualityTables.breakReasons(TableBreaks(facts)).map(Block.table),
          .table(QualityTables.breaks(TableBreaks(facts))),
        ], otherwise: "Er zijn geen breuken."),
    ]
  }

  /// The distributions beside those of an earlier period; where a break lies between, a sentence says so.
  private func distributions(_ comparison: QualityFacts.Comparison) -> Block {
    guard comparison.isBroken else { return .table(QualityTables.shifts(comparison, facts)) }
    return .paragraph(
      Line(
        "Verdelingen zijn niet met \(comparison.earlier) vergeleken: daartussen ligt een breuk in de reeks."))
  }

  private var input: [Section] {
    let kinds = quality.receipts.map(\.kind)
    let others: [(kind: Receipt.Kind, id: String, title: String)] = [
      (.inhabitants, "inwoners", "Bestanden met inwoners"), (.survey, "enquete", "Enquêtebestanden"),
    ]
    return [
      section(
        "per-probleem", "Problemen",
        [.table(QualityTables.problems(quality.problems)), .table(QualityTables.places(quality.problems))],
        otherwise: "Er zijn geen problemen gevonden.", unless: quality.problems.isEmpty),
      section(
        "per-bestand", "Bestanden met registraties",
        [
          .table(QualityTables.receipts(quality.receipts, .registrations)),
          .table(QualityTables.origins(quality.receipts, .registrations)),
        ], otherwise: "Er zijn geen bronbestanden.", unless: !kinds.contains(.registrations)),
      section(
        "locatieregister", "Bestanden met locaties",
        [
          .table(QualityTables.receipts(quality.receipts, .register)),
          .table(QualityTables.origins(quality.receipts, .register)),
        ], otherwise: "Het locatieregister ontbreekt.", unless: !kinds.contains(.register)),
    ]
      + others.filter { kinds.contains($0.kind) }.map { kind, id, title in
        section(
          id, title,
          [
            .table(QualityTables.receipts(quality.receipts, kind)),
            .table(QualityTables.origins(quality.receipts, kind)),
          ], otherwise: "")
      }
  }

  private var details: [Section] {
    guard !quality.completenessByQuarter.isEmpty else { return [] }
    return [
      Section(
        id: "per-kwartaal", title: "Volledigheid: alle aantallen",
        blocks: [.table(QualityTables.completenessByQuarter(facts))])
    ]
  }

  /// The sum of the ledger, in words that anyone can check.
  private func balance(_ ledger: Ledger) -> String {
    let parts =
      "\(Dutch.count(ledger.read)) gelezen = \(Dutch.count(ledger.counted)) geteld"
      + " + \(Dutch.count(ledger.superseded)) dubbel + \(Dutch.count(ledger.withdrawn)) ingetrokken"
      + " + \(Dutch.count(ledger.rejected)) afgewezen + \(Dutch.count(ledger.outside)) buiten de periode"
    return ledger.balances ? "De som klopt: \(parts)." : "De som klopt niet: \(parts)."
  }

  private var late: String? {
    guard quality.withEntryDate >= facts.definition.protection.minimumForPercentages,
      let share = PrintedShare(quality.late, of: quality.withEntryDate)
    else { return nil }
    return
      "Bezoeken \(Dutch.within(facts.period)): \(share.text) is na het kwartaal van het bezoek ingevoerd."
  }
}
