import Definitions
import Edition

/// The tables of the data quality report.
enum QualityTables {
  static func count(_ number: Int) -> DataTable.Entry { .number(.count(number), anchor: nil) }

  /// `12,3%`; the sign for absent where the base is too small.
  static func share(_ part: Int, of base: Int, atLeast smallest: Int) -> DataTable.Entry {
    guard base >= smallest else { return .missing(.fewRegistrations) }
    return Percent(part, of: base, decimals: 1).map { .number(.percent($0), anchor: nil) }
      ?? .notApplicable
  }

  /// `12,3%` of basis points.
  static func share(_ basisPoints: Int) -> Printed { .tenths((basisPoints + 5) / 10, hasSign: false) }

  private static let outcomes: [(name: String, label: QualityPhrase)] = [
    ("counted", .counted), ("superseded", .superseded), ("withdrawn", .withdrawn), ("rejected", .rejected),
    ("outside", .outside),
  ]

  /// Every row that was read stands in exactly one row of this table.
  static func ledger(_ ledger: Ledger, _ words: Words) -> DataTable {
    let entries = Dictionary(uniqueKeysWithValues: ledger.entries.map { ($0.name, $0.count) })
    return DataTable(
      anchor: words(PageAddress.registrations), caption: words(QualityPhrase.ledgerCaption),
      scope: words(QualityPhrase.ledgerScope),
      corner: words(QualityPhrase.registrations),
      columns: [
        TableColumn<(label: QualityPhrase, count: Int)>(words(QualityPhrase.number)) { count($0.count) },
        TableColumn(words(QualityPhrase.share), unit: "%") { row in
          Percent(row.count, of: ledger.read).map { .number(.percent($0), anchor: nil) } ?? .notApplicable
        },
      ],
      rows: outcomes.map { ($0.label, entries[$0.name] ?? 0) }, totals: [(.delivered, ledger.read)]
    ) { DataTable.Row(head: words($0.label), cells: $1) }
  }

  /// One row per gate as it was judged.
  static func gates(_ quality: QualityFacts, _ codebook: Codebook, _ words: Words) -> DataTable {
    DataTable(
      anchor: words(PageAddress.gates), caption: words(QualityPhrase.gatesCaption),
      scope: words(QualityPhrase.gatesScope),
      corner: words(QualityPhrase.gate),
      columns: [
        TableColumn(words(QualityPhrase.atMost)) { .number(share($0.thresholdBasisPoints), anchor: nil) },
        TableColumn(words(QualityPhrase.measured)) { .number(share($0.basisPoints), anchor: nil) },
        TableColumn(words(QualityPhrase.verdict), isText: true) { gate in
          .text(
            gate.passed
              ? words(QualityPhrase.passes)
              : gate.exception.map { words.text(QualityPhrase.excepted, ["reason": $0]) }
                ?? words(QualityPhrase.failsGate))
        },
      ], rows: quality.gates
    ) { gate, cells in
      let subject = gate.subject.map { ": \(codebook[$0]?.label ?? $0)" } ?? ""
      return DataTable.Row(head: words(gate.rule) + subject, cells: cells)
    }
  }

  /// The label of a variable; what is counted is said where it is not visits.
  static func name(_ variable: String, _ counted: Counted, _ facts: EditionFacts) -> String {
    (facts.definition.codebook[variable]?.label ?? variable)
      + (counted == .visits ? "" : " (\(facts.words.many(counted)))")
  }
}
