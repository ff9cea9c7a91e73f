import Definitions
import Edition

extension Document {
  /// A page of an edition: its own sections between what opens and closes all of them.
  ///
  /// `path` leads to it within the edition, where its address on the web is told. A page of a unit, not `isMain`, may be
  /// older than its edition: it names no earlier one, and its title runs along on paper. Links to numbers that the page
  /// does not show become bold.
  init(
    of facts: EditionFacts, title: String, subtitle: String? = nil, description: String, path: String? = nil,
    series: Line, status: [StatusItem]? = nil, boxes: [Box] = [], sections: [Section],
    colophon: [(term: String, text: Line)], isMain: Bool = false
  ) {
    let words = facts.words
    let anchors = Anchors(sections, words)
    let report = facts.definition.report.title
    let isNamed = [title, subtitle ?? ""].contains { $0.utf8.holds(report.utf8) }
    self.init(
      words: words, title: title, subtitle: subtitle ?? words.title(facts.period),
      part: isNamed ? nil : report, description: description,
      address: path.flatMap { facts.address($0) }, series: series, emphasis: PageHead.emphasis(facts.period),
      runningTitle: (isMain ? "" : "\(title), ") + PageHead.runningTitle(facts),
      status: status ?? PageHead.status(facts, namesReplaced: isMain), boxes: boxes + PageHead.notices(facts),
      sections: sections.map { section in
        Section(
          id: section.id, title: section.title, style: section.style,
          blocks: section.blocks.map(anchors.resolve), language: section.language)
      }, hasContents: true, colophon: colophon)
  }
}
