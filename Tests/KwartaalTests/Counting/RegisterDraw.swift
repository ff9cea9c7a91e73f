import Definitions

/// Draws the files of the location register: one per quarter, with rows that are wrong or come twice.
struct RegisterDraw {
  private(set) var files: [ExportFile] = []
  /// Codes and names that rows may use, some of them unknown or shared by two locations.
  private(set) var codes = ["L999", "", "l1"]
  private(set) var names: [(library: String, name: String)] = [("Nergens", "Nergens"), ("", "")]
  private var random: SplitMix

  init(_ layout: SourceLayout, random: SplitMix) {
    self.random = random
    let quarters = ["2019-Q3", "2021-Q1", "2022-Q2", "2024-Q2"].filter { _ in self.random.chance(60) }
    let count = self.random.number(2...9)
    for quarter in quarters {
      var file = ExportFile(
        name: "ido-locaties-\(quarter).csv", layout: layout, columns: layout.columns.map(\.name),
        header: layout.columns.map(\.name))
      for number in 1...count where self.random.chance(85) {
        let row = location(number, quarter)
        file.lines.append(.row(row))
        if self.random.chance(5) { file.lines.append(.row(row)) }
      }
      file.lines.append(.text(self.random.pick(["", ";;;", "Totaal;\(count)"])))
      files.append(file)
    }
  }

  private mutating func location(_ number: Int, _ quarter: String) -> ExportRow {
    let library = "Bibliotheek \(number % 3)"
    // Some are renamed, and some names are shared.
    let name = random.chance(10) ? "Wijkhuis" : random.chance(5) ? "Plein \(number + 1)" : "Plein \(number)"
    var row = ExportRow(cells: [
      "locatie_code": "L\(number)", "locatie_naam": name, "bibliotheek_code": "B\(number % 3)",
      "bibliotheek": library, "gemeente_code": random.pick(["GM0344", "gm0457", "", "GM9999"]),
      "gemeente": random.pick(["Utrecht", "Den Haag", "Atlantis"]), "provincie": "Utrecht",
      "type_locatie": "Vestiging", "startdatum": random.pick(["01-07-2019", "", "15-05-2022"]),
      "einddatum": random.pick(["", "", "", "30-06-2022", "01-01-2024"]),
      "openingsuren_per_week": random.pick(["7,5", "8", "12.5", "32", "32,5", "40,25", ""]),
      "stand_per": quarter,
    ])
    for column in ["avond_open", "weekend_open", "bemensing_medewerkers", "bemensing_partners"] {
      row[column] = random.pick(["Ja", "Nee", "ja ", ""])
    }
    codes.append("L\(number)")
    names.append((library, name))
    if random.chance(5) { row[random.pick(["locatie_code", "stand_per"])] = random.pick(["", "-"]) }
    if random.chance(3) { row["startdatum"] = "31-06-2022" }
    if random.chance(3) { row["openingsuren_per_week"] = "12,5 uur" }
    if random.chance(3) { row.damage = random.pick([.oneCellLess, .oneCellMore]) }
    return row
  }
}
