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
      number: nil, anchor: words(PageAddress.registrations), caption: words(QualityPhrase.ledgerCaption),
      scope: words(QualityPhrase.ledgerScope),
      corner: words(QualityPhrase.registrations),
      columns: [
        DataTable.Column(words(QualityPhrase.number)),
        DataTable.Column(words(QualityPhrase.share), unit: "%"),
      ],
      rows: outcomes.map { outcome in
        let number = entries[outcome.name] ?? 0
        let percent = Percent(number, of: ledger.read)
        return DataTable.Row(
          head: words(outcome.label),
          cells: [count(number), percent.map { .number(.percent($0), anchor: nil) } ?? .notApplicable])
      },
      totals: [
        DataTable.Row(
          head: words(QualityPhrase.delivered),
          cells: [count(ledger.read), ledger.read > 0 ? .number(.whole, anchor: nil) : .notApplicable])
      ])
  }

  /// One row per gate as it was judged.
  static func gates(_ quality: QualityFacts, _ codebook: Codebook, _ words: Words) -> DataTable {
    DataTable(
      number: nil, anchor: words(PageAddress.gates), caption: words(QualityPhrase.gatesCaption),
      scope: words(QualityPhrase.gatesScope),
      corner: words(QualityPhrase.gate),
      columns: [
        DataTable.Column(words(QualityPhrase.atMost)), DataTable.Column(words(QualityPhrase.measured)),
        DataTable.Column(words(QualityPhrase.verdict), isText: true),
      ],
      rows: quality.gates.map { gate in
        let subject = gate.subject.map { ": \(codebook[$0]?.label ?? $0)" } ?? ""
        let verdict =

          gate.passed
          ? words(QualityPhrase.passes)
          : gate.exception.map { words.text(QualityPhrase.excepted, ["reason": $0]) }
            ?? words(QualityPhrase.failsGate)
        return DataTable.Row(
          head: words(gate.rule) + subject,
          cells: [
            .number(share(gate.thresholdBasisPoints), anchor: nil),
            .number(share(gate.basisPoints), anchor: nil), .text(verdict),
          ])
      }, totals: [])
  }

  /// The label of a variable; what is counted is said where it is not visits.
  static func name(_ variable: String, _ counted: Counted, _ facts: EditionFacts) -> String {
    (facts.definition.codebook[variable]?.label ?? variable)
      + (counted == .visits ? "" : " (\(facts.words.many(counted)))")
  }
}
