import Definitions
import Edition

/// The page of one unit: its last four quarters beside the nation.
struct LocalPage {
  let edition: LocalEdition
  let unit: UnitTree.Unit

  private var facts: EditionFacts { edition.facts }
  private var level: LevelWords { facts.words.level(unit.level) }
  private var words: LocalWords { LocalWords(edition: edition, unit: unit) }

  var document: Document {
    let themes = LocalThemes(words)
    let opening = LocalOpening(words: words, measures: themes.measures).sections
    var news = ""
    for case .keySentences(let lines) in opening.flatMap(\.blocks) {
      news = lines.first.map { $0.words + " " } ?? ""
    }
    var sections = opening + themes.body.sections
    let hasNumbers = edition.hasBaseline || !words.isEmpty
    sections += [LocationList(edition: edition, unit: unit).section].compactMap { $0 }
    sections += [links, LocalFrame.method(edition, unit.level, unit, showsRounded: hasNumbers)]
    if hasNumbers { sections.append(LocalFrame.signs(of: sections, edition, unit.level)) }
    sections.append(citation(hasTable: hasNumbers))
    return Document(
      of: facts, title: title,
      description: news + "\(title), \(facts.definition.report.title), \(facts.words.title(facts.period)).",
      path: path, series: series,
      boxes: LocalFrame.boxes(edition, unit.level, unit, showsRounded: hasNumbers),
      sections: sections,
      colophon: LocalFrame.colophon(
        facts, unit.level,
        (level.one, facts.words.line(UnitPhrase.withCode, ["unit": unit.name, "code": Inline.code(unit.id)])))
    )
  }

  private var title: String { unit.title(facts.words) }
  private var path: String { "\(level.folder)/\(unit.file).html" }

  private var series: Line {
    var line = LocalFrame.series(facts) + [.text(" · "), .link(level.many, to: "index.html")]
    if let parent = edition.parent(of: unit) {
      line += [
        .text(" · "), .link(parent.title(facts.words), to: parent.path(from: unit.level, facts.words)),
      ]
    }
    return line
  }

  /// Up and down the tree, the overview of the level, and the nation.
  private var links: Section {
    var blocks: [Block] = []
    let children = edition.children(of: unit)
    if let level = children.first?.level {
      blocks.append(
        .heading(
          facts.words.text(
            UnitPhrase.unitsWithin,
            ["units": facts.words.level(level).many.capitalised, "unit": unit.inSentence(facts.words)])))
      var line: Line = []
      for child in children {
        if !line.isEmpty { line.append(.text(" · ")) }
        line.append(.link(child.name, to: child.path(from: unit.level, facts.words)))
      }
      blocks += [.paragraph(line), .heading(facts.words(UnitPhrase.otherPages))]
    }
    let partners = edition.partners(of: unit)
    if let level = partners.first?.level {
      blocks.append(.heading(facts.words.level(level).many.capitalised))
      var line: Line = []
      for partner in partners {
        if !line.isEmpty { line.append(.text(" · ")) }
        line.append(.link(partner.name, to: partner.path(from: unit.level, facts.words)))
      }
      blocks += [.paragraph(line)]
    }
    if blocks.last.map({ if case .paragraph = $0 { true } else { false } }) == true, children.isEmpty {
      blocks.append(.heading(facts.words(UnitPhrase.otherPages)))
    }
    var others: [Line] = []
    var next = edition.parent(of: unit)
    while let parent = next {
      others.append([.link(parent.title(facts.words), to: parent.path(from: unit.level, facts.words))])
      next = edition.parent(of: parent)
    }
    others.append([.link(facts.words.text(UnitPhrase.overviewOf, ["units": level.many]), to: "index.html")])
    others.append([.link(facts.words(UnitPhrase.wholeNation), to: "../index.html")])
    others.append([
      .link(
        facts.words.text(UnitPhrase.editionsOf, ["unit": title]),
        to: "../../../\(level.folder).html#\(unit.file)")
    ])
    blocks.append(.list(others))
    return Section(
      id: facts.words(PageAddress.further), title: facts.words(UnitPhrase.furtherTitle), blocks: blocks)
  }

  private var lasting: Line {
    let first = "#\(facts.words(PageAddress.table))-1"
    return facts.words.line(UnitPhrase.lasting, ["link": Inline.link(first, to: first)])
  }

  private func citation(hasTable: Bool) -> Section {
    let state = facts.state
    let report = facts.definition.report
    return Section(
      id: facts.words(PageAddress.citing), title: facts.words(PagePhrase.citationTitle),
      blocks: [
        .paragraph(
          facts.words.line(
            UnitPhrase.cite,
            [
              "publisher": report.publisher, "report": report.title, "unit": unit.title(facts.words),
              "period": facts.words.title(facts.period), "number": String(facts.number), "state": state,
              "date": facts.today,
            ]) + facts.cited(path))
      ] + (hasTable ? [.paragraph(lasting)] : []) + [
        .list([
          [.link(facts.words(UnitPhrase.allNumbers), to: "\(unit.file).csv")],
          [.link(facts.words(UnitPhrase.asText), to: "\(unit.file).md")],
        ])
      ])
  }
}
