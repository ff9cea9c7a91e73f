/// A number beside a point of a line; its room is judged for the narrowest screen.
struct TrendLabel {
  let text: String
  /// Hundredths of a percent.
  let x: Int
  /// Thousandths of an em.
  let y: Int
  let anchor: String

  /// At 288 pixels one character takes about 2,8%.
  static let character = 280
  /// Between two numbers, and between a number and a break.
  static let gap = 120

  /// The room from left to right at 288 pixels.
  private var room: Range<Int> {
    let width = text.count * Self.character
    let start = anchor == "start" ? x : anchor == "end" ? x - width : x - width / 2
    return start..<start + width
  }

  /// It lies within the drawing.
  var fits: Bool { room.lowerBound >= 0 && room.upperBound <= 10_000 }

  func overlaps(_ other: TrendLabel) -> Bool {
    let around = room.lowerBound - Self.gap..<room.upperBound + Self.gap
    return around.overlaps(other.room) && abs(y - other.y) < 1100
  }

  /// A line between two points runs through it.
  func meets(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int)) -> Bool {
    let (left, right) = (max(room.lowerBound, min(from.x, to.x)), min(room.upperBound, max(from.x, to.x)))
    guard left <= right else { return false }
    guard from.x != to.x else {
      return min(from.y, to.y) < y + 200 && max(from.y, to.y) > y - 1000
    }
    let ends = [left, right].map { from.y + (to.y - from.y) * ($0 - from.x) / (to.x - from.x) }
    return ends.min()! < y + 200 && ends.max()! > y - 1000
  }

  var shape: Shape { .text(text, "v", x: x, y: y, anchor: anchor) }
}
