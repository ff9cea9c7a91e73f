import Definitions

/// The reported period against earlier ones.
extension QualityTables {
  /// One row per earlier period: how many visits.
  static func volume(_ facts: EditionFacts) -> DataTable {
    DataTable(
      number: nil, anchor: "omvang", caption: "Aantal bezoeken vergeleken",
      scope: "Let op staat er vanaf een verandering van "
        + "\(share(QualityFacts.Comparison.volumeThreshold)). Over een breuk heen wordt niet vergeleken.",
      corner: "Vergeleken met",
      columns: [
        DataTable.Column("Bezoeken toen"), DataTable.Column("Bezoeken nu"), DataTable.Column("Verandering"),
        DataTable.Column("Oordeel", isText: true),
      ],
      rows: facts.quality.comparisons.map { comparison in
        let verdict = comparison.isBroken ? "breuk in de reeks" : comparison.isFlagged ? "let op" : "gewoon"
        return DataTable.Row(
          head: comparison.earlier.description,
          cells: [
            count(comparison.visitsEarlier), count(comparison.visits),
            comparison.change.map { .number(difference($0) + "%", anchor: nil) }
              ?? .missing(comparison.isBroken ? "breuk in de reeks" : "toen geen bezoeken"),
            .text(comparison.change == nil && !comparison.isBroken ? "niet te vergelijken" : verdict),
          ])
      }, totals: [])
  }

  /// One row per variable: how far its distribution moved since an earlier period.
  static func shifts(_ comparison: QualityFacts.Comparison, _ facts: EditionFacts) -> DataTable {
    DataTable(
      number: nil, anchor: "verdeling-\(comparison.against.rawValue)",
      caption: "Verdelingen vergeleken met \(comparison.earlier)",
      scope: "Verschil is de helft van de som van alle verschillen tussen de aandelen; 0% is gelijk, 100% "
        + "totaal anders. Let op staat er vanaf \(share(QualityFacts.Shift.threshold)) of 10 procentpunt.",
      corner: "Kenmerk",
      columns: [
        DataTable.Column("Verschil"), DataTable.Column("Grootste verschuiving", isText: true),
        DataTable.Column("Oordeel", isText: true),
      ],
      rows: comparison.shifts.map { shift in
        DataTable.Row(
          head: name(shift.variable, shift.counted, facts.definition.codebook), cells: cells(shift, facts))
      }, totals: [])
  }

  private static func cells(_ shift: QualityFacts.Shift, _ facts: EditionFacts) -> [DataTable.Entry] {
    func absent(_ reason: String) -> [DataTable.Entry] { [.missing(reason), .notApplicable, .text(reason)] }
    switch shift.outcome {
    case .broken: return absent("breuk in de reeks")
    case .notAsked: return absent("toen niet gevraagd")
    case .smallBase: return absent("te weinig registraties")
    case .compared(let dissimilarity, let answer, let change):
      return [
        .number(share(dissimilarity), anchor: nil),
        .text("\(label(answer, shift.variable, facts)): \(difference(change)) procentpunt"),
        .text(shift.isFlagged ? "let op" : "gewoon"),
      ]
    }
  }

  private static func label(_ answer: String, _ variable: String, _ facts: EditionFacts) -> String {
    switch answer {
    case "empty": return "Niet ingevuld"
    case "unrecognised": return "Niet herkend"
    default:
      let known = facts.definition.codebook[variable]?.answers.first { $0.id == answer }
      return known?.label(on: facts.period.lastDay) ?? answer
    }
  }

  /// `+1,2` or `−1,2` of basis points.
  private static func difference(_ basisPoints: Int) -> String {
    let size = (abs(basisPoints) + 5) / 10
    return Dutch.difference(basisPoints < 0 ? -size : size, decimals: 1)
  }
}
