import Definitions

/// What was wrong or odd in the rows, and where.
extension QualityTables {
  /// One row per kind of problem and column, with the total of the kind where it has several.
  static func problems(_ problems: [Problem], _ words: Words) -> DataTable {
    DataTable(
      number: nil, anchor: words(PageAddress.problems), caption: words(QualityPhrase.problemsCaption),
      scope: words(QualityPhrase.problemsScope),
      corner: words(QualityPhrase.kind),
      columns: [
        DataTable.Column(words(QualityPhrase.number)),
        DataTable.Column(words(QualityPhrase.effect), isText: true),
      ],
      rows: kinds(problems).flatMap { kind, own -> [DataTable.Row] in
        let effect = DataTable.Entry.text(
          kind.rejects ? words(QualityPhrase.rowRejected) : words(QualityPhrase.counts))
        let columns = Dictionary(grouping: own) { $0.column ?? "" }.sorted { $0.key < $1.key }
        let total = own.reduce(0) { $0 + $1.count }
        guard columns.count > 1 else {
          return [DataTable.Row(head: title(own[0], words), cells: [count(total), effect])]
        }
        return [DataTable.Row(head: words(kind), cells: [count(total), effect])]
          + columns.map { column, own in
            DataTable.Row(
              head: words.text(QualityPhrase.inColumn, ["column": column]),
              cells: [count(own.reduce(0) { $0 + $1.count }), .notApplicable])
          }
      }, totals: [])
  }

  /// One row per kind of problem and column: the first places.
  static func places(_ problems: [Problem], _ words: Words) -> DataTable {
    DataTable(
      number: nil, anchor: words(PageAddress.places), caption: words(QualityPhrase.placesCaption),
      scope: words.text(QualityPhrase.placesScope, ["count": Problem.placesShown]),
      corner: words(QualityPhrase.kind),
      columns: [
        DataTable.Column(words(QualityPhrase.shown), isText: true),
        DataTable.Column(words(QualityPhrase.places), isText: true),
      ],
      rows: problems.map { problem in
        let shown = problem.places.prefix(Problem.placesShown)
        return DataTable.Row(
          head: title(problem, words)
            + (problem.nearest.map { ", " + words.text(QualityPhrase.looksLike, ["answer": $0]) } ?? "")
            + (problem.skipped.map { ": \(words($0))" } ?? ""),
          cells: [
            .text(
              shown.count < problem.count
                ? words.text(QualityPhrase.firstOf, ["shown": shown.count, "all": problem.count])
                : words.text(QualityPhrase.allOf, ["count": shown.count])),
            .text(shown.isEmpty ? words(QualityPhrase.noPlace) : places(shown, words)),
          ])
      }, totals: [])
  }

  /// The places file by file: `a.zip > b.csv, regel 4, 8 en 9; c.csv, regel 2`.
  private static func places(_ places: ArraySlice<Place>, _ words: Words) -> String {
    var files: [(name: String, lines: [String])] = []
    for place in places {
      let name = name(place.file, place.member)
      if files.last?.name != name { files.append((name, [])) }
      if let line = place.line { files[files.count - 1].lines.append(String(line)) }
    }
    return files.map { file in
      file.lines.isEmpty
        ? file.name
        : words.text(QualityPhrase.fileLines, ["file": file.name, "lines": words.list(file.lines)])
    }.joined(separator: "; ")
  }

  /// One row per column and nearest label; the value itself stays where it is.
  static func unknownAnswers(_ problems: [Problem], _ words: Words) -> DataTable {
    DataTable(
      number: nil, anchor: words(PageAddress.unrecognised), caption: words(QualityPhrase.unknownCaption),
      scope: words(QualityPhrase.unknownScope),
      corner: words(QualityPhrase.column),
      columns: [
        DataTable.Column(words(QualityPhrase.number)),
        DataTable.Column(words(QualityPhrase.headLooksLike), isText: true),
      ],
      rows: problems.sorted {
        ($1.count, $0.column ?? "", $0.nearest ?? "") < ($0.count, $1.column ?? "", $1.nearest ?? "")
      }
      .map {
        DataTable.Row(
          head: $0.column ?? words(NationalPhrase.unknown),
          cells: [count($0.count), .text($0.nearest ?? words(QualityPhrase.noKnownAnswer))])
      },
      totals: [
        DataTable.Row(
          head: words(QualityPhrase.together),
          cells: [count(problems.reduce(0) { $0 + $1.count }), .notApplicable])
      ])
  }

  private static func title(_ problem: Problem, _ words: Words) -> String {
    words(problem.kind)
      + (problem.column.map { " (" + words.text(QualityPhrase.ofColumn, ["column": $0]) + ")" } ?? "")
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
