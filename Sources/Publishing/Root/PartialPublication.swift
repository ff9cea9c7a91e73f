package import Definitions

/// What stopped a run after some of its editions were published: these are live, and stay so.
package struct PartialPublication: Error {
  /// The editions that are live.
  package let published: [WrittenEdition]
  /// What stopped the run after them.
  package let failure: StageFailure
}
