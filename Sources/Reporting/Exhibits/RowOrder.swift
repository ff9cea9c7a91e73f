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
    return rows.map { (row: $0, rank: ReservedRow.last.place(of: $0) ?? -1, size: size($0) ?? -1) }.sorted {
      if $0.rank != $1.rank { return $0.rank < $1.rank }
      if $0.size != $1.size { return $0.size > $1.size }
      return (label($0.row).lowercased(), $0.row) < (label($1.row).lowercased(), $1.row)
    }.map(\.row)
  }
}
