extension YAMLReader {
  /// The value of a key as one of the cases of an enumeration.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of _: Choice.Type, default fallback: Choice? = nil
  ) throws(StageFailure) -> Choice {
    guard let value = self[key] else {
      if let fallback { return fallback }
      throw missing(key)
    }
    return try value.choice(of: Choice.self)
  }

  /// This text as one of the cases of an enumeration.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of _: Choice.Type
  ) throws(StageFailure) -> Choice {
    let text = try string()
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    throw failure(
      "unknown value \"\(text)\"",
      remedy: text.nearest(of: names).map { "did you mean \"\($0)\"?" }
        ?? "one of: \(names.joined(separator: ", "))")
  }
}

extension Array {
  /// `map` with the failure type kept.
  package func tryMap<Result>(_ transform: (Element) throws(StageFailure) -> Result) throws(StageFailure)
    -> [Result]
  {
    var result: [Result] = []
    result.reserveCapacity(count)
    for element in self { result.append(try transform(element)) }
    return result
  }
}
