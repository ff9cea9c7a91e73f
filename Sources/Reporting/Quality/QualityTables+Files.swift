import Definitions

/// The receipts: what was delivered, and what became of every row.
extension QualityTables {
  /// One row per source file with rows of a kind.
  static func receipts(_ receipts: [Receipt], _ kind: Receipt.Kind) -> DataTable {
    let heads = ["Gelezen", "Geteld", "Dubbel", "Ingetrokken", "Afgewezen", "Buiten periode", "Overgeslagen"]
    let dates = kind == .registrations ? ["Eerste bezoek", "Laatste bezoek"] : []
    let shown = receipts.filter { $0.kind == kind }
    var total = Ledger()
    for receipt in shown { total += receipt.ledger }
    func cells(_ ledger: Ledger) -> [DataTable.Entry] {
      ledger.entries.map { count($0.count) } + [.text(ledger.balances ? "ja" : "nee")]
    }
    return DataTable(
      number: nil, anchor: anchors(kind).rows, caption: "Regels per bestand\(of(kind))",
      scope: "Gelezen is de som van geteld, dubbel, ingetrokken, afgewezen en buiten de periode. "
        + "Kopregels, lege regels en totaalregels zijn overgeslagen.",
      corner: "Bestand",
      columns: dates.map { DataTable.Column($0, isText: true) } + heads.map { DataTable.Column($0) }
        + [DataTable.Column("Som klopt", isText: true)],
      rows: shown.map { receipt in
        let days = [receipt.firstVisit, receipt.lastVisit].map { DataTable.Entry.text($0?.iso ?? "geen") }
        return DataTable.Row(
          head: name(receipt.file, receipt.member), cells: (dates.isEmpty ? [] : days) + cells(receipt.ledger)
        )
      },
      totals: [
        DataTable.Row(head: "Alle bestanden", cells: dates.map { _ in .notApplicable } + cells(total))
      ])
  }

  /// One row per source file: what kind of file it is, and the checksum it is known by.
  static func origins(_ receipts: [Receipt], _ kind: Receipt.Kind) -> DataTable {
    DataTable(
      number: nil, anchor: anchors(kind).origins, caption: "Kenmerken per bestand\(of(kind))",
      scope: "Met het controlegetal (SHA-256) is na te gaan of een bestand hetzelfde is.", corner: "Bestand",
      columns: [
        DataTable.Column("Vorm", isText: true), DataTable.Column("Bytes"),
        DataTable.Column("Indeling", isText: true), DataTable.Column("Codering", isText: true),
        DataTable.Column("Controlegetal", isText: true),
      ],
      rows: receipts.filter { $0.kind == kind }.map { receipt in
        DataTable.Row(
          head: name(receipt.file, receipt.member),
          cells: [
            .text(receipt.container), count(receipt.bytes), .text(receipt.layout), .text(receipt.encoding),
            .text(receipt.checksum),
          ])
      }, totals: [])
  }

  private static func anchors(_ kind: Receipt.Kind) -> (rows: String, origins: String) {
    switch kind {
    case .registrations: ("bestanden", "herkomst-bestanden")
    case .register: ("registerbestanden", "registerherkomst")
    case .inhabitants: ("inwonersbestanden", "inwonersherkomst")
    case .survey: ("enquetebestanden", "enqueteherkomst")
    }
  }

  private static func of(_ kind: Receipt.Kind) -> String {
    switch kind {
    case .registrations: ""
    case .register: " van het locatieregister"
    case .inhabitants: " van de inwoners"
    case .survey: " van de enquête"
    }
  }

  static func name(_ file: String, _ member: String?) -> String {
    file.fileName + (member.map { " > \($0)" } ?? "")
  }
}
