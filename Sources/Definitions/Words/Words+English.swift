extension Words {
  /// The same words, with numbers as English writes them.
  package var withEnglishNumbers: Words {
    Words(
      language: "en",
      grammar: Grammar(
        decimal: ".", thousands: ",", listSeparator: ",", months: grammar.months, ordinals: grammar.ordinals,
        breaks: grammar.breaks, fractions: grammar.fractions), levels: levels, nouns: nouns,
      templates: templates)
  }
}
