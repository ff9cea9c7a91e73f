package import Definitions
package import Edition
import Dispatch
import Synchronization

/// The pages below national level, as values: a page per unit in three formats, and an overview per level.
package enum LocalPages {
  /// Units that a thread renders at a time.
  private static let batch = 16

  /// `provincies/ pois/ bibliotheken/ gemeenten/ organisaties/`: `NAME.html NAME.md NAME.csv` per unit of the
  /// tree, and `index.html index.md` per folder. The order is that of the tree, whatever the number of threads.
  ///
  /// `observations` is the file of all numbers of the edition.
  package static func artifacts(
    _ local: PublishedTables, national: PublishedTables, tree: UnitTree, facts: EditionFacts,
    observations: [UInt8]
  ) -> [Artifact] {
    guard let edition = LocalEdition(local, national: national, tree: tree, facts: facts) else { return [] }
    let lines = UnitLines(observations)
    let units = tree.units.filter { $0.level != .national }
    let done = Mutex<[Int: [Artifact]]>([:])
    DispatchQueue.concurrentPerform(iterations: (units.count + batch - 1) / batch) { turn in
      var made: [Artifact] = []
      for unit in units[(turn * batch)..<min(units.count, (turn + 1) * batch)] {
        let path = "\(facts.words.level(unit.level).folder)/\(unit.file)"
        made += pages(LocalPage(edition: edition, unit: unit).document, path, facts.definition.style)
        made.append(Artifact(path: path + ".csv", bytes: lines.file(unit.level, unit.id)))
      }
      let finished = made
      done.withLock { $0[turn] = finished }
    }
    let overviews = edition.levels.flatMap { level in
      pages(
        OverviewPage(edition: edition, level: level).document, "\(facts.words.level(level).folder)/index",
        facts.definition.style
      )
    }
    return overviews + done.withLock { $0.sorted { $0.key < $1.key }.flatMap(\.value) }
  }

  private static func pages(_ document: Document, _ path: String, _ style: PageStyle) -> [Artifact] {
    let name = path.fileName + ".html"
    return [
      Artifact(path: path + ".html", bytes: HTMLRenderer(document: document, style: style).page),
      Artifact(path: path + ".md", bytes: MarkdownRenderer(document: document, html: name).page),
    ]
  }
}
