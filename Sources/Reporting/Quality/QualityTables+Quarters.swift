import Definitions

/// Entry and locations, quarter by quarter.
extension QualityTables {
  /// The revision triangle: per quarter of visit the share that was entered by the end of later quarters.
  static func delays(_ facts: EditionFacts) -> DataTable {
    let all = facts.quality.delays
    let smallest = facts.definition.protection.minimumForPercentages
    let used = all.compactMap { $0.counts.lastIndex { $0 > 0 } }.max() ?? 0
    let shown = 0...min(max(used, 2), QualityFacts.Delays.last)
    return DataTable(
      number: nil, anchor: "vertraging", caption: "Wanneer bezoeken zijn ingevoerd",
      scope: "Per kwartaal van het bezoek: welk deel van de bezoeken met een invoerdatum was ingevoerd aan "
        + "het eind van dat kwartaal, en van de kwartalen daarna. Dit is landelijk.",
      corner: "Kwartaal van bezoek",
      columns: [DataTable.Column("Met invoerdatum"), DataTable.Column("Zonder")]
        + shown.map { DataTable.Column($0 == 0 ? "Zelfde kwartaal" : "+\($0)", unit: "%") },
      rows: all.map { row in
        let shares = shown.map { delay -> DataTable.Entry in
          guard delay < row.ended else { return .missing("nog niet bekend") }
          let entered = delay == QualityFacts.Delays.last ? row.known : row.entered(within: delay)
          return row.known == 0 ? .notApplicable : share(entered, of: row.known, atLeast: smallest)
        }
        return DataTable.Row(
          head: row.quarter.description, cells: [count(row.known), count(row.undated)] + shares)
      }, totals: [])
  }

  /// How many locations registered, and what the open ones did. Names are for the libraries alone.
  static func locations(_ quality: QualityFacts) -> DataTable {
    let absent = DataTable.Entry.missing("het locatieregister beschrijft dit kwartaal niet")
    return DataTable(
      number: nil, anchor: "activiteit", caption: "Open locaties per kwartaal",
      scope: "Open is de som van registreert, gestopt en nooit begonnen. Gestopt: eerder wel geregistreerd, "
        + "in dit kwartaal niet.",
      corner: "Kwartaal",
      columns: [
        "Open", "Registreert", "Gestopt", "Waarvan vorig kwartaal nog niet", "Nooit begonnen",
        "Registreert, staat niet als open", "Bezoeken zonder bekende locatie",
      ].map { DataTable.Column($0) },
      rows: quality.locations.map { row in
        let open =
          row.open.map { open in
            [
              open.total, open.registering, open.silent, open.stopped, open.never,
              row.registering - open.registering,
            ].map(count)
          } ?? [absent, count(row.registering), absent, absent, absent, absent]
        return DataTable.Row(head: row.quarter.description, cells: open + [count(row.unplaced)])
      }, totals: [])
  }
}
