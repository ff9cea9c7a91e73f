// Kinds that pages and the quality report name: what stands in the code is the key.

extension Problem.Kind: Phrase {
  package static let section = "problems"
}

extension SkipReason: Phrase {
  package static let section = "skips"
  /// Its raw value is the English text.
  package var key: String { String(describing: self).hyphenated }
}

extension GateRule: Phrase {
  package static let section = "gates"
}

extension ChartKind: Phrase {
  package static let section = "charts"
}
