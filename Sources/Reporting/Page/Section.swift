/// A heading and what stands under it.
struct Section {
  enum Style {
    /// Follows what comes before without a rule.
    case first
    case plain
    /// A subject: findings, figures, tables and their notes.
    case theme
  }

  let id: String
  let title: String
  let style: Style
  let blocks: [Block]

  init(id: String, title: String, style: Style = .plain, blocks: [Block]) {
    self.id = id
    self.title = title
    self.style = style
    self.blocks = blocks
  }

  var tables: [DataTable] {
    blocks.flatMap { block -> [DataTable] in
      switch block {
      case .table(let table): [table]
      case .part(let part): part.tables
      default: []
      }
    }
  }

  var figures: [Figure] {
    blocks.compactMap { if case .part(let part) = $0 { part.figure } else { nil } }
  }
}
