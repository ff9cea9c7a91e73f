package import Definitions

extension RunFailure {
  /// Whatever stopped a run, as the failures that it consists of.
  package init(_ error: any Error) {
    if let failure = error as? RunFailure {
      self = failure
    } else if let failure = error as? StageFailure {
      self.init(failure)
    } else {
      self.init(StageFailure(.publishing, "\(error)", exit: .internalFault))
    }
  }
}
