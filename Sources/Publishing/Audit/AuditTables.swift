import Definitions

/// Compares the files of tables and of units with the published numbers.
struct AuditTables {
  private let numbers: WrittenNumbers
  private let edition: WrittenEdition

  init(_ numbers: WrittenNumbers, _ edition: WrittenEdition) {
    self.numbers = numbers
    self.edition = edition
  }

  /// The file of a unit: exactly its lines of `observations.csv`.
  func unit(_ bytes: [UInt8], _ unit: WrittenUnit?) -> [String] {
    guard let unit else { return ["it holds no lines of one unit of \(WrittenEdition.observationsName)"] }
    let expected = Array((WrittenNumbers.header + "\n").utf8) + unit.lines
    guard bytes != expected else { return [] }
    let found = WrittenNumbers(bytes)
    var faults = found.faults
    for name in found.names {
      for number in found.units[name]?.numbers ?? [] where !isSame(number, numbers.units[name]?[number.key]) {
        faults.append("\(number.name) is another than in \(WrittenEdition.observationsName)")
      }
    }
    let isComplete =
      found.names == [unit.name]
      && found.count == unit.numbers.count { $0.key.counted != "respondents" }
    if !isComplete { faults.append("it is not all lines of its unit") }
    return faults.isEmpty ? ["its lines are other than those of \(WrittenEdition.observationsName)"] : faults
  }

  private func isSame(_ one: WrittenNumber, _ other: WrittenNumber?) -> Bool {
    one.count == other?.count && one.base == other?.base && one.percent == other?.percent
      && one.value == other?.value && one.status == other?.status
  }

  /// A file of the national page.
  func table(_ bytes: [UInt8]) -> [String] {
    var lines = WrittenLines(bytes)
    guard let range = lines.next(), let header = WrittenLines.cells(bytes, range) else {
      return ["it is empty"]
    }
    var faults: [String] = []
    var line = 1
    while let range = lines.next() {
      line += 1
      guard let cells = WrittenLines.cells(bytes, range), cells.count == header.count else {
        faults.append("line \(line) has another number of cells than the header")
        continue
      }
      let row = Dictionary(zip(header, cells)) { first, _ in first }
      let isRight =
        switch header {
        case ["table", "row", "label", "before", "now", "difference_pp", "status"]: isChange(row)
        case ["table", "period", "level", "unit", "label", "visits", "locations", "visits_per_location"]
          + header.dropFirst(8),
          ["table", "period", "level", "unit", "label", "visits", "visits_quarter", "locations"]
          + header.dropFirst(8):
          isOverview(row, shares: Array(header.dropFirst(8)))
        default: isNumber(row, of: name(row))
        }
      if !isRight { faults.append("line \(line) holds a number that is not published") }
    }
    return faults
  }

  /// The unit that a line names; a line without one is about the nation.
  private func name(_ row: [String: String]) -> WrittenUnit.Name {
    guard let id = row["unit"] else { return .nation }
    return row["level"].map { WrittenUnit.Name(level: $0, id: id) }
      ?? numbers.units.keys.first { $0.id == id } ?? WrittenUnit.Name(level: "", id: id)
  }

  /// A number of the nation, whatever the number of its decimals.
  func isNumber(_ row: [String: String]) -> Bool {
    let key = WrittenNumber.Key(
      table: row["table"] ?? "", period: row["period"] ?? "", row: row["row"] ?? "",
      column: row["column"] ?? "",
      counted: row["counted"] ?? "")
    func isSame(_ one: String, _ other: String?) -> Bool {
      AuditRows.tenths(one) == AuditRows.tenths(other ?? "") && one.isEmpty == (other ?? "").isEmpty
    }
    guard let number = numbers.nation[key] else { return false }
    return isSame(number.count.map(String.init) ?? "", row["count"])
      && isSame(number.base.map(String.init) ?? "", row["base"]) && isSame(number.percent, row["percent"])
      && isSame(number.value, row["value"]) && number.status.joined(separator: " ") == row["status"] ?? ""
  }

  private func isNumber(_ row: [String: String], of name: WrittenUnit.Name) -> Bool {
    guard let table = row["table"], let period = row["period"], let counted = row["counted"],
      let id = row["row"]
    else { return false }
    let key = WrittenNumber.Key(
      table: table, period: period, row: id, column: row["column"] ?? "", counted: counted)
    guard let number = numbers.units[name]?[key] else { return false }
    return number.count.map(String.init) ?? "" == row["count"] ?? "" && number.percent == row["percent"] ?? ""
      && number.base.map(String.init) ?? "" == row["base"] ?? "" && number.value == row["value"] ?? ""
      && number.status.joined(separator: " ") == row["status"] ?? ""
  }

  /// A riser or faller: the percentages of this period and of the one before.
  private func isChange(_ row: [String: String]) -> Bool {
    func percents(_ period: String) -> Set<String> {
      Set(
        ["visits", "questions", "locations", "respondents"].compactMap { counted in
          numbers.nation[
            WrittenNumber.Key(
              table: row["table"] ?? "", period: period, row: row["row"] ?? "", column: "", counted: counted)]?
            .percent
        })
    }
    let earlier = edition.period.shifted(by: -1).description
    let before = row["before"] ?? ""
    let now = row["now"] ?? ""
    guard before.isEmpty || percents(earlier).contains(before),
      now.isEmpty || percents(edition.period.description).contains(now)
    else { return false }
    guard let difference = row["difference_pp"], !difference.isEmpty else { return true }
    guard let old = WrittenNumber.units(before), let new = WrittenNumber.units(now),
      let stated = WrittenNumber.units(difference)
    else { return false }
    return stated.units == new.units - old.units && old.decimals == new.decimals
  }

  /// A unit of an overview: its key figures, and percentages with their index.
  private func isOverview(_ row: [String: String], shares: [String]) -> Bool {
    guard let level = row["level"], let id = row["unit"], let period = row["period"],
      let unit = numbers.units[WrittenUnit.Name(level: level, id: id)]
    else { return false }
    let own = unit.numbers.filter { $0.key.period == period && $0.key.column.isEmpty }
    func count(_ name: String) -> Int? { own.first { $0.key.row == name && AuditRule.isKey($0) }?.count }
    let visits = count("visits")
    let locations = count("locations")
    guard row["visits"] == visits.map(String.init) ?? "", row["locations"] == locations.map(String.init) ?? ""
    else {
      return false
    }
    if let quarter = row["visits_quarter"] {
      let period = Period.quarter(of: edition.period.lastMonth).description
      let known = unit.numbers.first {
        $0.key.period == period && $0.key.column.isEmpty && $0.key.row == "visits" && AuditRule.isKey($0)
      }
      guard quarter == known?.count.map(String.init) ?? "" else { return false }
    }
    if let ratio = row["visits_per_location"], !ratio.isEmpty {
      guard let visits, let locations, locations > 0, Int(ratio) == (2 * visits + locations) / (2 * locations)
      else {
        return false
      }
    }
    return shares.allSatisfy { name in
      guard let text = row[name], !text.isEmpty else { return true }
      let isIndex = name.hasSuffix("_index")
      let parts = (isIndex ? String(name.dropLast(6)) : name).split(separator: ".", maxSplits: 1).map(
        String.init)
      guard parts.count == 2 else { return false }
      let table = parts[0] + (isIndex ? "_index" : "")
      let isValue = DerivedTable(id: table) != nil
      return own.contains {
        $0.key.table == table && $0.key.row == parts[1] && text == (isValue ? $0.value : $0.percent)
      }
    }
  }
}
