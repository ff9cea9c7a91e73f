/// The sections of a page as they come, with figures and tables numbered through.
struct PageBody {
  var numbers = Numbering()
  private(set) var sections: [Section] = []
  /// The tables with their files, in the order of the page.
  private(set) var files: [NumberedTable] = []

  /// A section of exhibits; none without.
  mutating func add(_ exhibits: [Exhibit], id: String, title: String, style: Section.Style = .theme) {
    guard !exhibits.isEmpty else { return }
    let isSmall = style == .halves
    add(
      Section(
        id: id, title: title, style: style,
        blocks: isSmall
          ? exhibits.map { .subject(id: nil, title: nil, blocks: $0.blocks) } : exhibits.flatMap(\.blocks)),
      files: exhibits.flatMap(\.files))
  }

  /// A section, and the files of its tables.
  mutating func add(_ section: Section, files: [NumberedTable] = []) {
    sections.append(section)
    self.files += files
  }
}
