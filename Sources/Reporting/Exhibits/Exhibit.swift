import Definitions

/// What a page shows of one thing: what it says, a figure, its tables with their files, and what qualifies them.
struct Exhibit {
  /// What stands before the figure and the tables: findings, or the question of a survey.
  var opening: [Block] = []
  var figure: Figure?
  var tables: [DataTable] = []
  /// The tables that have a file of their own.
  var files: [NumberedTable] = []
  var notes: [Line] = []
  /// Links to its files, and to itself where it can be referred to.
  var links: [Line] = []
  /// Its tables stand behind their titles, also without a figure.
  var isFolded = false

  /// A figure and tables that have files, to which it links; the notes go with every file.
  init(
    _ opening: [Block] = [], figure: Figure? = nil, filed: [NumberedTable], notes: [Line] = [],
    about: [Line] = [], in words: Words, isFolded: Bool = false
  ) {
    self.opening = opening
    self.figure = figure
    tables = filed.map(\.table)
    files = filed.map { $0.with(notes: notes).about(about) }
    self.notes = notes
    links = filed.flatMap { $0.downloads(words) }
    if let figure, let path = figure.path {
      links.append([
        .link(words.text(NationalPhrase.figureFile, ["number": String(figure.number)]), to: path)
      ])
    }
    self.isFolded = isFolded
  }

  /// A figure and tables that stand on their page only.
  init(_ opening: [Block] = [], figure: Figure? = nil, tables: [DataTable], notes: [Line] = []) {
    self.opening = opening
    self.figure = figure
    self.tables = tables
    self.notes = notes
  }

  /// As a section shows it; without figure, tables and notes only its opening.
  var blocks: [Block] {
    if figure == nil, tables.isEmpty, notes.isEmpty, links.isEmpty { return opening }
    return opening + [
      .part(ThemePart(figure: figure, tables: tables, notes: notes, downloads: links, isFolded: isFolded))
    ]
  }

  /// The height of a drawing for half the width, in thousandths of an em: eight bars and their scale.
  private static let halfHeight = 26_000

  /// Half the width of a page is enough.
  var fitsHalf: Bool {
    guard let figure, !tables.contains(where: \.isWide) else { return isFolded }
    guard case .drawing(_, let panels, _) = figure.content else { return true }
    return panels.reduce(0) { $0 + $1.drawing.height } <= Self.halfHeight
  }
}
