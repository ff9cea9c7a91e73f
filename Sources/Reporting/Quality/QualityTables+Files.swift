import Definitions

/// The receipts: what was delivered, and what became of every row.
extension QualityTables {
  /// One row per source file with rows of a kind.
  static func receipts(_ receipts: [Receipt], _ kind: Receipt.Kind, _ words: Words) -> DataTable {
    let heads = [
      words(QualityPhrase.headRead), words(QualityPhrase.counted), words(QualityPhrase.headRepeated),
      words(QualityPhrase.headWithdrawn),
      words(QualityPhrase.headRejected), words(QualityPhrase.headOutside), words(QualityPhrase.headSkipped),
    ]
    let dates =
      kind == .registrations ? [words(QualityPhrase.firstVisit), words(QualityPhrase.lastVisit)] : []
    let shown = receipts.filter { $0.kind == kind }
    var total = Ledger()
    for receipt in shown { total += receipt.ledger }
    func cells(_ ledger: Ledger) -> [DataTable.Entry] {
      ledger.entries.map { count($0.count) } + [
        .text(ledger.balances ? words(QualityPhrase.yes) : words(QualityPhrase.no))
      ]
    }
    return DataTable(
      number: nil, anchor: anchors(kind, words).rows,
      caption: words(QualityPhrase.rowsPerFile) + of(kind, words),
      scope: words(QualityPhrase.rowsScope),
      corner: words(QualityPhrase.file),
      columns: dates.map { DataTable.Column($0, isText: true) } + heads.map { DataTable.Column($0) }
        + [DataTable.Column(words(QualityPhrase.sumIsRight), isText: true)],
      rows: shown.map { receipt in
        let days = [receipt.firstVisit, receipt.lastVisit].map {
          DataTable.Entry.text($0?.iso ?? words(QualityPhrase.none))
        }
        return DataTable.Row(
          head: name(receipt.file, receipt.member), cells: (dates.isEmpty ? [] : days) + cells(receipt.ledger)
        )
      },
      totals: [
        DataTable.Row(
          head: words(QualityPhrase.allFiles), cells: dates.map { _ in .notApplicable } + cells(total))
      ])
  }

  /// One row per source file: what kind of file it is, and the checksum it is known by.
  static func origins(_ receipts: [Receipt], _ kind: Receipt.Kind, _ words: Words) -> DataTable {
    DataTable(
      number: nil, anchor: anchors(kind, words).origins,
      caption: words(QualityPhrase.kindsPerFile) + of(kind, words),
      scope: words(QualityPhrase.kindsScope),
      corner: words(QualityPhrase.file),
      columns: [
        DataTable.Column(words(QualityPhrase.form), isText: true),
        DataTable.Column(words(QualityPhrase.bytes)),
        DataTable.Column(words(QualityPhrase.layout), isText: true),
        DataTable.Column(words(QualityPhrase.encoding), isText: true),
        DataTable.Column(words(QualityPhrase.checksum), isText: true),
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

  private static func anchors(
    _ kind: Receipt.Kind, _ words: Words
  ) -> (rows: String, origins: String) {
    switch kind {
    case .registrations: (words(PageAddress.registrationFiles), words(PageAddress.registrationOrigins))
    case .register: (words(PageAddress.registerFiles), words(PageAddress.registerOrigins))
    case .inhabitants: (words(PageAddress.inhabitantsRows), words(PageAddress.inhabitantsOrigins))
    case .survey: (words(PageAddress.surveyFiles), words(PageAddress.surveyOrigins))
    }
  }

  private static func of(_ kind: Receipt.Kind, _ words: Words) -> String {
    switch kind {
    case .registrations: ""
    case .register: " " + words(QualityPhrase.ofRegister)
    case .inhabitants: " " + words(QualityPhrase.ofInhabitants)
    case .survey: " " + words(QualityPhrase.ofSurvey)
    }
  }

  static func name(_ file: String, _ member: String?) -> String {
    file.fileName + (member.map { " > \($0)" } ?? "")
  }
}
