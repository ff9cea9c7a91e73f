/// Tables whose values follow from the published numbers of another table: its id, with one of these endings.
package enum DerivedTable: String, CaseIterable, Sendable {
  /// A share against that of the nation, national = 100.
  case index = "_index"
  /// A count per 1.000 inhabitants; the inhabitants are the base.
  case perThousand = "_per_1000"
  /// A count per 100.000 inhabitants; the inhabitants are the base.
  case perHundredThousand = "_per_100000"
  /// A count, or a mean, less that of the baseline.
  case change = "_change"
  /// A percentage less that of the baseline, in percentage points.
  case changeInPoints = "_change_pp"
  /// A percentage less that of the nation, in percentage points.
  case difference = "_difference_pp"
  /// A rate or a mean less that of the nation.
  case gap = "_difference"

  /// `nil` for a table with numbers of its own.
  package init?(id: String) {
    guard let found = Self.allCases.first(where: { id.hasSuffix($0.rawValue) }) else { return nil }
    self = found
  }

  /// The id of the table that these values follow from.
  package func source(of id: String) -> String { String(id.dropLast(rawValue.count)) }

  /// The id of this table beside another.
  package func id(of source: String) -> String { source + rawValue }

  /// How many inhabitants a rate is per.
  package var inhabitants: Int? {
    switch self {
    case .perThousand: 1000
    case .perHundredThousand: 100_000
    default: nil
    }
  }
}
