/// Everything that stopped a run: all refused files in the order of the input, not the first only.
package struct RunFailure: Error, Equatable, Sendable {
  /// At least one.
  package let failures: [StageFailure]
  /// The quality gates as they were judged; none when the run did not come that far.
  package let gates: [QualityFacts.GateResult]

  /// The failures of a run, and the gates that stopped it.
  package init(_ failures: [StageFailure], gates: [QualityFacts.GateResult] = []) {
    precondition(!failures.isEmpty)
    self.failures = failures
    self.gates = gates
  }

  /// One failure.
  package init(_ failure: StageFailure) { self.init([failure]) }

  /// The exit code of the first failure by place.
  package var exit: ExitCode { failures[0].exit }
}
