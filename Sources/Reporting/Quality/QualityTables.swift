import Definitions
import Disclosure

/// The tables of the data quality report.
enum QualityTables {
  static func count(_ number: Int) -> DataTable.Entry { .number(Dutch.count(number), anchor: nil) }

  /// `12,3%`; the sign for absent where the base is too small.
  static func share(_ part: Int, of base: Int, atLeast smallest: Int) -> DataTable.Entry {
    guard base >= smallest else { return .missing("te weinig registraties") }
    return Percent(part, of: base, decimals: 1).map { .number(Dutch.percent($0), anchor: nil) }
      ?? .notApplicable
  }

  /// `12,3%` of basis points.
  static func share(_ basisPoints: Int) -> String {
    Dutch.decimal((basisPoints + 5) / 10, decimals: 1) + "%"
  }

  static let outcomes: [(name: String, label: String)] = [
    ("counted", "Geteld"), ("superseded", "Dubbel of gewijzigd; de nieuwste versie telt"),
    ("withdrawn", "Ingetrokken door de bibliotheek"), ("rejected", "Afgewezen, bijvoorbeeld zonder datum"),
    ("outside", "Buiten de periode van dit rapport"),
  ]

  /// Every row that was read stands in exactly one row of this table.
  static func ledger(_ ledger: Ledger) -> DataTable {
    let entries = Dictionary(uniqueKeysWithValues: ledger.entries.map { ($0.name, $0.count) })
    return DataTable(
      number: nil, anchor: "registraties", caption: "Van aangeleverde naar getelde registraties",
      scope: "Alle bronbestanden samen. Elke aangeleverde regel staat in precies één rij.",
      corner: "Registraties",
      columns: [DataTable.Column("Aantal"), DataTable.Column("Aandeel", unit: "%")],
      rows: outcomes.map { outcome in
        let number = entries[outcome.name] ?? 0
        let percent = PrintedShare(number, of: ledger.read)
        return DataTable.Row(
          head: outcome.label,
          cells: [count(number), percent.map { .number($0.text, anchor: nil) } ?? .notApplicable])
      },
      totals: [
        DataTable.Row(
          head: "Aangeleverd",
          cells: [count(ledger.read), ledger.read > 0 ? .number("100%", anchor: nil) : .notApplicable])
      ])
  }

  /// One row per gate as it was judged.
  static func gates(_ quality: QualityFacts, _ codebook: Codebook) -> DataTable {
    DataTable(
      number: nil, anchor: "grenzen", caption: "Grenzen die een publicatie tegenhouden",
      scope: "Beoordeeld op de verslagperiode. Een bekende uitzondering houdt de publicatie niet tegen.",
      corner: "Grens",
      columns: [
        DataTable.Column("Hoogstens"), DataTable.Column("Gemeten"), DataTable.Column("Oordeel", isText: true),
      ],
      rows: quality.gates.map { gate in
        let subject = gate.subject.map { ": \(codebook[$0]?.label ?? $0)" } ?? ""
        let verdict =
          gate.passed ? "voldoet" : gate.exception.map { "bekende uitzondering: \($0)" } ?? "voldoet niet"
        return DataTable.Row(
          head: gate.rule.dutch + subject,
          cells: [
            .number(share(gate.thresholdBasisPoints), anchor: nil),
            .number(share(gate.basisPoints), anchor: nil), .text(verdict),
          ])
      }, totals: [])
  }

  /// The label of a variable; what is counted is said where it is not visits.
  static func name(_ variable: String, _ counted: Counted, _ codebook: Codebook) -> String {
    (codebook[variable]?.label ?? variable) + (counted == .visits ? "" : " (\(counted.plural))")
  }
}
