import Counting
import Definitions
import Publishing
import Reporting

/// The private files `spuk/YEAR.csv` and `spuk/YEAR.xlsx` of the work folder: exact numbers, per municipality, for accountability.
struct AccountabilityFiles {
  private let tables: [(year: Period, table: PrivateTable)]
  private let definition: PipelineDefinition
  private let today: CivilDate?

  /// Files for some years; none when the pipeline does not ask for them or locations were not counted.
  init(_ tally: Tally, _ years: [Period], _ definition: PipelineDefinition) {
    self.definition = definition
    today = tally.today
    tables =
      definition.hasAccountability
      ? years.compactMap { year in Accountability(tally, year: year).map { (year, Self.table($0)) } } : []
  }

  func write(to work: WorkFolder, _ listener: RunListener) throws(StageFailure) {
    guard !tables.isEmpty else { return }
    let folder = try work.folder("spuk")
    for (year, table) in tables {
      try folder.write(table.csv, to: "\(year).csv")
      let workbook = try table.workbook(
        on: today ?? year.lastDay, publisher: definition.report.publisher, source: definition.report.source,
        scratch: work.path)
      try folder.write(workbook, to: "\(year).xlsx")
      listener.note("internal, not for publication: \(folder.path)/\(year).csv and .xlsx")
    }
  }

  static func table(_ numbers: Accountability) -> PrivateTable {
    let hasKinds = numbers.rows.contains { $0.digitalGovernment != nil }
    return PrivateTable(
      name: "SPUK \(numbers.year)", warning: "INTERN, vertrouwelijk: exacte aantallen, niet publiceren",
      header: [
        "jaar", "gemeente_code", "gemeente", "aantal_idos", "aantal_vragen", "waarvan_digitale_overheid",
        "aantal_bezoeken", "locaties_in_register", "toelichting",
      ],
      rows: numbers.rows.map { row in
        [
          .text(numbers.year.description), .text(row.code), .text(row.code.isEmpty ? "Onbekend" : row.name),
          .number(row.locations), .number(row.questions), row.digitalGovernment.map { .number($0) } ?? .empty,
          .number(row.visits), .number(row.registered),
          .text(
            row.code.isEmpty
              ? "Registraties van locaties waarvan de gemeente niet bekend is."
              : "De gemeente bevestigt zelf of zij deze IDO's financiert."),
        ]
      },
      notes: [
        (
          "aantal_idos",
          "Locaties in de gemeente op 31 december die in het jaar registreerden. Of de gemeente deze financiert, "
            + "bevestigt de gemeente zelf."
        ),
        (
          "aantal_vragen",
          hasKinds
            ? "Vragen van alle soorten. Tot en met maart 2024 telt een registratie als een vraag."
            : "In dit jaar telt een registratie als een vraag."
        ),
        ("waarvan_digitale_overheid", "Vragen over de digitale overheid; apart geteld vanaf april 2024."),
        ("locaties_in_register", "Locaties die op 31 december volgens het locatieregister open waren."),
      ])
  }
}
