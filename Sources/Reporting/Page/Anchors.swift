import Definitions

/// The anchors of a page: a link to a number that the page does not show becomes bold text.
struct Anchors {
  private var known: Set<String> = []

  init(_ sections: [Section], _ words: Words) {
    for section in sections {
      let tables = section.tables
      known.reserveCapacity(known.count + tables.reduce(8) { $0 + $1.rows.count * $1.columns.count })
      known.insert(section.id)
      known.formUnion(section.figures.flatMap { [$0.anchor(words), $0.meaning(words)] })
      for table in tables {
        known.formUnion([table.anchor, table.meaning(words)])
        for row in [table.rows, table.totals].joined() {
          for case .number(_, let anchor?) in row.cells { known.insert(anchor) }
        }
      }
      for case .subject(let id?, _, _) in section.blocks { known.insert(id) }
      for case .keyFigures(let figures) in section.leaves { known.formUnion(figures.compactMap(\.anchor)) }
    }
  }

  func resolve(_ block: Block) -> Block {
    switch block {
    case .finding(let line): .finding(resolve(line))
    case .paragraph(let line): .paragraph(resolve(line))
    case .keySentences(let lines): .keySentences(lines.map(resolve))
    case .list(let lines): .list(lines.map(resolve))
    case .subject(let id, let title, let blocks): .subject(id: id, title: title, blocks: blocks.map(resolve))
    default: block
    }
  }

  private func resolve(_ line: Line) -> Line {
    line.map { part in
      guard case .link(let text, let target) = part, target.hasPrefix("#"),
        !known.contains(String(target.dropFirst()))
      else { return part }
      return .strong(text)
    }
  }
}
