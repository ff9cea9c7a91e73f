/// What a section consists of.
enum Block {
  case paragraph(Line)
  /// The sentence that says what a figure shows.
  case finding(Line)
  case heading(String)
  /// A question of a survey as it was asked, and of whom; under a heading, or where the section is its heading.
  case question(title: String?, text: String, caption: String)
  case list([Line])
  /// The numbers that open the page.
  case keyFigures([KeyFigure])
  /// The sentences that open the page.
  case keySentences([Line])
  /// Signs and what they mean.
  case signs([(sign: String, meaning: String)])
  case table(DataTable)
  case map(TileMap)
  case part(ThemePart)
}
