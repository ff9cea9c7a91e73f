import Definitions

/// The formats that every table is a file in, in the order of their links.
enum TableFormat: CaseIterable {
  case csv, excelCSV

  /// What a link calls it.
  var phrase: NationalPhrase {
    switch self {
    case .csv: .csv
    case .excelCSV: .excelCSV
    }
  }

  /// The path of a table, `tables/NAME.csv`.
  func path(_ name: String) -> String {
    switch self {
    case .csv: "tables/\(name).csv"
    case .excelCSV: "tables/\(name).excel.csv"
    }
  }
}
