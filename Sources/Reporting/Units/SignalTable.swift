import Definitions
import Disclosure

/// Government organisations beneath each other: in how many visits or questions they occur.
struct SignalTable {
  let edition: LocalEdition
  let units: [UnitTree.Unit]
  let number: Int
  let caption: String

  var table: DataTable {
    let counted = [Counted.visits, .questions].filter { counted in
      units.contains { edition.count(counted.rawValue, $0, edition.span) != nil }
    }
    var columns: [DataTable.Column] = []
    for counted in counted {
      let head = Dutch.capitalised(counted.plural)
      columns.append(DataTable.Column("\(head), vier kwartalen", unit: "aantal"))
      columns.append(DataTable.Column("\(head), vier kwartalen", showsHead: false, unit: "%"))
    }
    for counted in counted {
      columns.append(
        DataTable.Column("\(Dutch.capitalised(counted.plural)), \(edition.quarter)", unit: "aantal"))
    }
    return DataTable(
      number: number, anchor: "tabel-\(number)", caption: caption,
      scope: "Vier kwartalen: \(Dutch.title(edition.span)). Deze aantallen zijn landelijk en exact. "
        + "Meer organisaties mogelijk.",
      corner: "Organisatie", columns: columns,
      rows: units.map { unit in
        var cells: [DataTable.Entry] = []
        for counted in counted {
          let table = edition.keyTable(counted.rawValue, unit, edition.span)
          cells.append(entry(table, counted))
          let percent = table?[counted.rawValue]?.percent
          cells.append(
            percent.map { .number(.percent($0), anchor: nil) } ?? .missing(.notAvailable))
        }
        for counted in counted {
          cells.append(entry(edition.keyTable(counted.rawValue, unit, edition.quarter), counted))
        }
        return DataTable.Row(head: unit.name, link: unit.path(from: .organisation), cells: cells)
      }, totals: [])
  }

  private func entry(_ table: ProtectedTable?, _ counted: Counted) -> DataTable.Entry {
    table.map { Entries.count($0[counted.rawValue], in: $0) } ?? .missing(.notMeasured)
  }
}
