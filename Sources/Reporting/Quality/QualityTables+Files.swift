import Definitions
import Edition

/// The receipts: what was delivered, and what became of every row.
extension QualityTables {
  /// One row per source file with rows of a kind.
  static func receipts(_ receipts: [Receipt], _ kind: Receipt.Kind, _ words: Words) -> DataTable {
    typealias Row = (receipt: Receipt?, ledger: Ledger)
    let shown = receipts.filter { $0.kind == kind }
    var total = Ledger()
    for receipt in shown { total += receipt.ledger }
    let dates: [(QualityPhrase, (Receipt) -> CivilDate?)] =
      kind == .registrations ? [(.firstVisit, { $0.firstVisit }), (.lastVisit, { $0.lastVisit })] : []
    let heads: [QualityPhrase] = [
      .headRead, .counted, .headRepeated, .headWithdrawn, .headRejected, .headOutside, .headSkipped,
    ]
    let days = dates.map { head, day in
      TableColumn<Row>(words(head), isText: true) { row in
        row.receipt.map { .text(day($0)?.iso ?? words(QualityPhrase.none)) } ?? .notApplicable
      }
    }
    let counts = heads.enumerated().map { place, head in
      TableColumn<Row>(words(head)) { count($0.ledger.entries[place].count) }
    }
    return DataTable(
      anchor: anchors(kind, words).rows, caption: words(QualityPhrase.rowsPerFile) + of(kind, words),
      scope: words(QualityPhrase.rowsScope), corner: words(QualityPhrase.file),
      columns: days + counts + [
        TableColumn(words(QualityPhrase.sumIsRight), isText: true) {
          .text(words($0.ledger.balances ? QualityPhrase.yes : .no))
        }
      ], rows: shown.map { ($0, $0.ledger) }, totals: [(nil, total)]
    ) { row, cells in
      DataTable.Row(
        head: row.receipt.map { name($0.file, $0.member) } ?? words(QualityPhrase.allFiles), cells: cells)
    }
  }

  /// One row per source file: what kind of file it is, and the checksum it is known by.
  static func origins(_ facts: EditionFacts, _ kind: Receipt.Kind) -> DataTable {
    let words = facts.words
    func text(_ head: QualityPhrase, _ value: @escaping (Receipt) -> String) -> TableColumn<Receipt> {
      TableColumn(words(head), isText: true) { .text(value($0)) }
    }
    return DataTable(
      anchor: anchors(kind, words).origins, caption: words(QualityPhrase.kindsPerFile) + of(kind, words),
      scope: words(QualityPhrase.kindsScope), corner: words(QualityPhrase.file),
      columns: [
        text(.form) { $0.container },
        TableColumn(words(QualityPhrase.bytes)) { count($0.bytes) },
        text(.layout) { facts.definition.layoutTitle($0.layout) },
        text(.encoding) { SourceLayout.Encoding(rawValue: $0.encoding)?.name ?? $0.encoding },
        text(.checksum) { $0.checksum },
      ], rows: facts.quality.receipts.filter { $0.kind == kind }
    ) { DataTable.Row(head: name($0.file, $0.member), cells: $1) }
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
