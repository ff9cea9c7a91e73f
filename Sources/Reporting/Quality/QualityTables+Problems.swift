import Definitions

/// What was wrong or odd in the rows, and where.
extension QualityTables {
  /// One row per kind of problem and column, with the total of the kind where it has several.
  static func problems(_ problems: [Problem], _ words: Words) -> DataTable {
    /// A kind, or one of its columns.
    typealias Row = (head: String, count: Int, kind: Problem.Kind?)
    let rows = kinds(problems).flatMap { kind, own -> [Row] in
      let columns = Dictionary(grouping: own) { $0.column ?? "" }.sorted { $0.key < $1.key }
      let total = own.reduce(0) { $0 + $1.count }
      guard columns.count > 1 else { return [(title(own[0], words), total, kind)] }
      return [(words(kind), total, kind)]
        + columns.map { column, own in
          (
            words.text(QualityPhrase.inColumn, ["column": column]), own.reduce(0) { $0 + $1.count }, nil
          )
        }
    }
    return DataTable(
      anchor: words(PageAddress.problems), caption: words(QualityPhrase.problemsCaption),
      scope: words(QualityPhrase.problemsScope), corner: words(QualityPhrase.kind),
      columns: [
        TableColumn<Row>(words(QualityPhrase.number)) { count($0.count) },
        TableColumn(words(QualityPhrase.effect), isText: true) { row in
          row.kind.map { .text(words($0.rejects ? QualityPhrase.rowRejected : .counts)) }
            ?? .notApplicable
        },
      ], rows: rows
    ) { DataTable.Row(head: $0.head, cells: $1) }
  }

  /// One row per kind of problem and column: the first places.
  static func places(_ problems: [Problem], _ words: Words) -> DataTable {
    func shown(_ problem: Problem) -> ArraySlice<Place> { problem.places.prefix(Problem.placesShown) }
    return DataTable(
      anchor: words(PageAddress.places), caption: words(QualityPhrase.placesCaption),
      scope: words.text(QualityPhrase.placesScope, ["count": Problem.placesShown]),
      corner: words(QualityPhrase.kind),
      columns: [
        TableColumn(words(QualityPhrase.shown), isText: true) { problem in
          let count = shown(problem).count
          return .text(
            count < problem.count
              ? words.text(QualityPhrase.firstOf, ["shown": count, "all": problem.count])
              : words.text(QualityPhrase.allOf, ["count": count]))
        },
        TableColumn(words(QualityPhrase.places), isText: true) { problem in
          .text(
            problem.places.isEmpty ? words(QualityPhrase.noPlace) : places(shown(problem), words))
        },
      ], rows: problems
    ) { problem, cells in
      DataTable.Row(
        head: title(problem, words)
          + (problem.nearest.map { ", " + words.text(QualityPhrase.looksLike, ["answer": $0]) } ?? "")
          + (problem.skipped.map { ": \(words($0))" } ?? ""), cells: cells)
    }
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
    typealias Row = (head: String, count: Int, nearest: String?)
    let sorted = problems.sorted {
      ($1.count, $0.column ?? "", $0.nearest ?? "") < ($0.count, $1.column ?? "", $1.nearest ?? "")
    }
    let together = (words(QualityPhrase.together), problems.reduce(0) { $0 + $1.count }, String?.none)
    return DataTable(
      anchor: words(PageAddress.unrecognised), caption: words(QualityPhrase.unknownCaption),
      scope: words(QualityPhrase.unknownScope), corner: words(QualityPhrase.column),
      columns: [
        TableColumn<Row>(words(QualityPhrase.number)) { count($0.count) },
        TableColumn(words(QualityPhrase.headLooksLike), isText: true) { row in
          row.nearest.map { .text($0) } ?? .notApplicable
        },
      ],
      rows: sorted.map {
        (
          $0.column ?? words(NationalPhrase.unknown), $0.count,
          $0.nearest ?? words(QualityPhrase.noKnownAnswer)
        )
      }, totals: [together]
    ) { DataTable.Row(head: $0.head, cells: $1) }
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
