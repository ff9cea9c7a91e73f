import Definitions

/// What was wrong or odd in the rows, and where.
extension QualityTables {
  /// One row per kind of problem and column, with the total of the kind where it has several.
  static func problems(_ problems: [Problem]) -> DataTable {
    DataTable(
      number: nil, anchor: "problemen", caption: "Problemen in de bronbestanden",
      scope: "Alle bestanden samen, ook regels die later vervangen zijn. Het aantal is altijd volledig.",
      corner: "Soort",
      columns: [DataTable.Column("Aantal"), DataTable.Column("Gevolg", isText: true)],
      rows: kinds(problems).flatMap { kind, own -> [DataTable.Row] in
        let effect = DataTable.Entry.text(kind.rejects ? "regel afgewezen" : "telt mee")
        let columns = Dictionary(grouping: own) { $0.column ?? "" }.sorted { $0.key < $1.key }
        let total = own.reduce(0) { $0 + $1.count }
        guard columns.count > 1 else {
          return [DataTable.Row(head: title(own[0]), cells: [count(total), effect])]
        }
        return [DataTable.Row(head: kind.dutch, cells: [count(total), effect])]
          + columns.map { column, own in
            DataTable.Row(
              head: "waarvan in kolom \(column)",
              cells: [count(own.reduce(0) { $0 + $1.count }), .notApplicable])
          }
      }, totals: [])
  }

  /// One row per kind of problem and column: the first places.
  static func places(_ problems: [Problem]) -> DataTable {
    DataTable(
      number: nil, anchor: "plaatsen", caption: "De eerste plaatsen per soort probleem",
      scope: "Hoogstens \(Problem.placesShown) plaatsen per soort. De inhoud van velden staat hier niet.",
      corner: "Soort",
      columns: [DataTable.Column("Getoond", isText: true), DataTable.Column("Plaatsen", isText: true)],
      rows: problems.map { problem in
        let shown = problem.places.prefix(Problem.placesShown)
        return DataTable.Row(
          head: title(problem) + (problem.nearest.map { ", lijkt op \($0)" } ?? "")
            + (problem.skipped.map { ": \($0.dutch)" } ?? ""),
          cells: [
            .text(
              shown.count < problem.count
                ? "eerste \(shown.count) van \(Dutch.count(problem.count))" : "alle \(shown.count)"),
            .text(shown.isEmpty ? "geen plaats bekend" : places(shown)),
          ])
      }, totals: [])
  }

  /// The places file by file: `a.zip > b.csv, regel 4, 8 en 9; c.csv, regel 2`.
  private static func places(_ places: ArraySlice<Place>) -> String {
    var files: [(name: String, lines: [String])] = []
    for place in places {
      let name = name(place.file, place.member)
      if files.last?.name != name { files.append((name, [])) }
      if let line = place.line { files[files.count - 1].lines.append(String(line)) }
    }
    return files.map { file in
      file.lines.isEmpty ? file.name : "\(file.name), regel \(Dutch.list(file.lines))"
    }.joined(separator: "; ")
  }

  /// One row per column and nearest label; the value itself stays where it is.
  static func unknownAnswers(_ problems: [Problem]) -> DataTable {
    DataTable(
      number: nil, anchor: "niet-herkend", caption: "Niet herkend, per kolom en bekend antwoord",
      scope: "Alle bestanden samen. De tekst zelf staat hier niet: die kan persoonlijk zijn.",
      corner: "Kolom", columns: [DataTable.Column("Aantal"), DataTable.Column("Lijkt op", isText: true)],
      rows: problems.sorted {
        ($1.count, $0.column ?? "", $0.nearest ?? "") < ($0.count, $1.column ?? "", $1.nearest ?? "")
      }
      .map {
        DataTable.Row(
          head: $0.column ?? "onbekend",
          cells: [count($0.count), .text($0.nearest ?? "geen bekend antwoord")])
      },
      totals: [
        DataTable.Row(
          head: "Samen", cells: [count(problems.reduce(0) { $0 + $1.count }), .notApplicable])
      ])
  }

  private static func title(_ problem: Problem) -> String {
    problem.kind.dutch + (problem.column.map { " (kolom \($0))" } ?? "")
  }

  /// The problems by kind, in their order.
  private static func kinds(_ problems: [Problem]) -> [(Problem.Kind, [Problem])] {
    var kinds: [(Problem.Kind, [Problem])] = []
    for problem in problems {
      if kinds.last?.0 != problem.kind { kinds.append((problem.kind, [])) }
      kinds[kinds.count - 1].1.append(problem)
    }
    return kinds
  }
}
