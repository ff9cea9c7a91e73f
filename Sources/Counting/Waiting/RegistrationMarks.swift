/// The registrations that were published, month by month, as keyed hashes that nothing can be read from: what the
/// next run compares its own with.
package struct RegistrationMarks: Equatable, Sendable {
  /// One registration as it was counted.
  package struct Mark: Hashable, Sendable {
    /// Of the identity of a visit or a question.
    package let identity: UInt64
    /// Of all that is counted of it; the lowest bit says that it speaks for a visit.
    package let content: UInt64

    var speaksForVisit: Bool { content & 1 == 1 }

    /// A mark as it was kept.
    package init(identity: UInt64, content: UInt64) {
      self.identity = identity
      self.content = content
    }

    /// The identity is a hash already, and few have more than one content.
    package func hash(into hasher: inout Hasher) { hasher.combine(identity) }
  }

  /// By the month in which they count.
  package private(set) var months: [Int: Set<Mark>]

  /// Marks as they were kept; none at first.
  package init(_ months: [Int: Set<Mark>] = [:]) { self.months = months }

  /// Takes the place of all marks of the months that `other` has.
  package mutating func replace(with other: RegistrationMarks) { months.merge(other.months) { $1 } }

  /// Those of a month and later: another report of the publication may begin earlier.
  func since(_ month: Int) -> RegistrationMarks { filter { $0 >= month } }

  /// Those of some months.
  package func filter(_ isIncluded: (_ month: Int) -> Bool) -> RegistrationMarks {
    RegistrationMarks(months.filter { isIncluded($0.key) })
  }

  mutating func insert(_ mark: Mark, _ month: Int) { months[month, default: []].insert(mark) }

  mutating func cover(_ month: Int) { months[month, default: []] = months[month] ?? [] }
}
