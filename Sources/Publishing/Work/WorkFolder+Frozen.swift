package import Definitions
import Edition
import Reporting

extension WorkFolder {
  /// The decision on the baseline of a report; `nil` while there is none. Throws when it cannot be read.
  package func frozen(report: String, period: Period) throws(StageFailure) -> FrozenBaseline? {
    let file = "\(path)/frozen/\(Self.name(report, period))"
    guard let bytes = try Disk.read(file) else { return nil }
    guard let decision = JSONParser.parse(bytes).flatMap(FrozenBaseline.init) else {
      throw StageFailure(
        .publishing, at: Place(file: file), "this is damaged: it must give edition, date, by and reason",
        remedy: "take it from a backup", exit: .dataRefused)
    }
    return decision
  }

  /// Writes a decision down, beside the key.
  package func freeze(_ decision: FrozenBaseline, report: String, period: Period) throws(StageFailure) {
    let json = JSON.object([
      ("report", .string(report)), ("period", .string(period.description)),
      ("edition", .number(decision.edition)), ("date", .string(decision.date.iso)),
      ("by", .string(decision.by)), ("reason", .string(decision.reason)),
    ])
    try folder("frozen").write(Array(json.text.utf8), to: Self.name(report, period))
  }

  private static func name(_ report: String, _ period: Period) -> String { "\(report)-\(period).json" }
}
