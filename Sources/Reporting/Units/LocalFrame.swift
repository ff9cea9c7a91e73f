import Definitions
import Edition

/// What stands around the numbers on every page in a folder of units.
enum LocalFrame {
  static func series(_ facts: EditionFacts) -> Line {
    [
      .link(facts.definition.report.series, to: "../../../index.html"), .text(" · "),
      .link(facts.words.text(UnitPhrase.nationIn, ["period": facts.period.description]), to: "../index.html"),
    ]
  }

  /// `showsRounded`: numbers of the page are rounded.
  static func boxes(
    _ edition: LocalEdition, _ level: Level, _ unit: UnitTree.Unit?, showsRounded: Bool = true
  ) -> [Document.Box] {
    guard edition.rule.base != nil, showsRounded else { return [] }
    let facts = edition.facts
    let multiples = facts.words.multiples(of: edition.rule.base(at: level))
    let most = (edition.rule.base(at: level) ?? 1) - 1
    let link = Inline.link(facts.words(UnitPhrase.howItWorks), to: "#\(facts.words(PageAddress.method))")
    let line =
      unit?.level == .organisation
      ? facts.words.line(
        UnitPhrase.roundedOrganisation, ["multiples": multiples, "most": most, "link": link])
      : facts.words.line(UnitPhrase.rounded, ["multiples": multiples, "most": most, "link": link])
    return [
      Document.Box(
        kind: .notice, heading: (facts.words(PageAddress.rounded), facts.words(UnitPhrase.roundedTitle)),
        lines: [line])
    ]
  }

  static func method(
    _ edition: LocalEdition, _ level: Level, _ unit: UnitTree.Unit?, showsRounded: Bool = true
  ) -> Section {
    let rule = edition.rule
    let facts = edition.facts
    var blocks: [Block] = []
    if let base = rule.base(at: level), showsRounded {
      blocks.append(
        .paragraph(
          facts.words.line(UnitPhrase.methodRounding, ["base": base, "most": base - 1])))
    }
    if showsRounded, rule.smallestGroup > 1 {
      blocks.append(
        .paragraph(facts.words.line(UnitPhrase.methodWaiting, ["smallest": rule.smallestGroup])))
    }
    if showsRounded {
      blocks.append(
        .paragraph(
          facts.words.line(
            UnitPhrase.methodBases,
            ["counts": rule.minimumForCounts, "percentages": rule.minimumForPercentages])))
    }
    if !edition.hasBaseline, unit == nil, showsRounded {
      blocks.append(
        .paragraph(
          facts.words.line(UnitPhrase.methodIndex)))
    }
    switch unit?.level {
    case .municipality, .province, .poi:
      blocks.append(
        .paragraph(
          facts.words.line(UnitPhrase.methodPlace, ["date": edition.facts.period.lastDay])))
    case .library:
      blocks.append(.paragraph(facts.words.line(UnitPhrase.methodLibrary)))
    default: break
    }
    if unit?.size != nil, showsRounded {
      blocks.append(.paragraph(facts.words.line(UnitPhrase.peersScope)))
    }
    blocks.append(
      .paragraph([.link(facts.words(UnitPhrase.readQuality), to: "../quality.html"), .text(".")]))
    return Section(
      id: facts.words(PageAddress.method), title: facts.words(UnitPhrase.methodTitle), blocks: blocks)
  }

  /// The signs of the page; a rounded 0 is not nothing.
  static func signs(of sections: [Section], _ edition: LocalEdition, _ level: Level) -> Section {
    let facts = edition.facts
    var signs = Signs.occurring(in: sections, facts.words, isRounded: edition.rule.base != nil)
    if let base = edition.rule.base(at: level) {
      let hasZero = sections.flatMap(\.tables).contains { table in
        [table.rows, table.totals].joined().contains { row in
          row.cells.contains { if case .number(.count(0), _) = $0 { true } else { false } }
        }
      }
      if hasZero {
        signs.append(("0", facts.words.text(PagePhrase.signRoundedZero, ["most": base - 1])))
      }
    }
    return Section(
      id: facts.words(PageAddress.signs), title: facts.words(PagePhrase.signsTitle), blocks: [.signs(signs)])
  }

  static func colophon(
    _ facts: EditionFacts, _ level: Level, _ unit: (term: String, text: Line)?
  ) -> [(term: String, text: Line)] {
    let rule = facts.definition.protection
    var lines = PageFoot.edition(facts)
    if let unit { lines.append((unit.term, unit.text)) }
    lines.append(
      (
        facts.words(UnitPhrase.protection),
        Line(
          rule.base(at: level).map {
            facts.words.text(UnitPhrase.protectionRounded, ["base": $0, "minimum": rule.minimumForCounts])
          }
            ?? facts.words(UnitPhrase.protectionNone))
      ))
    return lines + PageFoot.making(facts, provenance: "../provenance.json")
  }
}
