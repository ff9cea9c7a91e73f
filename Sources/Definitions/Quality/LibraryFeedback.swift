/// What one library organisation should look at in its own registrations: exact counts, for its eyes only.
package struct LibraryFeedback: Equatable, Sendable {
  /// The code of the library in the register.
  package let code: String
  /// As the register of locations writes it.
  package let name: String
  /// What the library is told, in order.
  package let lines: [Line]

  /// What a line is about.
  package enum Topic: String, Sendable {
    case visits
    /// Visits entered in a later quarter.
    case late
    case empty, unknown, unrecognised
    /// Rows with a problem of this kind in the files as they were delivered.
    case problem
    /// A location that registered before, and not in the reported quarter.
    case stopped
    /// An open location that never registered.
    case never
  }

  /// One count.
  package struct Line: Equatable, Sendable {
    /// What the line is about.
    package let topic: Topic
    /// The quarter of the visits; `nil` when it is not known.
    package let quarter: Period?
    /// A variable, a column, or the name of a location.
    package let subject: String?
    /// The problem, where the line is about one.
    package let kind: Problem.Kind?
    /// For unknown answers the nearest label.
    package let nearest: String?
    /// How often.
    package let count: Int
    /// What the count is a share of.
    package let base: Int?
    /// The same in the whole country.
    package let national: Share?

    /// A line; what is `nil` is left out.
    package init(
      _ topic: Topic, quarter: Period? = nil, subject: String? = nil, kind: Problem.Kind? = nil,
      nearest: String? = nil, count: Int, base: Int? = nil, national: Share? = nil
    ) {
      self.topic = topic
      self.quarter = quarter
      self.subject = subject
      self.kind = kind
      self.nearest = nearest
      self.count = count
      self.base = base
      self.national = national
    }
  }

  /// A part of a whole.
  package struct Share: Equatable, Sendable {
    /// The numerator.
    package let part: Int
    /// The denominator.
    package let whole: Int
    /// A part of a whole.
    package init(_ part: Int, of whole: Int) {
      self.part = part
      self.whole = whole
    }
  }

  /// What one library is told.
  package init(code: String, name: String, lines: [Line]) {
    self.code = code
    self.name = name
    self.lines = lines
  }
}
