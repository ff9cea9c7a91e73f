/// What a run of the program came to.
struct Outcome: Equatable {
  /// The exit code; a signal that ended it, as a negative number.
  let exit: Int32
  let output: String
  let errors: String
}
