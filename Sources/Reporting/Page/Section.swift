/// A heading and what stands under it.
struct Section {
  enum Style {
    /// Follows what comes before without a rule.
    case first
    case plain
    /// A subject: findings, figures, tables and their notes.
    case theme
    /// A subject whose parts stand in twos where there is room.
    case halves
  }

  let id: String
  let title: String
  let style: Style
  let blocks: [Block]
  /// The language of its text, where it is another than that of the page.
  var language: String?
  /// The language of its title alone, where that is another.
  var titleLanguage: String?

  init(id: String, title: String, style: Style = .plain, blocks: [Block], language: String? = nil) {
    self.language = language
    self.id = id
    self.title = title
    self.style = style
    self.blocks = blocks
  }

  /// All blocks, those within subjects too.
  var leaves: [Block] { blocks.flatMap(\.leaves) }

  var tables: [DataTable] {
    leaves.flatMap { block -> [DataTable] in
      switch block {
      case .table(let table): [table]
      case .part(let part): part.tables
      default: []
      }
    }
  }

  var figures: [Figure] {
    leaves.compactMap { if case .part(let part) = $0 { part.figure } else { nil } }
  }
}
