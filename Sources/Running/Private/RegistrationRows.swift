import Counting
package import Definitions
import Publishing
import Reporting

/// The counted registrations of a period as files for somebody's own analysis.
package struct RegistrationRows {
  /// Registrations written.
  package private(set) var count = 0
  /// The period of the registrations.
  package let period: Period
  /// The files written, the rows first.
  package let paths: [String]

  /// Writes the rows to `path`, with `variables.csv` and `variables.sps` beside them. Without a period the latest
  /// complete one is taken.
  package init(_ frame: RunFrame, _ period: Period?, to path: String) throws {
    let tally = try frame.counted(nationalOnly: true)
    self.period = try period ?? EditionChoice(tally, frame.definition).periods([], all: false)[0]
    let geography = frame.definition.codebook.geography
    let provinces = Dictionary(
      geography.municipalities.map { ($0.code, $0.province) }, uniquingKeysWith: { first, _ in first })
    let table = RegistrationFile(frame.definition.codebook, frame.definition.words)
    let file = try PrivateFile(path: path)
    var bytes = table.head
    var count = 0
    try tally.forEachRegistration(in: self.period) { (row) throws(StageFailure) in
      bytes += table.line(
        quarter: row.quarter, isVisit: row.isVisit, isQuestion: row.isQuestion, location: row.location,
        province: row.location.flatMap { provinces[$0.municipality] } ?? "", answers: row.answers)
      count += 1
      guard bytes.count >= 1 << 20 else { return }
      try file.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    self.count = count
    try file.write(bytes)
    let folder = path.contains("/") ? String(path[...path.lastIndex(of: "/")!]) : ""
    paths = [path, folder + "variables.csv", folder + "variables.sps"]
    let (labels, syntax) = try (PrivateFile(path: paths[1]), PrivateFile(path: paths[2]))
    try labels.write(table.variables)
    try syntax.write(table.syntax)
    try labels.finish()
    try syntax.finish()
    try file.finish()
  }
}
