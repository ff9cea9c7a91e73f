/// The level of the unit that a number is about.
package enum Level: String, CaseIterable, Sendable {
  case national = "nl"
  case province, poi, library, municipality, organisation
}

/// What a number counts.
package enum Counted: String, CaseIterable, Sendable {
  case visits, questions, locations, respondents
}
