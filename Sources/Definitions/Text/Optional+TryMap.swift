extension Optional {
  /// `map` with the failure type kept.
  func tryMap<Result>(
    _ transform: (Wrapped) throws(StageFailure) -> Result
  ) throws(StageFailure) -> Result? {
    guard let self else { return nil }
    return try transform(self)
  }
}
