import Definitions
import Edition

/// The last quarters of a unit: a line that stops at a break, and its table.
struct LocalTrend {
  let words: LocalWords
  private let points: [TrendChart.Point]
  /// What has a number in some quarter.
  private let rows: [String]

  init(words: LocalWords) {
    self.words = words
    let (edition, unit) = (words.edition, words.unit)
    let row = Self.lead(words).rawValue
    points = edition.trend.enumerated().map { place, period in
      let table = edition.keyTable(row, unit, period)
      return TrendChart.Point(
        period: period, value: table?[row]?.count,
        isProvisional: table?.status.contains(.provisional) == true,
        followsBreak: place > 0 && edition.claims.isBroken(from: period.shifted(by: -1), to: period))
    }
    let measured = ["visits", "questions", "locations"].filter { row in
      (edition.trend + [edition.span]).contains { edition.count(row, unit, $0) != nil }
    }
    rows = measured.isEmpty ? ["visits"] : measured
  }

  private var edition: LocalEdition { words.edition }
  private var unit: UnitTree.Unit { words.unit }
  var title: String {
    words.language(words.isSignal ? UnitPhrase.countPerQuarter : .visitsPerQuarter)
  }

  /// What the line shows: visits, or questions where an organisation has these in more quarters. Never both: they
  /// cannot be compared.
  private static func lead(_ words: LocalWords) -> Counted {
    func quarters(_ counted: Counted) -> Int {
      words.edition.trend.count { words.edition.count(counted.rawValue, words.unit, $0) != nil }
    }
    return words.isSignal && quarters(.questions) > quarters(.visits) ? .questions : .visits
  }

  func exhibit(_ numbers: inout Numbering) -> Exhibit {
    let number = numbers.tables + 1
    let table = numbers.table { data($0) }
    return Exhibit(
      figure: numbers.figure { figure($0, of: number) }, tables: [table].compactMap { $0 }, notes: notes)
  }

  private func figure(_ number: Int, of table: Int) -> Figure {
    let series = SeriesFigure(points: points, words: words.language)
    let scope = words.language.range(edition.trend.first!.description, edition.quarter.description)
    var content = Figure.Content.absent(words.language(PagePhrase.noSeries))
    var alternative = words.language(PagePhrase.seriesAbsent)
    if let ends = series.ends {
      let breaks = series.breaks {
        words.language.text(UnitPhrase.breakAt, ["period": $0.description]) + " "
      }.joined()
      let description =
        words.language.text(UnitPhrase.line, ["range": scope]) + " \(breaks)"
        + words.language.text(
          UnitPhrase.linePoints,
          [
            "first": series.said(ends.first), "highest": series.said(ends.highest),
            "last": series.said(ends.last), "table": String(table),
          ])
      content = series.content(name: title, description: description)
      alternative = "\(title). \(description)"
    }
    let unit = words.language.text(PagePhrase.unit, ["things": words.language.many(Self.lead(words))])
    return Figure(
      number: number, name: edition.key, caption: title, scope: scope, content: content,
      alternative: alternative, source: "\(unit) \(words.origin)", hasFile: false)
  }

  /// The answers of earlier forms that this organisation carries on.
  private var bridged: [String] {
    let answers = words.isSignal ? edition.facts.definition.codebook["organisation"]?.answers ?? [] : []
    return answers.filter { $0.bridge == unit.id }.compactMap { answer in
      guard let last = answer.validity.to, last >= edition.trend[0].firstDay else { return nil }
      return words.language.text(UnitPhrase.bridged, ["date": last, "answer": answer.label(on: last)])
    }
  }

  // MARK: Table

  private func label(_ row: String) -> String {
    row == "locations"
      ? words.language(UnitPhrase.registering)
      : words.language.many(row == "questions" ? .questions : .visits).capitalised
  }

  private func data(_ number: Int) -> DataTable {
    DataTable(
      number: number, in: words.language, caption: title,
      scope: words.language(words.isSignal ? UnitPhrase.signalScope : .countsPerQuarter),
      corner: words.language.unit(.quarter).capitalised, columns: rows.flatMap(columns),
      rows: edition.trend, totals: [edition.span]
    ) { period, cells in
      let isSum = period == edition.span
      return DataTable.Row(
        head: isSum ? edition.spanName : period.description,
        mark: !isSum && points.contains { $0.period == period && $0.followsBreak }
          ? words.language(PagePhrase.breakMark) : nil,
        isProvisional: rows.contains {
          edition.keyTable($0, unit, period)?.status.contains(.provisional) == true
        }, cells: cells)
    }
  }

  /// What is counted, and of an organisation its share of all.
  private func columns(_ row: String) -> [TableColumn<Period>] {
    let isRounded =
      row != "locations"
      && edition.keyCell("visits", unit, edition.span)?.status.contains(.rounded) == true
    func anchor(_ period: Period) -> String { TableIndex.anchor(edition.key, [row], period) }
    let counts = TableColumn<Period>(
      label(row), unit: words.language(isRounded ? PagePhrase.rounded : .count), isRounded: isRounded
    ) { period in
      entry(row, period) { Entries.count($0, in: $1, anchor: anchor(period)) }
    }
    guard words.isSignal else { return [counts] }
    return [
      counts,
      TableColumn(label(row), showsHead: false, unit: "%") { period in
        entry(row, period) { Entries.percent($0, in: $1, anchor: anchor(period) + ".percent") }
      },
    ]
  }

  private func entry(
    _ row: String, _ period: Period, _ make: (Cell, PublishedTable) -> DataTable.Entry
  ) -> DataTable.Entry {
    guard let table = edition.keyTable(row, unit, period), let cell = table[row] else {
      return .missing(.notMeasured)
    }
    return make(cell, table)
  }

  private var notes: [Line] {
    let shown = (edition.trend.first!.firstDay, edition.quarter.lastDay)
    var notes = edition.facts.definition.breaks.filter { $0.from > shown.0 && $0.from <= shown.1 }
      .map { words.language.line(PagePhrase.seriesBreak, ["reason": $0.reason]) }
    notes += bridged.map { Line($0) }
    if words.isSignal, rows.contains("questions") {
      notes.append(
        words.language.line(UnitPhrase.doNotAdd))
    } else {
      notes.append(words.language.line(UnitPhrase.lowerBound))
    }
    return notes
      + LocalNotes.provisional(points.contains(where: \.isProvisional), words.language)
  }
}
