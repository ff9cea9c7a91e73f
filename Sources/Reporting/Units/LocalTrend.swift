import Definitions
import Edition

/// The last quarters of a unit: a line that stops at a break, and its table.
struct LocalTrend {
  let words: LocalWords
  let figure: Int
  let table: Int
  private let points: [TrendChart.Point]
  /// What has a number in some quarter.
  private let rows: [String]

  init(words: LocalWords, figure: Int, table: Int) {
    self.words = words
    self.figure = figure
    self.table = table
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
  private var title: String {
    words.isSignal ? words.language(UnitPhrase.countPerQuarter) : words.language(UnitPhrase.visitsPerQuarter)
  }

  /// What the line shows: visits, or questions where an organisation has these in more quarters. Never both: they
  /// cannot be compared.
  private static func lead(_ words: LocalWords) -> Counted {
    func quarters(_ counted: Counted) -> Int {
      words.edition.trend.count { words.edition.count(counted.rawValue, words.unit, $0) != nil }
    }
    return words.isSignal && quarters(.questions) > quarters(.visits) ? .questions : .visits
  }

  var section: Section {
    let part = ThemePart(figure: drawn, tables: [data], notes: notes, downloads: [])
    return Section(id: words.language(PageAddress.visits), title: title, style: .theme, blocks: [.part(part)])
  }

  private var drawn: Figure {
    let known = points.filter { $0.value != nil }
    let scope = words.language.range(edition.trend.first!.description, edition.quarter.description)
    guard let first = known.first, let last = known.last else {
      return make(
        scope, .absent(words.language(PagePhrase.noSeries)), words.language(PagePhrase.seriesAbsent))
    }
    let highest = known.max { $0.value! < $1.value! }!
    let breaks = points.filter(\.followsBreak).map {
      words.language.text(UnitPhrase.breakAt, ["period": $0.period.description]) + " "
    }.joined()
    func point(_ point: TrendChart.Point) -> String {
      "\(point.period), \(words.language.count(point.value!))"
    }
    let description =
      words.language.text(UnitPhrase.line, ["range": scope]) + " \(breaks)"
      + words.language.text(
        UnitPhrase.linePoints,
        ["first": point(first), "highest": point(highest), "last": point(last), "table": String(table)])
    let chart = TrendChart(points: points, axis: .counts(highest.value!), words: words.language)
    let content = Figure.Content.drawing(
      legend: FigureBuilder.legend(points, words.language),
      panels: [Figure.Panel(title: nil, name: title, description: description, drawing: chart.drawing)],
      isQuarters: false)
    return make(scope, content, "\(title). \(description)")
  }

  private func make(_ scope: String, _ content: Figure.Content, _ alternative: String) -> Figure {
    let unit = words.language.text(PagePhrase.unit, ["things": words.language.many(Self.lead(words))])
    return Figure(
      number: figure, name: edition.key, caption: title, scope: scope, content: content,
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

  private var data: DataTable {
    let isRounded = edition.keyCell("visits", unit, edition.span)?.status.contains(.rounded) == true
    var columns: [DataTable.Column] = []
    for row in rows {
      let isRounded = isRounded && row != "locations"
      let kind = isRounded ? words.language(PagePhrase.rounded) : words.language(PagePhrase.count)
      columns.append(DataTable.Column(label(row), unit: kind, isRounded: isRounded))
      if words.isSignal {
        columns.append(DataTable.Column(label(row), showsHead: false, unit: "%"))
      }
    }
    return DataTable(
      number: table, anchor: "\(words.language(PageAddress.table))-\(table)", caption: title,
      scope: words.isSignal
        ? words.language(UnitPhrase.signalScope)
        : words.language(UnitPhrase.countsPerQuarter),
      corner: words.language.unit(.quarter).capitalised, columns: columns,
      rows: points.map { point in
        row(
          point.period, point.period.description,
          point.followsBreak ? words.language(PagePhrase.breakMark) : nil)
      },
      totals: [row(edition.span, edition.spanName, nil)])
  }

  private func row(_ period: Period, _ head: String, _ mark: String?) -> DataTable.Row {
    var cells: [DataTable.Entry] = []
    for row in rows {
      guard let table = edition.keyTable(row, unit, period), let cell = table[row] else {
        cells += Array(repeating: .missing(.notMeasured), count: words.isSignal ? 2 : 1)
        continue
      }
      let anchor = TableIndex.anchor(edition.key, [row], period)
      cells.append(Entries.count(cell, in: table, anchor: anchor))
      if words.isSignal { cells.append(Entries.percent(cell, in: table, anchor: anchor + ".percent")) }
    }
    return DataTable.Row(
      head: head, mark: mark,
      isProvisional: rows.contains {
        edition.keyTable($0, unit, period)?.status.contains(.provisional) == true
      },
      cells: cells)
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
