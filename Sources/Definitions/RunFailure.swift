/// Everything that stopped a run: all refused files in the order of the input, not the first only.
package struct RunFailure: Error, Equatable, Sendable {
  /// At least one.
  package let failures: [StageFailure]

  package init(_ failures: [StageFailure]) {
    precondition(!failures.isEmpty)
    self.failures = failures
  }

  /// One failure.
  package init(_ failure: StageFailure) { failures = [failure] }

  /// The exit code of the first failure by place.
  package var exit: ExitCode { failures[0].exit }
}
