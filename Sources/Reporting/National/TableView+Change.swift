import Definitions
import Edition

/// The reported period beside the one before it.
extension TableView {
  /// The published table of the period before, when the two can be compared: the same is counted, and no break
  /// lies between them.
  var before: PublishedTable? {
    let earlier = reported.shifted(by: -1)
    guard let current,
      let before = index.published[TableKey(spec.id, earlier, counted: current.key.counted)],
      facts.claims.mayCompare(before, with: current, of: variable)
    else { return nil }
    return before
  }

  /// How many tenths of a procentpunt a row rose, from the printed percentages.
  func change(_ row: String) -> Int? {
    guard let new = current?[row]?.percent, let old = before?[row]?.percent else { return nil }
    return new.tenths - old.tenths
  }

  /// The row that rose most, when it is one and the rise is noticeable; rest rows do not take part.
  var riser: String? { mostChanged(1) }
  /// The row that fell most, likewise.
  var faller: String? { mostChanged(-1) }

  private func mostChanged(_ sign: Int) -> String? {
    let changes = rows.filter { !ReservedRow.last.contains($0) }.compactMap { row in
      change(row).map { (row: row, size: sign * $0) }
    }
    guard let most = changes.map(\.size).max(), most >= ShareDistance.noticeable else { return nil }
    let found = changes.filter { $0.size == most }
    return found.count == 1 ? found[0].row : nil
  }
}
