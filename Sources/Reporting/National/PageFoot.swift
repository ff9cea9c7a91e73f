import Definitions

/// What closes every page of an edition: where its numbers come from.
enum PageFoot {
  static func colophon(_ facts: EditionFacts) -> [(term: String, text: Line)] {
    let report = facts.definition.report
    let files = facts.quality.receipts
    var lines: [(term: String, text: Line)] = [
      (
        "Rapport en editie",
        Line("\(report.id) \(facts.period), editie \(facts.number), \(Dutch.date(facts.today))")
      ),
      (
        "Uitgever", Line(report.contact.isEmpty ? report.publisher : "\(report.publisher), \(report.contact)")
      ),
      (
        "Bronbestanden",
        Line(
          "\(Dutch.count(files.count)) \(files.count == 1 ? "bestand" : "bestanden"), \(Dutch.count(facts.quality.total.read)) regels"
        )
      ),
    ]
    if let newest = files.max(by: { ($0.lastVisit?.day ?? .min) < ($1.lastVisit?.day ?? .min) }) {
      lines.append(
        ("Nieuwste bronbestand", [.code(newest.file.fileName), .text(", SHA-256 "), .code(newest.checksum)]))
    }
    lines.append(("Codeboek", Line("versie \(facts.definition.codebook.version)")))
    lines.append(
      (
        "Gemaakt met",
        [
          .text("Kwartaal, versie \(facts.programVersion). Alle stappen staan in "),
          .link("provenance.json", to: "provenance.json"),
        ]
      ))
    lines.append(
      ("Controleren", [.text("alle controlegetallen staan in "), .link("SHA256SUMS", to: "SHA256SUMS")]))
    return lines
  }
}
