import Definitions

/// The receipts: what was delivered, and what became of every row.
extension QualityTables {
  /// One row per source file: of the registrations, or of the location register.
  static func receipts(_ receipts: [Receipt], ofRegister: Bool) -> DataTable {
    let heads = ["Gelezen", "Geteld", "Dubbel", "Ingetrokken", "Afgewezen", "Buiten periode", "Overgeslagen"]
    let dates = ofRegister ? [] : ["Eerste bezoek", "Laatste bezoek"]
    let shown = receipts.filter { $0.isRegister == ofRegister }
    var total = Ledger()
    for receipt in shown { total += receipt.ledger }
    func cells(_ ledger: Ledger) -> [DataTable.Entry] {
      ledger.entries.map { count($0.count) } + [.text(ledger.balances ? "ja" : "nee")]
    }
    return DataTable(
      number: nil, anchor: ofRegister ? "registerbestanden" : "bestanden",
      caption: ofRegister ? "Regels van het locatieregister per bestand" : "Regels per bestand",
      scope: "Gelezen is de som van geteld, dubbel, ingetrokken, afgewezen en buiten de periode. "
        + "Kopregels, lege regels en totaalregels zijn overgeslagen.",
      corner: "Bestand",
      columns: dates.map { DataTable.Column($0, isText: true) } + heads.map { DataTable.Column($0) }
        + [DataTable.Column("Som klopt", isText: true)],
      rows: shown.map { receipt in
        let days = [receipt.firstVisit, receipt.lastVisit].map { DataTable.Entry.text($0?.iso ?? "geen") }
        return DataTable.Row(
          head: name(receipt.file, receipt.member), cells: (ofRegister ? [] : days) + cells(receipt.ledger))
      },
      totals: [
        DataTable.Row(head: "Alle bestanden", cells: dates.map { _ in .notApplicable } + cells(total))
      ])
  }

  /// One row per source file: what kind of file it is, and the checksum it is known by.
  static func origins(_ receipts: [Receipt], ofRegister: Bool) -> DataTable {
    DataTable(
      number: nil, anchor: ofRegister ? "registerherkomst" : "herkomst-bestanden",
      caption: ofRegister ? "Kenmerken per bestand van het locatieregister" : "Kenmerken per bestand",
      scope: "Met het controlegetal (SHA-256) is na te gaan of een bestand hetzelfde is.", corner: "Bestand",
      columns: [
        DataTable.Column("Vorm", isText: true), DataTable.Column("Bytes"),
        DataTable.Column("Indeling", isText: true), DataTable.Column("Codering", isText: true),
        DataTable.Column("Controlegetal", isText: true),
      ],
      rows: receipts.filter { $0.isRegister == ofRegister }.map { receipt in
        DataTable.Row(
          head: name(receipt.file, receipt.member),
          cells: [
            .text(receipt.container), count(receipt.bytes), .text(receipt.layout), .text(receipt.encoding),
            .text(receipt.checksum),
          ])
      }, totals: [])
  }

  static func name(_ file: String, _ member: String?) -> String {
    file.fileName + (member.map { " > \($0)" } ?? "")
  }
}
