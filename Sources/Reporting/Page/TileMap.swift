/// Units as squares about where they lie, each a link to its page, shaded by a published number.
///
/// The table of the same units holds all that it shows, so it is for the eye and the mouse only.
struct TileMap {
  /// One unit.
  struct Tile {
    let column: Int
    let row: Int
    /// The page that it leads to.
    let link: String
    /// Name and number, shown at the pointer: `Utrecht: 120`.
    let title: String
    /// What stands in the square; empty in a small one.
    let label: String
    let shade: Shade
  }

  /// Five classes of numbers above 0; `none` is 0, `unknown` has no number.
  enum Shade: Int, CaseIterable { case unknown, none, first, second, third, fourth, fifth }

  let anchor: String
  let caption: String
  /// What is counted, and in which period.
  let scope: String
  let legend: [(shade: Shade, text: String)]
  let tiles: [Tile]
  /// Base and source.
  let source: String

  var columns: Int { (tiles.map(\.column).max() ?? 0) + 1 }
  var rows: Int { (tiles.map(\.row).max() ?? 0) + 1 }

  /// The lowest and highest number of each class: about as many units in each, equal numbers in one.
  ///
  /// Class limits are published numbers, so that a legend says nothing that the table does not.
  static func classes(_ numbers: [Int]) -> [ClosedRange<Int>] {
    let sorted = numbers.filter { $0 > 0 }.sorted()
    var classes: [ClosedRange<Int>] = []
    var start = 0
    for place in 1...5 where start < sorted.count {
      let end = max(start, sorted.count * place / 5 - 1)
      // Equal numbers stay together.
      let last = sorted[start...].lastIndex { $0 <= sorted[end] } ?? end
      classes.append(sorted[start]...sorted[last])
      start = last + 1
    }
    return classes
  }
}
