package import Definitions

/// What a registration says besides its answers, as numbers. A decoder has one and fills it anew for every row.
package struct CodedRecord {
  /// The date of visit.
  package var visit = CivilDate(day: 0)
  /// Month of the visit, `year * 12 + month - 1`.
  package var month = 0
  /// The date of entry, where it is known.
  package var entry: CivilDate?
  /// Grows with the moment of the last change, or of the entry; the least number when neither is known.
  package var version = Int64.min
  /// The row withdraws the registration.
  package var isWithdrawn = false
  /// Number of the location in the register; `register.unknown` when it has no such location.
  package var location = 0
  /// Keyed hash of the identity; where a row is a question, that of its visit.
  package var identity: UInt64 = 0
  /// Keyed hash of the registration's own number, whatever its identity space; 0 where it has none.
  package var number: UInt32 = 0
  /// Number of the question within the visit; 0 where a row is a visit.
  package var question: UInt32 = 0
  /// The variables whose 'Anders' became another answer, bit by bit.
  package var recoded: UInt64 = 0

  /// Where it belongs, for problems.
  package func origin(known locations: Int) -> RowOrigin? {
    location < locations ? RowOrigin(location: location, month: month) : nil
  }

  /// An empty record.
  package init() {}
}
