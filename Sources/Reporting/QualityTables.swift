import Definitions

/// The tables of the data quality report.
enum QualityTables {
  private static func count(_ number: Int) -> DataTable.Entry { .number(Dutch.count(number), anchor: nil) }

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

  /// One row per source file: of the registrations, or of the location register.
  static func receipts(_ receipts: [Receipt], ofRegister: Bool) -> DataTable {
    let heads = ["Gelezen", "Geteld", "Dubbel", "Ingetrokken", "Afgewezen", "Buiten periode", "Overgeslagen"]
    let dates = ofRegister ? [] : ["Eerste bezoek", "Laatste bezoek"]
    return DataTable(
      number: nil, anchor: ofRegister ? "registerbestanden" : "bestanden",
      caption: ofRegister ? "Bestanden van het locatieregister" : "Bestanden met registraties",
      scope: "Per bestand: \(ofRegister ? "indeling" : "indeling, eerste en laatste bezoek"), "
        + "en wat er met elke regel gebeurde.",
      corner: "Bestand",
      columns: (["Indeling"] + dates).map { DataTable.Column($0, isText: true) }
        + heads.map { DataTable.Column($0) },
      rows: receipts.filter { $0.isRegister == ofRegister }.map { receipt in
        let name = receipt.file.fileName + (receipt.member.map { " > \($0)" } ?? "")
        let days = [receipt.firstVisit, receipt.lastVisit].map { DataTable.Entry.text($0?.iso ?? "geen") }
        return DataTable.Row(
          head: name,
          cells: [.text(receipt.layout)] + (ofRegister ? [] : days)
            + receipt.ledger.entries.map { count($0.count) })
      }, totals: [])
  }

  /// One row per kind of problem.
  static func problems(_ problems: [Problem]) -> DataTable {
    DataTable(
      number: nil, anchor: "problemen", caption: "Problemen in de bronbestanden",
      scope:
        "Per soort: hoe vaak, wat het gevolg is en de eerste plaatsen. De inhoud van velden staat hier niet.",
      corner: "Soort",
      columns: [
        DataTable.Column("Aantal"), DataTable.Column("Gevolg", isText: true),
        DataTable.Column("Plaatsen", isText: true),
      ],
      rows: problems.map { problem in
        let shown = problem.places.prefix(Problem.placesShown).map(place).joined(separator: "; ")
        let limit =
          problem.count > problem.places.count && !problem.places.isEmpty
          ? "eerste \(problem.places.count) van \(Dutch.count(problem.count)): " : ""
        return DataTable.Row(
          head: problem.kind.dutch + (problem.column.map { " (kolom \($0))" } ?? ""),
          cells: [
            count(problem.count), .text(problem.kind.rejects ? "regel afgewezen" : "telt mee"),
            .text(shown.isEmpty ? "geen plaats bekend" : limit + shown),
          ])
      }, totals: [])
  }

  private static func place(_ place: Place) -> String {
    var text = place.file.fileName
    if let member = place.member { text += " > \(member)" }
    if let line = place.line { text += " regel \(line)" }
    return text
  }

  /// One row per variable: how much of the reported period says nothing.
  static func completeness(_ facts: QualityFacts, _ codebook: Codebook) -> DataTable {
    DataTable(
      number: nil, anchor: "volledigheid", caption: "Volledigheid per kenmerk",
      scope: "Registraties van de verslagperiode waarin een antwoord ontbreekt.", corner: "Kenmerk",
      columns: ["Basis", "Niet ingevuld", "Onbekend", "Niet herkend", "Niet gevraagd"].map {
        DataTable.Column($0)
      },
      rows: facts.completeness.map { item in
        DataTable.Row(
          head: "\(codebook[item.variable]?.label ?? item.variable) (\(item.counted.plural))",
          cells: [item.base, item.empty, item.unknown, item.unrecognised, item.notAsked].map(count))
      }, totals: [])
  }

  /// One row per variable: how many 'Anders' got an answer of their own.
  static func recoded(_ facts: QualityFacts, _ codebook: Codebook) -> DataTable {
    DataTable(
      number: nil, anchor: "hercodeerd", caption: "Hercodering van 'Anders'",
      scope:
        "Antwoorden 'Anders' met een toelichting, en hoeveel daarvan bij een ander antwoord zijn geteld.",
      corner: "Kenmerk", columns: [DataTable.Column("Anders"), DataTable.Column("Hercodeerd")],
      rows: facts.recoded.map {
        DataTable.Row(
          head: codebook[$0.variable]?.label ?? $0.variable, cells: [count($0.candidates), count($0.recoded)])
      }, totals: [])
  }

  /// One row per gate as it was judged.
  static func gates(_ facts: QualityFacts, _ codebook: Codebook) -> DataTable {
    DataTable(
      number: nil, anchor: "grenzen", caption: "Grenzen die een publicatie tegenhouden",
      scope: "Beoordeeld op de verslagperiode.", corner: "Grens",
      columns: [
        DataTable.Column("Grenswaarde"), DataTable.Column("Gemeten"),
        DataTable.Column("Oordeel", isText: true),
      ],
      rows: facts.gates.map { gate in
        let subject = gate.subject.map { ": \(codebook[$0]?.label ?? $0)" } ?? ""
        let verdict =
          gate.passed ? "voldoet" : gate.exception.map { "bekende uitzondering: \($0)" } ?? "voldoet niet"
        return DataTable.Row(
          head: gate.rule.dutch + subject,
          cells: [
            .number(share(gate.thresholdBasisPoints), anchor: nil),
            .number(share(gate.basisPoints), anchor: nil),
            .text(verdict),
          ])
      }, totals: [])
  }
}
