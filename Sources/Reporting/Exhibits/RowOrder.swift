import Definitions

/// The order of the answers of a variable: that of the codebook, or the largest first with what has no content of its own
/// last.
enum RowOrder {
  /// `places` are those in the codebook; rows that it does not know keep their order, at the end.
  static func sorted(
    _ rows: [String], isBySize: Bool, places: [String: Int], size: (String) -> Int?, label: (String) -> String
  ) -> [String] {
    guard isBySize else {
      return rows.enumerated().map { (row: $1, place: places[$1] ?? 1000 + $0) }
        .sorted { $0.place < $1.place }.map(\.row)
    }
    return rows.map { row in
      (
        row: row, rank: ReservedRow.last.firstIndex(of: row) ?? -1, size: size(row) ?? -1,
        label: label(row).lowercased()
      )
    }.sorted {
      if $0.rank != $1.rank { return $0.rank < $1.rank }
      if $0.size != $1.size { return $0.size > $1.size }
      return ($0.label, $0.row) < ($1.label, $1.row)
    }.map(\.row)
  }
}
