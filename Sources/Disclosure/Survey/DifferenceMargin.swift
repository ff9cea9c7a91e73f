package import Edition

/// The ends of the 95 % interval of a difference.
package struct DifferenceMargin: Equatable, Sendable {
  /// The lower end.
  package let low: DecimalValue
  /// The upper end.
  package let high: DecimalValue
}
