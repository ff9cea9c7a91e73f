import Definitions
import Edition

/// What closes every page of an edition: where its numbers come from.
enum PageFoot {
  /// Which edition it is, and who publishes it.
  static func edition(_ facts: EditionFacts) -> [(term: String, text: Line)] {
    let report = facts.definition.report
    return [
      (
        facts.words(PagePhrase.reportAndEdition),
        facts.words.line(
          PagePhrase.reportEditionDate,
          [
            "report": report.id, "period": facts.period.description, "number": String(facts.number),
            "date": facts.today,
          ])
      ),
      (
        facts.words(PagePhrase.publisher),
        Line([report.publisher, report.website ?? ""].filter { !$0.isEmpty }.joined(separator: ", "))
      ),
    ]
      + (report.contact.isEmpty ? [] : [(facts.words(PagePhrase.contact), Line(report.contact))])
      + (report.license.map { [(facts.words(PagePhrase.license), Line("\($0.title), \($0.address)"))] } ?? [])
      + [(facts.words(PagePhrase.accessibility), Line(facts.words(PagePhrase.accessibilityStatement)))]
  }

  /// Codebook and program.
  static func making(_ facts: EditionFacts, provenance: String) -> [(term: String, text: Line)] {
    [
      (
        facts.words(PagePhrase.codebook),
        facts.words.line(PagePhrase.version, ["version": facts.definition.codebook.version])
      ),
      (
        facts.words(PagePhrase.madeWith),
        facts.words.line(
          PagePhrase.program,
          ["version": facts.programVersion, "link": Inline.link("provenance.json", to: provenance)])
      ),
    ]
  }

  static func colophon(_ facts: EditionFacts) -> [(term: String, text: Line)] {
    let files = facts.quality.receipts
    var lines = edition(facts)
    lines.append(
      (
        facts.words(PagePhrase.sourceFiles),
        facts.words.line(PagePhrase.filesAndRows, ["files": files.count, "rows": facts.quality.total.read])
      ))
    if let newest = files.max(by: { ($0.lastVisit?.day ?? .min) < ($1.lastVisit?.day ?? .min) }) {
      let text: Line = [.code(newest.file.fileName), .text(", SHA-256 "), .code(newest.checksum)]
      lines.append((facts.words(PagePhrase.newestFile), text))
    }
    lines += making(facts, provenance: "provenance.json")
    lines.append(
      (
        facts.words(PagePhrase.verify),
        facts.words.line(PagePhrase.checksums, ["link": Inline.link("SHA256SUMS", to: "SHA256SUMS")])
      ))
    return lines
  }
}
