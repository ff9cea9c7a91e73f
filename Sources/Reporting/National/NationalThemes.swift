import Definitions
import Edition

/// The themes of the national page in the order of the pipeline: what is measured, then what is no longer.
struct NationalThemes {
  let facts: EditionFacts
  let index: TableIndex

  private typealias Chapter = (theme: Theme, views: [TableView])

  private var themes: [Chapter] {
    facts.definition.themes.map { theme in
      (theme, facts.definition.tables.filter { $0.theme == theme.id }.map { TableView($0, facts, index) })
    }.filter { !$0.views.isEmpty }
  }

  func add(to body: inout PageBody) {
    let themes = self.themes
    for (theme, views) in themes where !views.allSatisfy(\.isStopped) {
      // What is still measured first.
      let exhibits = (views.filter { !$0.isPast } + views.filter(\.isPast)).compactMap {
        SpecExhibit(view: $0).exhibit(&body.numbers)
      }
      let isSmall = exhibits.count > 1 && exhibits.allSatisfy(\.fitsHalf)
      body.add(exhibits, id: theme.id, title: theme.title, style: isSmall ? .halves : .theme)
    }
    addStopped(themes, to: &body)
  }

  /// What is not measured in a list, and the last numbers of themes of which nothing is.
  private func addStopped(_ themes: [Chapter], to body: inout PageBody) {
    let stopped = themes.flatMap { theme, views in views.filter(\.isStopped).map { (theme, $0) } }
    guard !stopped.isEmpty else { return }
    var blocks: [Block] = [.list(stopped.map { theme, view in stop(view, theme) })]
    var files: [NumberedTable] = []
    for (theme, views) in themes where views.allSatisfy(\.isStopped) {
      let exhibits = views.compactMap { SpecExhibit(view: $0).exhibit(&body.numbers, isFolded: true) }
      guard !exhibits.isEmpty else { continue }
      blocks.append(.subject(id: theme.id, title: theme.title, blocks: exhibits.flatMap(\.blocks)))
      files += exhibits.flatMap(\.files)
    }
    body.add(
      Section(
        id: facts.words(PageAddress.noLongerMeasured),
        title: facts.words(
          stopped.contains { $0.1.isFuture } ? NationalPhrase.notMeasured : .noLongerMeasured),
        style: .halves, blocks: blocks), files: files)
  }

  /// What is no longer measured, since when, and where its last numbers stand.
  private func stop(_ view: TableView, _ theme: Theme) -> Line {
    let title: Inline = view.hasNumbers ? .link(view.spec.title, to: "#\(theme.id)") : .text(view.spec.title)
    if view.isFuture { return facts.words.line(NationalPhrase.notYetMeasured, ["title": title]) }
    guard let last = view.lastDay else { return [title] }
    return facts.words.line(NationalPhrase.measuredThrough, ["title": title, "date": last])
  }
}
