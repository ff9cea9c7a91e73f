/// The exit codes of the command line (sysexits.h where one fits; 80-82 are our own gates).
package enum ExitCode: Int32, Sendable {
  case success = 0
  /// The command line itself is wrong.
  case usage = 64
  /// Data refused: damaged, layout unknown, empty selection.
  case dataRefused = 65
  /// An input is missing or unreadable.
  case inputMissing = 66
  /// A fault in this program.
  case internalFault = 70
  /// Output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed: I/O error, disk full.
  case ioError = 74
  /// Try later: another run holds the lock, an input still grows.
  case tryLater = 75
  /// The pipeline file or the record key is wrong.
  case configuration = 78
  /// A quality gate of the pipeline was crossed.
  case qualityGate = 80
  /// The disclosure audit found something.
  case disclosureGate = 81
  /// A final figure would change.
  case finalFigure = 82
  /// Published what could be, and something waits for a decision.
  case decisionNeeded = 83
}
