package import Definitions
package import Edition
import Reporting

extension WrittenEdition {
  /// The numbers that the edition published at some levels, in the order of its `observations.csv`.
  package func publishedNumbers(
    at isIncluded: (Level) -> Bool = { _ in true }
  ) throws(StageFailure) -> [PublishedNumber] {
    try ObservationsReader.numbers(
      try observationBytes(), path: "\(path)/\(Observations.name)", at: isIncluded)
  }

  /// The cells whose number differs in a later `observations.csv`, in the order of that file.
  ///
  /// Compared are count, percentage, value and status; the words `provisional` and `revised` are no change.
  package func changes(to later: [UInt8]) throws(StageFailure) -> [CellChange] {
    let earlier = try observationBytes()
    guard earlier != later else { return [] }
    let old = Self.byPlace(try publishedNumbers())
    let new = Self.byPlace(try ObservationsReader.numbers(later))
    return Set(old.keys).union(new.keys).filter { old[$0]?.compared != new[$0]?.compared }.sorted().map {
      place in
      let texts = PublishedNumber.difference(old[place], new[place])
      return CellChange(place, old: texts.old, new: texts.new)
    }
  }

  private static func byPlace(_ numbers: [PublishedNumber]) -> [CellName: PublishedNumber] {
    Dictionary(uniqueKeysWithValues: numbers.map { ($0.place, $0) })
  }

  /// The cells whose number differs in a later edition.
  package func changes(to later: WrittenEdition) throws(StageFailure) -> [CellChange] {
    try changes(to: try later.observationBytes())
  }

  func observationBytes() throws(StageFailure) -> [UInt8] {
    guard let bytes = try file(Observations.name) else {
      throw StageFailure(
        .publishing, at: Place(file: "\(path)/\(Observations.name)"), "this is missing",
        remedy: "take the edition from a backup", exit: .dataRefused)
    }
    return bytes
  }
}

extension PublishedNumber {
  /// Count, percentage, value and status as they are compared and shown; empty where there is none.
  fileprivate var compared: [String] {
    [
      count.map(String.init) ?? "", percent.map { $0 + "%" } ?? "", value ?? "",
      status.subtracting([.provisional, .revised]).description,
    ]
  }

  /// The first of the compared texts that differs, before and after. A number that went missing is told by its
  /// status, and a cell that is only in one of the two by its first text.
  fileprivate static func difference(_ old: PublishedNumber?, _ new: PublishedNumber?) -> (
    old: String?, new: String?
  ) {
    let before = old?.compared
    let after = new?.compared
    let index = (0..<3).first { (before?[$0] ?? "") != (after?[$0] ?? "") } ?? 3
    return (
      before.map { $0[index].isEmpty ? $0[3] : $0[index] },
      after.map { $0[index].isEmpty ? $0[3] : $0[index] }
    )
  }
}
