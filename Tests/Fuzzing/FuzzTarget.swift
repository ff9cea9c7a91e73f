/// A part of the program that must bear any bytes, and what must hold whatever they are.
///
/// The fuzzer runs a target on bytes of its own making; `FuzzCorpusTests` runs it on the committed corpus.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// The row reader: the same rows from whole and cut input as from the naive reader.
  case rows
  /// The dates of cells: the same as a reader that takes its time.
  case dates
  /// Headers, layouts and the decoders of rows, on a file of any bytes.
  case layouts
  /// Containers, filters and members, on a file of any bytes.
  case archive
  /// The parts of an Excel workbook, each of any bytes.
  case workbook
  /// The counting of a small report over a file of any bytes.
  case intake

  /// Throws a `FuzzFinding` when something holds that may not.
  package func check(_ bytes: [UInt8]) throws {
    switch self {
    case .rows: try FuzzedRows.check(bytes)
    case .dates: try FuzzedDates.check(bytes)
    case .layouts: try FuzzedLayouts.check(bytes)
    case .archive: try FuzzedArchive.check(bytes)
    case .workbook: try FuzzedWorkbook.check(bytes)
    case .intake: try FuzzedIntake.check(bytes)
    }
  }
}
