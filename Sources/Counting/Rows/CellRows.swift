package import Definitions

/// Which registrations one number is about: a plane, a period, answers, and the locations of a unit.
package struct CellRows: Sendable {
  /// What a registration must say of one variable.
  package enum Match: Equatable, Sendable {
    /// One of these answers, by their places in the codebook.
    case answers([Int])
    /// A label that its layout does not know.
    case unrecognised
    /// Nothing.
    case empty
    /// Anything: its form asked.
    case asked
  }

  /// A variable, by its place in the codebook, and what must be said of it.
  package struct Term: Sendable {
    /// The place of the variable.
    package let variable: Int
    /// What it must say.
    package let match: Match

    /// A variable and what it must say.
    package init(_ variable: Int, _ match: Match) {
      self.variable = variable
      self.match = match
    }
  }

  /// Visits or questions.
  package let plane: Plane
  /// The months in which they count.
  package let period: Period
  /// All of them must hold.
  package let terms: [Term]
  /// Per quarter, by its first month, the locations of the unit; `nil` for the nation.
  package let locations: [Int: Set<Int>]?

  /// The registrations of a plane and a period of which all terms hold.
  package init(_ plane: Plane, _ period: Period, _ terms: [Term], locations: [Int: Set<Int>]? = nil) {
    self.plane = plane
    self.period = period
    self.terms = terms
    self.locations = locations
  }

  /// The same with other terms, such as those of its base.
  package func with(_ terms: [Term]) -> CellRows { CellRows(plane, period, terms, locations: locations) }
}

/// What became of the rows of one file that say what a number is about.
package struct CellShare: Sendable {
  /// The file or member.
  package let source: Receipt
  /// Rows that count.
  package internal(set) var counted = Counter()
  /// Of these, rows whose 'Anders' became another answer.
  package internal(set) var recoded = Counter()
  /// Rows of which a later version counts.
  package internal(set) var superseded = Counter()
  /// Rows of registrations that were withdrawn.
  package internal(set) var withdrawn = Counter()
  /// Rows with a date that cannot be.
  package internal(set) var rejected = Counter()

  /// No such row stands in the file.
  package var isEmpty: Bool {
    [counted, superseded, withdrawn, rejected].allSatisfy { $0.count == 0 }
  }
}
