import Definitions

/// The data quality report of an edition as a page.
struct QualityDocument {
  let facts: EditionFacts

  private var quality: QualityFacts { facts.quality }

  var document: Document {
    let codebook = facts.definition.codebook
    var sections = [
      Section(id: "oordeel", title: "Oordeel", style: .first, blocks: verdict.map { .paragraph(Line($0)) }),
      Section(
        id: "totalen", title: "Van aanlevering naar telling",
        blocks: [.table(QualityTables.ledger(quality.total))]),
    ]
    func add(_ id: String, _ title: String, _ table: DataTable, unless isEmpty: Bool, _ otherwise: String) {
      let block: Block = isEmpty ? .paragraph(Line(otherwise)) : .table(table)
      sections.append(Section(id: id, title: title, blocks: [block]))
    }
    add(
      "per-grens", "Grenzen", QualityTables.gates(quality, codebook), unless: quality.gates.isEmpty,
      "Er zijn geen grenzen ingesteld.")
    add(
      "per-bestand", "Bestanden met registraties",
      QualityTables.receipts(quality.receipts, ofRegister: false),
      unless: quality.receipts.isEmpty, "Er zijn geen bronbestanden.")
    add(
      "locatieregister", "Bestanden met locaties", QualityTables.receipts(quality.receipts, ofRegister: true),
      unless: !quality.receipts.contains(where: \.isRegister), "Het locatieregister ontbreekt.")
    add(
      "per-probleem", "Problemen", QualityTables.problems(quality.problems), unless: quality.problems.isEmpty,
      "Er zijn geen problemen gevonden.")
    add(
      "per-kenmerk", "Volledigheid", QualityTables.completeness(quality, codebook),
      unless: quality.completeness.isEmpty, "De volledigheid is niet bepaald.")
    add(
      "per-hercodering", "Hercodering", QualityTables.recoded(quality, codebook),
      unless: quality.recoded.isEmpty, "Er is niets hercodeerd.")
    return Document(
      title: "Kwaliteit van de gegevens",
      subtitle: "\(facts.definition.report.title), \(Dutch.title(facts.period))",
      description: "Kwaliteitsrapport bij \(facts.definition.report.title), \(Dutch.title(facts.period)).",
      series: [.link("Terug naar het rapport", to: "index.html")], emphasis: PageHead.emphasis(facts.period),
      runningTitle: PageHead.runningTitle(facts), status: PageHead.status(facts),
      boxes: PageHead.notices(facts),
      sections: sections, hasContents: true, colophon: PageFoot.colophon(facts))
  }

  /// What it comes down to, in words.
  private var verdict: [String] {
    let total = quality.total
    let failed = quality.gates.filter { !$0.passed && $0.exception == nil }
    let excepted = quality.gates.filter { !$0.passed && $0.exception != nil }
    var lines: [String] = []
    if failed.isEmpty {
      lines.append(
        excepted.isEmpty
          ? "De gegevens voldoen aan alle grenzen."
          : "De gegevens voldoen aan de grenzen, met \(excepted.count) bekende uitzondering\(excepted.count == 1 ? "" : "en")."
      )
    } else {
      lines.append("De gegevens voldoen niet aan \(failed.count) \(failed.count == 1 ? "grens" : "grenzen").")
    }
    lines.append(
      "Er zijn \(Dutch.count(total.read)) regels gelezen. Daarvan zijn er \(Dutch.count(total.counted)) geteld en "
        + "\(Dutch.count(total.rejected)) afgewezen.")
    if quality.withEntryDate > 0, let share = PrintedShare(quality.late, of: quality.withEntryDate) {
      lines.append(
        "Van de bezoeken \(Dutch.within(facts.period)) is \(share.text) later dan die periode ingevoerd.")
    }
    return lines
  }
}
