/// What a section consists of. A block is moved between lists more often than it is looked into.
indirect enum Block {
  case paragraph(Line)
  /// The sentence that says what a figure shows.
  case finding(Line)
  case heading(String)
  /// A question of a survey as it was asked, and of whom; under a heading, or where the section is its heading.
  case question(title: String?, text: String, caption: String)
  case list([Line])
  /// Short links to places of the page, in a row, each wide enough to be touched.
  case jumps([Inline])
  /// The numbers that open the page.
  case keyFigures([KeyFigure])
  /// The sentences that open the page.
  case keySentences([Line])
  /// Signs and what they mean.
  case signs([(sign: String, meaning: String)])
  case table(DataTable)
  case map(TileMap)
  /// One of several subjects under a heading, beside the next where there is room.
  case subject(id: String?, title: String?, blocks: [Block])
  case part(ThemePart)
}

extension Block {
  /// The block itself, or what it holds.
  var leaves: [Block] {
    if case .subject(_, _, let blocks) = self { blocks.flatMap(\.leaves) } else { [self] }
  }
}
