extension Geography {
  /// What became part of a municipality after one day and not after another, oldest first.
  package func mergers(into code: String, after first: CivilDate, through last: CivilDate) -> [Municipality] {
    municipalities.filter { municipality in
      guard let until = municipality.until, municipality.into != nil, until > first, until <= last else {
        return false
      }
      return successor(of: municipality.code, on: last) == code
    }.sorted { ($0.until!, $0.name) < ($1.until!, $1.name) }
  }

  /// The municipalities that were divided after one day and not after another, and of which a part went to this
  /// one; a divided municipality itself is among them. Such a municipality cannot be compared with what it was.
  package func splits(touching code: String, after first: CivilDate, through last: CivilDate)
    -> [Municipality]
  {
    municipalities.filter { municipality in
      guard let until = municipality.until, !municipality.split.isEmpty, until > first, until <= last else {
        return false
      }
      return municipality.code == code
        || municipality.split.contains { successor(of: $0, on: last) == code }
    }.sorted { ($0.until!, $0.name) < ($1.until!, $1.name) }
  }
}
