// Kinds that the quality report names: what stands in the code is the key.

extension Problem.Kind: Phrase {
  package static let section = "problems"
}

extension SkipReason: Phrase {
  package static let section = "skips"
  /// Its raw value is the English text.
  package var key: String { String(describing: self).hyphenated }
}

extension Gate.Rule: Phrase {
  package static let section = "gates"
}
