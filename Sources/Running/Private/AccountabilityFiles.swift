import Counting
import Definitions
import Publishing
import Reporting

/// The private files of the work folder for accountability, with exact numbers: `spuk/2023.csv` and `spuk/2023.xlsx`
/// for the country, and `spuk/2023/GM0014.csv` for each municipality.
struct AccountabilityFiles {
  private let years: [Accountability]
  private let definition: PipelineDefinition
  private let today: CivilDate?

  /// Files for some years; none when the pipeline does not ask for them or locations were not counted.
  init(_ tally: Tally, _ years: [Period], _ definition: PipelineDefinition) {
    self.definition = definition
    today = tally.today
    self.years = definition.hasAccountability ? years.compactMap { Accountability(tally, year: $0) } : []
  }

  func write(to work: WorkFolder, _ listener: RunListener) throws(StageFailure) {
    guard !years.isEmpty else { return }
    let folder = try work.folder("spuk")
    for numbers in years {
      let year = numbers.year
      let table = AccountabilityTable(numbers: numbers, words: definition.words)
      try folder.write(table.national.csv, to: "\(year).csv")
      let workbook = try table.national.workbook(
        on: today ?? year.lastDay, publisher: definition.report.publisher, source: definition.report.source,
        scratch: work.path)
      try folder.write(workbook, to: "\(year).xlsx")
      let own = try folder.folder(year.description)
      for row in numbers.rows where !row.code.isEmpty {
        try own.write(table.table(of: row).csv, to: "\(row.code).csv")
      }
      listener.note(
        "internal, not for publication: \(folder.path)/\(year).csv and .xlsx, and a file per municipality in "
          + "\(folder.path)/\(year)")
      if !numbers.hasRegister {
        listener.note(
          "accountability \(year): no register of \(Period.quarter(of: year.lastMonth)), so the IDOs are unknown"
        )
      }
      if (1..<4).contains(numbers.quarters.count) {
        let known = numbers.quarters.map(\.description).joined(separator: ", ")
        listener.note("accountability \(year): only \(known) of the year has registrations")
      }
    }
  }
}
