import Definitions
import Disclosure

/// The page of one unit: its last four quarters beside the nation.
struct LocalPage {
  let edition: LocalEdition
  let unit: UnitTree.Unit

  private var facts: EditionFacts { edition.facts }
  private var words: LocalWords { LocalWords(edition: edition, unit: unit) }

  var document: Document {
    let themes = LocalThemes(words)
    var sections = LocalOpening(words: words, measures: themes.measures).sections + themes.sections
    sections += [links, LocalFrame.method(edition, unit)]
    sections += [LocalFrame.signs(of: sections, edition), citation]
    let anchors = Anchors(sections)
    return Document(
      title: unit.title, subtitle: Dutch.title(facts.period),
      description: "\(unit.title), \(facts.definition.report.title), \(Dutch.title(facts.period)).",
      series: series, emphasis: PageHead.emphasis(facts.period),
      runningTitle: "\(unit.title), \(PageHead.runningTitle(facts))", status: LocalFrame.status(facts),
      boxes: LocalFrame.boxes(edition, unit),
      sections: sections.map { section in
        Section(
          id: section.id, title: section.title, style: section.style,
          blocks: section.blocks.map(anchors.resolve))
      }, hasContents: true,
      colophon: LocalFrame.colophon(facts, (unit.level.singular, "\(unit.name), code ", unit.id)))
  }

  private var series: Line {
    var line = LocalFrame.series(facts) + [.text(" · "), .link(unit.level.plural, to: "index.html")]
    if let parent = edition.parent(of: unit) {
      line += [.text(" · "), .link(parent.title, to: parent.path(from: unit.level))]
    }
    return line
  }

  /// Up and down the tree, the overview of the level, and the nation.
  private var links: Section {
    var blocks: [Block] = []
    let children = edition.children(of: unit)
    if let level = children.first?.level {
      blocks.append(.heading("\(Dutch.capitalised(level.plural)) in \(unit.inSentence)"))
      var line: Line = []
      for child in children {
        if !line.isEmpty { line.append(.text(" · ")) }
        line.append(.link(child.name, to: child.path(from: unit.level)))
      }
      blocks += [.paragraph(line), .heading("Andere pagina's")]
    }
    var others: [Line] = []
    var next = edition.parent(of: unit)
    while let parent = next {
      others.append([.link(parent.title, to: parent.path(from: unit.level))])
      next = edition.parent(of: parent)
    }
    others.append([.link("Overzicht: \(unit.level.plural)", to: "index.html")])
    others.append([.link("Heel Nederland", to: "../index.html")])
    blocks.append(.list(others))
    return Section(id: "verder", title: "Verder kijken", blocks: blocks)
  }

  private var citation: Section {
    let report = facts.definition.report
    return Section(
      id: "verwijzen", title: "Verwijzen en downloaden",
      blocks: [
        .paragraph(
          Line(
            "Verwijs zo naar deze pagina: \(report.publisher), \(report.title), \(unit.title), "
              + "\(Dutch.title(facts.period)), editie \(facts.number) (\(facts.state)), \(Dutch.date(facts.today))."
          )),
        .paragraph([
          .text("Een figuur, tabel of cijfer heeft een vaste verwijzing, zoals "),
          .link("#tabel-1", to: "#tabel-1"),
          .text("."),
        ]),
        .list([
          [.link("Alle cijfers van deze pagina (CSV)", to: "\(unit.file).csv")],
          [.link("Deze pagina als tekst (Markdown)", to: "\(unit.file).md")],
        ]),
      ])
  }
}
