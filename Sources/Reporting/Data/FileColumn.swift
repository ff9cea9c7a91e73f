import Definitions

/// A column of a data file, with what `datapackage.json` says about it.
struct FileColumn {
  enum Kind: String { case string, integer, number }

  let name: String
  let type: Kind
  /// What stands in it, in Dutch.
  let description: String
  /// The only values it takes; empty where there are no such.
  var values: [String] = []
  /// The pattern of its values, as a regular expression.
  var pattern: String?
  var minimum: Int?
  var maximum: Int?
  /// It is never empty.
  var isRequired = false

  static let table = FileColumn(
    name: "table", type: .string, description: "Naam van de tabel, zoals age of topic_by_age.",
    isRequired: true)
  static let period = FileColumn(
    name: "period", type: .string,
    description:
      "Periode: een maand (2022-05), kwartaal (2022-Q2) of jaar (2022), of een reeks daarvan (2021-Q3/2022-Q2).",
    pattern: "\(part)(/\(part))?", isRequired: true)
  static let counted = FileColumn(
    name: "counted", type: .string,
    description:
      "Wat er geteld is: bezoeken (visits), vragen (questions), locaties (locations) of deelnemers (respondents).",
    values: Counted.allCases.map(\.rawValue), isRequired: true)
  static let row = FileColumn(
    name: "row", type: .string,
    description: "Code van het antwoord in het codeboek, of total, unknown, empty of unrecognised.",
    isRequired: true)
  static let column = FileColumn(
    name: "column", type: .string,
    description: "Code van het tweede antwoord in een kruistabel; leeg in een tabel van één kenmerk.")
  static let count = FileColumn(
    name: "count", type: .integer, description: "Aantal; leeg als er geen cijfer is. Zie status.", minimum: 0)
  static let base = FileColumn(
    name: "base", type: .integer, description: "Aantal waar het percentage door deelt.", minimum: 0)
  static let percent = FileColumn(
    name: "percent", type: .number,
    description:
      "Percentage zoals het in het rapport staat, afgerond; 0 bij een aantal boven 0 betekent minder dan 1%.",
    minimum: 0, maximum: 100)
  static let value = FileColumn(
    name: "value", type: .number, description: "Getal dat geen aantal of percentage is, zoals een index.")
  static let status = FileColumn(
    name: "status", type: .string,
    description: """
      Wat bij het cijfer hoort, met spaties ertussen: niet gemeten (not-measured), niet meer geregistreerd \
      (no-longer-registered), deels gemeten (partly-measured), niet beschikbaar (not-available), te weinig \
      waarnemingen (small-base), afgerond (rounded), geheim (withheld), voorlopig (provisional), herzien \
      (revised), breuk (break).
      """, pattern: "((\(words))( (\(words)))*)?")

  static let unit = FileColumn(
    name: "unit", type: .string,
    description: "Code van het gebied of de organisatie: NL, PV26, GM0344, of een eigen code.",
    isRequired: true)

  static let level = FileColumn(
    name: "level", type: .string,
    description:
      "Niveau: Nederland (nl), provincie (province), POI (poi), bibliotheek (library), gemeente (municipality) of organisatie (organisation).",
    values: Level.allCases.map(\.rawValue), isRequired: true)

  private static let part = "[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?"
  private static let words = CellStatus.allWords.joined(separator: "|")

  static func label(_ name: String, _ description: String) -> FileColumn {
    FileColumn(name: name, type: .string, description: description)
  }

  /// The columns of `tables/NAME.csv`.
  static let ofTable = [
    table, period, counted, row, label("label", "Het antwoord in woorden."), column,
    label("column_label", "Het tweede antwoord in woorden."), count, percent, base, value, status,
  ]

  /// The columns of `observations.csv`.
  static let ofObservations = [
    table, period,
    level, unit, row, column, count, base, percent, value, counted, status,
  ]

  /// The columns of a file of units with several measures.
  static let ofUnits = [
    table, period, level, unit,
    label("label", "Het hoofd van de rij: een gebied, een organisatie of een kenmerk."),
    row, counted, count, base, percent, value, status,
  ]
}
