import Definitions

/// The order of the answers of a variable: that of the codebook, or the largest first with what has no content of its own
/// last.
enum RowOrder {
  /// `size` and `label` are asked where they decide; rows that the codebook does not know keep their order, at the end.
  static func sorted(
    _ rows: [String], of variable: Variable?, size: (String) -> Int?, label: (String) -> String
  ) -> [String] {
    let place = Dictionary((variable?.answers ?? []).enumerated().map { ($1.id, $0) }) { first, _ in first }
    guard variable?.order == .size else {
      return rows.enumerated().map { (row: $1, place: place[$1] ?? 1000 + $0) }
        .sorted { $0.place < $1.place }.map(\.row)
    }
    return rows.map { row in
      (row: row, rank: ReservedRow.last.firstIndex(of: row) ?? -1, size: size(row) ?? -1)
    }.sorted {
      if $0.rank != $1.rank { return $0.rank < $1.rank }
      if $0.size != $1.size { return $0.size > $1.size }
      return (label($0.row).lowercased(), $0.row) < (label($1.row).lowercased(), $1.row)
    }.map(\.row)
  }
}
