import Definitions
import Edition

/// Government organisations beneath each other: in how many visits or questions they occur.
struct SignalTable {
  let edition: LocalEdition
  let units: [UnitTree.Unit]
  let number: Int
  let caption: String

  /// What was counted in the reported quarter alone is no second column.
  private func isOfQuarter(_ counted: Counted) -> Bool {
    edition.covered(counted) != nil
      && units.allSatisfy {
        edition.count(counted.rawValue, $0, edition.span)
          == edition.count(counted.rawValue, $0, edition.quarter)
      }
  }

  /// The four quarters, and what parts of them were counted.
  private func scope(_ counted: [Counted]) -> String {
    let parts = counted.filter { !isOfQuarter($0) }.compactMap { counted in
      edition.covered(counted).map { " \(edition.words.many(counted).capitalised): \($0)." }
    }
    return edition.words.text(UnitPhrase.organisationsScope, ["period": edition.words.title(edition.span)])
      + parts.joined()
  }

  var table: DataTable {
    let counted = [Counted.visits, .questions].filter { counted in
      units.contains { edition.count(counted.rawValue, $0, edition.span) != nil }
    }
    let now = counted.filter { counted in
      !isOfQuarter(counted) && units.contains { edition.count(counted.rawValue, $0, edition.quarter) != nil }
    }
    let visible = counted.flatMap(columns) + now.map(quarter)
    return DataTable(
      number: number, in: edition.words, caption: caption,
      scope: scope(counted),
      corner: edition.words.level(.organisation).one, columns: visible, rows: units
    ) { DataTable.Row(head: $0.name, link: $0.path(from: .organisation, edition.words), cells: $1) }
  }

  /// What is counted in the four quarters, and its share of all.
  private func columns(_ counted: Counted) -> [TableColumn<UnitTree.Unit>] {
    let period =
      isOfQuarter(counted)
      ? edition.quarter.description : edition.words(PagePhrase.fourQuarters).uncapitalised
    let head = "\(edition.words.many(counted).capitalised), \(period)"
    func table(_ unit: UnitTree.Unit) -> PublishedTable? {
      edition.keyTable(counted.rawValue, unit, edition.span)
    }
    return [
      TableColumn(head, unit: edition.words(PagePhrase.count)) { entry(table($0), counted) },
      TableColumn(head, showsHead: false, unit: "%") { unit in
        (table(unit)?[counted.rawValue]?.percent).map { .number(.percent($0), anchor: nil) }
          ?? .missing(.notAvailable)
      },
    ]
  }

  /// What is counted in the reported quarter.
  private func quarter(_ counted: Counted) -> TableColumn<UnitTree.Unit> {
    TableColumn(
      "\(edition.words.many(counted).capitalised), \(edition.quarter)",
      unit: edition.words(PagePhrase.count)
    ) { entry(edition.keyTable(counted.rawValue, $0, edition.quarter), counted) }
  }

  private func entry(_ table: PublishedTable?, _ counted: Counted) -> DataTable.Entry {
    table.map { Entries.count($0[counted.rawValue], in: $0) } ?? .missing(.notMeasured)
  }
}
