internal import Definitions

/// Turns the rows of one entry into values, by the layout that its header matched.
protocol RowDecoder {
  associatedtype Value: Sendable
  /// What was wrong or odd, and which rows were rejected.
  var gate: RowGate { get }
  /// `nil` when the row is rejected, which the gate then tells.
  mutating func decode(_ row: borrowing Row) -> Value?
}
