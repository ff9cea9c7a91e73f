package import Definitions
package import Edition
import Reporting

extension WrittenEdition {
  /// The published numbers of the edition by their key.
  package func observations() throws(StageFailure) -> [Observation.Key: Observation] {
    try ObservationFile.parse(try observationBytes(), path: "\(path)/\(Self.observationsName)")
  }

  /// The numbers of some levels only.
  package func observations(at levels: [Level]) throws(StageFailure) -> [Observation.Key: Observation] {
    try ObservationFile.parse(
      ObservationFile.lines(try observationBytes(), at: levels.map(\.rawValue)),
      path: "\(path)/\(Self.observationsName)")
  }

  /// The cells whose number differs in a later `observations.csv`, in the order of that file.
  ///
  /// Compared are count, percentage, value and status; the words `provisional` and `revised` are no change.
  package func changes(to later: [UInt8]) throws(StageFailure) -> [CellChange] {
    let earlier = try observationBytes()
    guard earlier != later else { return [] }
    let old = try ObservationFile.parse(earlier, path: "\(path)/\(Self.observationsName)")
    let new = try ObservationFile.parse(later, path: Self.observationsName)
    return Set(old.keys).union(new.keys).filter { old[$0]?.compared != new[$0]?.compared }.sorted().map {
      key in
      let texts = Observation.difference(old[key], new[key])
      return CellChange(
        table: key.table, period: key.period, level: key.level, unit: key.unit, row: key.row,
        column: key.column, counted: key.counted, old: texts.old, new: texts.new)
    }
  }

  /// The cells whose number differs in a later edition.
  package func changes(to later: WrittenEdition) throws(StageFailure) -> [CellChange] {
    try changes(to: try later.observationBytes())
  }

  func observationBytes() throws(StageFailure) -> [UInt8] {
    guard let bytes = try file(Self.observationsName) else {
      throw StageFailure(
        .publishing, at: Place(file: "\(path)/\(Self.observationsName)"), "this is missing",
        remedy: "take the edition from a backup", exit: .dataRefused)
    }
    return bytes
  }
}

extension Observation {
  /// Count, percentage, value and status as they are compared and shown; empty where there is none.
  fileprivate var compared: [String] {
    let words = status.filter { $0 != "provisional" && $0 != "revised" }
    return [
      count.map(String.init) ?? "", percent.map { $0 + "%" } ?? "", value ?? "", words.joined(separator: " "),
    ]
  }

  /// The first of the compared texts that differs, before and after. A number that went missing is told by its
  /// status, and a cell that is only in one of the two by its first text.
  fileprivate static func difference(_ old: Observation?, _ new: Observation?) -> (old: String?, new: String?)
  {
    let before = old?.compared
    let after = new?.compared
    let index = (0..<3).first { (before?[$0] ?? "") != (after?[$0] ?? "") } ?? 3
    return (
      before.map { $0[index].isEmpty ? $0[3] : $0[index] },
      after.map { $0[index].isEmpty ? $0[3] : $0[index] }
    )
  }
}
