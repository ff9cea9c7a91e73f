/// A number beside a point of a line; its room is judged for the narrowest screen.
struct TrendLabel {
  let text: String
  /// Hundredths of a percent.
  let x: Int
  /// Thousandths of an em.
  let y: Int
  let anchor: String

  /// The room from left to right at 288 pixels, where one character takes about 2,8%.
  private var room: Range<Int> {
    let width = text.count * 280
    let start = anchor == "start" ? x : anchor == "end" ? x - width : x - width / 2
    return start..<start + width
  }

  func overlaps(_ other: TrendLabel) -> Bool { room.overlaps(other.room) && abs(y - other.y) < 1100 }

  var shape: Shape { .text(text, "v", x: x, y: y, anchor: anchor) }
}
