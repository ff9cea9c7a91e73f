import Definitions

/// The location register as the oracle reads it.
struct NaiveRegister {
  private(set) var ledgers: [String: [String: Int]] = [:]
  private var names: [String: Set<String>] = [:]
  private(set) var codes: Set<String> = []
  /// The good rows, in the order of the files.
  private(set) var rows: [ExportRow] = []

  init(_ files: [ExportFile], paths: [String]) {
    for (file, path) in zip(files, paths) {
      var ledger = [
        "read": 0, "skipped": file.lines.count - file.rows.count + file.titles.count,
      ]
      for row in file.rows {
        guard isGood(row) else {
          ledger["rejected", default: 0] += file.weight(of: row)
          ledger["read", default: 0] += file.weight(of: row)
          continue
        }
        ledger["counted", default: 0] += 1
        ledger["read", default: 0] += 1
        rows.append(row)
        let code = row["locatie_code"]
        codes.insert(code)
        names[NaiveText.plain(row["locatie_naam"]), default: []].insert(code)
        names["\(NaiveText.plain(row["bibliotheek"]))/\(NaiveText.plain(row["locatie_naam"]))", default: []]
          .insert(code)
      }
      ledgers[path] = ledger
    }
  }

  func isGood(_ row: ExportRow) -> Bool {
    let dates = ["startdatum", "einddatum"].map { row[$0] }.filter { !$0.isEmpty }
    return row.damage == nil && !["", "-"].contains(row["locatie_code"])
      && !["", "-"].contains(row["stand_per"])
      && dates.allSatisfy { NaiveText.moment($0, yearFirst: false) != nil }
      && !row["openingsuren_per_week"].contains("u")
  }

  /// The code of a location by code; empty when there is none.
  func code(_ code: String) -> String { codes.first { NaiveText.plain($0) == NaiveText.plain(code) } ?? "" }

  /// The code of the one location with this name, in this library where it is known.
  func code(library: String?, name: String) -> String {
    let name = NaiveText.plain(name)
    let found = names[library.map { "\(NaiveText.plain($0))/\(name)" } ?? name] ?? []
    return found.count == 1 ? found.first! : ""
  }
}
