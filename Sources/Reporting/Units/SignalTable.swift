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
    var columns: [DataTable.Column] = []
    for counted in counted {
      let period =
        isOfQuarter(counted)
        ? edition.quarter.description : edition.words(PagePhrase.fourQuarters).uncapitalised
      let head = "\(edition.words.many(counted).capitalised), \(period)"
      columns.append(DataTable.Column(head, unit: edition.words(PagePhrase.count)))
      columns.append(DataTable.Column(head, showsHead: false, unit: "%"))
    }
    for counted in now {
      columns.append(
        DataTable.Column(
          "\(edition.words.many(counted).capitalised), \(edition.quarter)",
          unit: edition.words(PagePhrase.count)))
    }
    return DataTable(
      number: number, anchor: "\(edition.words(PageAddress.table))-\(number)", caption: caption,
      scope: scope(counted),
      corner: edition.words.level(.organisation).one, columns: columns,
      rows: units.map { unit in
        var cells: [DataTable.Entry] = []
        for counted in counted {
          let table = edition.keyTable(counted.rawValue, unit, edition.span)
          cells.append(entry(table, counted))
          let percent = table?[counted.rawValue]?.percent
          cells.append(
            percent.map { .number(.percent($0), anchor: nil) } ?? .missing(.notAvailable))
        }
        for counted in now {
          cells.append(entry(edition.keyTable(counted.rawValue, unit, edition.quarter), counted))
        }
        return DataTable.Row(
          head: unit.name, link: unit.path(from: .organisation, edition.words), cells: cells)
      }, totals: [])
  }

  private func entry(_ table: PublishedTable?, _ counted: Counted) -> DataTable.Entry {
    table.map { Entries.count($0[counted.rawValue], in: $0) } ?? .missing(.notMeasured)
  }
}
