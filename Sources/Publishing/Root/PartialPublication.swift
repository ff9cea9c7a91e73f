package import Definitions

/// What stopped a run after some of its editions were published: these are live, and stay so.
package struct PartialPublication: Error {
  package let published: [WrittenEdition]
  package let failure: StageFailure
}
