import Definitions

/// What opens every page of an edition: status strip and notices.
enum PageHead {
  /// Which part of the line above the heading is thick: where the period lies in its year.
  static func emphasis(_ period: Period) -> Range<Int> {
    guard period.kind == .quarter || period.kind == .month else { return 0..<100 }
    let month = period.firstMonth % 12
    return month * 100 / 12..<(month + period.months) * 100 / 12
  }

  /// One line on paper: of a notice its first sentence.
  static func runningTitle(_ facts: EditionFacts) -> String {
    let report = facts.definition.report
    let notice = report.notice.map { ", " + $0.prefix { $0 != "." } }
    return
      "\(report.title), \(facts.period), editie \(facts.number), \(facts.state)"
      + (facts.isInternal ? ", INTERN, NIET PUBLICEREN" : "") + (notice ?? "")
  }

  static func status(_ facts: EditionFacts) -> [Document.StatusItem] {
    let definition = facts.definition
    let final = definition.edition(holding: facts.period.lastMonth + 3 * definition.provisionalQuarters)
    var edition: Line = [.strong(String(facts.number))]
    if let previous = facts.previousNumber {
      edition += [
        .lineBreak, .text("vervangt "),
        .link("editie \(previous)", to: "../\(facts.period).\(previous)/index.html"),
      ]
    }
    return [
      Document.StatusItem(
        term: "Status",
        text: facts.isDraft
          ? [.strong(facts.state.capitalised)]
          : facts.isProvisional
            ? [
              .strong("Voorlopig"), .lineBreak, .text("tot en met de editie van "),
              .unbroken(final.description),
            ]
            : [.strong("Definitief")] + frozen(facts)),
      Document.StatusItem(term: "Editie", text: edition),
      Document.StatusItem(
        term: "Bezoeken tot en met", text: Line(facts.lastVisit.map(Dutch.date) ?? "niet bekend")),
      Document.StatusItem(
        term: "Ingevoerd tot en met", text: Line(facts.lastEntry.map(Dutch.date) ?? "niet bekend")),
      Document.StatusItem(
        term: definition.report.every == .month
          ? "Volgende maand" : "Volgend \(Dutch.unit(definition.report.every))",
        text: Line(Dutch.title(facts.period.shifted(by: 1)))),
    ]
  }

  /// Who decided on a baseline, and when.
  private static func frozen(_ facts: EditionFacts) -> Line {
    guard let frozen = facts.frozen else { return [] }
    return [.lineBreak]
      + facts.words.line(BaselinePhrase.frozen, ["date": frozen.date, "role": frozen.by])
  }

  /// Notices that every page carries.
  static func notices(_ facts: EditionFacts) -> [Document.Box] {
    let texts = [
      facts.isInternal ? "INTERN, NIET PUBLICEREN. De aantallen op deze pagina zijn niet beschermd." : nil,
      facts.isDraft ? facts.words(BaselinePhrase.draftNotice) : nil,
      facts.definition.report.notice,
    ]
    return texts.compactMap { $0 }.map { Document.Box(kind: .notice, heading: nil, lines: [[.strong($0)]]) }
  }
}
