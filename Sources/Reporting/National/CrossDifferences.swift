import Definitions
import Edition

/// What differs most between a group of a crossing and all groups together, in sentences bound to their cells.
struct CrossDifferences {
  /// At most this many sentences, one about each answer.
  static let most = 3

  let cross: CrossTable

  private var view: TableView { cross.view }
  private var words: Words { view.facts.words }

  /// The sentences, largest difference first; none where rounding can have made all of them.
  var lines: [Line] {
    var found: [(row: String, column: String, distance: ShareDistance)] = []
    for row in cross.rows where !ReservedRow.silent.contains(row) {
      for column in cross.columns where column != "total" && !ReservedRow.silent.contains(column) {
        guard let distance = cross.distance(row, column), distance.isNoticeable else { continue }
        found.append((row, column, distance))
      }
    }
    let sorted = found.enumerated().sorted {
      (abs($1.element.distance.tenths), $0.offset) < (abs($0.element.distance.tenths), $1.offset)
    }.map(\.element)
    var named: Set<String> = []
    return sorted.filter { named.insert($0.row).inserted }.prefix(Self.most).compactMap {
      line($0.row, $0.column, $0.distance)
    }
  }

  private func line(_ row: String, _ column: String, _ distance: ShareDistance) -> Line? {
    guard let own = link(row, column), let whole = link(row, "total") else { return nil }
    let isWhole = distance.tenths.isMultiple(of: 10)
    let size = abs(distance.tenths)
    return words.line(
      distance.tenths > 0 ? NationalPhrase.crossMore : .crossFewer,
      [
        "answer": view.label(row), "group": cross.columnLabel(column), "percent": own, "other": whole,
        "things": words.many(cross.published.key.counted),
        "points": words.decimal(isWhole ? size / 10 : size, decimals: isWhole ? 0 : 1),
      ])
  }

  private func link(_ row: String, _ column: String) -> Inline? {
    let published = cross.published
    return published[row, column]?.percent.map {
      .link(
        words.percent($0),
        to: "#\(CellAddress.anchor(published.key.table, [row, column], published.key.period))")
    }
  }
}
