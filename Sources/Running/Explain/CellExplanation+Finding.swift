import Definitions
import Edition
import Publishing

extension CellExplanation {
  /// What the editions of a report print at an address: the current edition of its period is explained, else the
  /// latest that prints it.
  static func find(
    _ address: CellAddress, in root: PublicationRoot, report: String
  ) throws(StageFailure) -> (key: CellName, printed: Printed, history: [Printed]) {
    let current = try root.currentEditions(report: report)
    guard !current.isEmpty else {
      throw StageFailure(
        .publishing, at: Place(file: root.path), "there is no edition of \(report) here",
        remedy: "publish first, or name the publication root with --output", exit: .inputMissing)
    }
    let (level, unit) = try Self.unit(address, current)
    func numbers(_ edition: WrittenEdition) throws(StageFailure) -> [PublishedNumber] {
      try edition.observations(
        table: address.table, period: address.period, level: level, unit: unit, row: address.row,
        column: address.column)
    }
    // What leads where a period has both, as on the pages.
    let preference: [Counted] =
      address.counted.map { [$0] } ?? [.questions, .visits, .locations, .respondents]
    func leading(_ numbers: [PublishedNumber]) -> PublishedNumber? {
      let found = preference.compactMap { counted in numbers.first { $0.key.counted == counted } }
      return found.first { $0.count != nil || $0.value != nil } ?? found.first
    }
    let own = current.filter { $0.period.lastMonth == address.period.lastMonth }
    for edition in own + current.reversed() {
      guard let number = leading(try numbers(edition)) else { continue }
      var history: [Printed] = []
      for period in current.map(\.period) where period.lastMonth >= address.period.lastMonth {
        for edition in try root.history(report: report, period: period) {
          guard let other = try numbers(edition).first(where: { $0.place == number.place }) else { continue }
          history.append(Printed(edition: edition, number: other))
        }
      }
      return (number.place, Printed(edition: edition, number: number), history)
    }
    throw try Self.unknown(address, level, unit, own.last ?? current[current.count - 1], root)
  }

  private static func unit(
    _ address: CellAddress, _ editions: [WrittenEdition]
  ) throws(StageFailure) -> (Level, String) {
    switch address.unit {
    case .code(let level, let unit): return (level, unit)
    case .page(let folder, let file):
      for edition in editions.reversed() {
        if let unit = try edition.unit(ofPage: folder, file) { return unit }
      }
      throw StageFailure(
        .publishing, at: Place(file: "\(folder)/\(file)"), "no edition has a page of this name",
        remedy: "name it as it stands in an edition, such as gemeenten/utrecht.html", exit: .usage)
    }
  }

  /// What is wrong with an address that no edition prints: the first of its parts that an edition does not know.
  private static func unknown(
    _ address: CellAddress, _ level: Level, _ unit: String, _ edition: WrittenEdition, _ root: PublicationRoot
  ) throws(StageFailure) -> StageFailure {
    var keys = try edition.publishedNumbers { $0 == level }.map(\.place)
    let parts: [(what: String, part: (CellName) -> String, wanted: String)] = [
      ("\(level.rawValue)", { $0.key.unit }, unit), ("table", { $0.key.table }, address.table),
      ("row", { $0.row }, address.row), ("column", { $0.column }, address.column),
      ("period", { $0.key.period.description }, address.period.description),
      ("count of", { $0.key.counted.rawValue }, address.counted?.rawValue ?? ""),
    ]
    for (what, part, wanted) in parts where what != "count of" || !wanted.isEmpty {
      let left = keys.filter { part($0) == wanted }
      guard left.isEmpty else {
        keys = left
        continue
      }
      let known = Set(keys.map(part)).sorted()
      let shown =
        known.prefix(8).map { $0.isEmpty ? "none" : $0 }.joined(separator: ", ")
        + (known.count > 8 ? ", …" : "")
      let remedy =
        wanted.nearest(of: known).flatMap { $0.isEmpty ? nil : "did you mean \"\($0)\"?" }
        ?? (known.isEmpty ? "this edition has no numbers of that level" : "it has \(shown)")
      return StageFailure(
        .publishing, at: Place(file: edition.path),
        wanted.isEmpty ? "this number has a \(what)" : "no \(what) \"\(wanted)\" is printed here",
        remedy: remedy, exit: .usage)
    }
    return StageFailure(
      .publishing, at: Place(file: root.path), "no edition prints this number", remedy: "check the address",
      exit: .usage)
  }
}
