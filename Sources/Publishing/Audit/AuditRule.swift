import Definitions
import Edition

/// How the numbers of an edition were protected, as `provenance.json` says.
struct AuditRule {
  /// What protected counts are multiples of; `nil` in an edition for internal work.
  let rounding: Rounding?
  let roundsTotals: Bool
  let minimumForCounts: Int
  let minimumForPercentages: Int

  /// `nil` when the provenance does not say it.
  init?(_ provenance: JSONValue?) {
    guard let rule = provenance?["protection"], let round = rule["round"],
      let roundsTotals = rule["rounds_totals"]?.bool,
      let counts = rule["minimum_for_counts"]?.integer,
      let percentages = rule["minimum_for_percentages"]?.integer
    else { return nil }
    rounding = Rounding(round)
    var isInternal = false
    if case .null = round { isInternal = true }
    guard isInternal || rounding != nil else { return nil }
    self.roundsTotals = roundsTotals
    minimumForCounts = counts
    minimumForPercentages = percentages
  }

  private static let keyRows: Set<String> = [
    "visits", "questions", "locations", "libraries", "municipalities",
  ]

  /// A key figure: a count of its own, no part of a profile.
  static func isKey(_ number: PublishedNumber) -> Bool {
    number.column.isEmpty && keyRows.contains(number.row)
  }

  /// Whether the count of a number that follows from no other must be a multiple of the base.
  func protects(_ number: PublishedNumber) -> Bool {
    if rounding == nil || [.locations, .respondents].contains(number.key.counted) { return false }
    if number.key.level != .national {
      guard Self.isKey(number) else { return true }
      // An organisation's own national count is exact.
      return number.key.level != .organisation && roundsTotals
    }
    if !number.column.isEmpty { return true }
    let isGeography = number.key.table == "visitor_municipality" || number.status.contains(.rounded)
    return isGeography && number.row != "total"
  }
}
