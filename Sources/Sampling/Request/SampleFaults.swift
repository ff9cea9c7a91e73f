/// Which faults of real exports a sample has.
package enum SampleFaults: String, CaseIterable, Sendable {
  /// Every row is a counted registration.
  case none
  /// Late entries, corrections, repeats, withdrawals, impossible rows, unknown labels and locations.
  case realistic
}
