import Definitions
import Edition

/// A series: one row per period, with differences where the two can be compared.
struct TrendTable {
  let view: TableView
  let number: Int
  /// The row that the figure draws.
  let lead: String

  init(view: TableView, number: Int) {
    self.view = view
    self.number = number
    lead = view.spec.rows == .key ? "visits" : "total"
  }

  /// What it draws: quarters where the pipeline asks for these, else the rhythm of the report.
  private var word: PeriodWord {
    [.quartersSinceStart, .sinceStart].first(where: view.spec.periods.contains) ?? view.spec.periods[0]
  }
  private var rhythm: Rhythm {
    word == .quartersSinceStart ? .quarter : view.facts.definition.report.every
  }

  /// The periods that it draws, oldest first.
  var periods: [Period] {
    word.periods(in: view.facts.period, since: view.facts.definition.since)
  }

  /// The other rows, such as locations and libraries.
  var others: [String] {
    var found: [String] = []
    for period in periods {
      for table in view.index.tables(view.spec.id, period) {
        for row in table.rows where row != lead && row != "total" && !found.contains(row) {
          found.append(row)
        }
      }
    }
    // What counts the same in every period is no column of its own.
    found.removeAll { row in periods.allSatisfy { count(row, $0) == count(lead, $0) } }
    let order = ["visits", "questions", "locations", "libraries", "municipalities"]
    return found.enumerated().sorted {
      (order.firstIndex(of: $0.element) ?? 9, $0.offset) < (order.firstIndex(of: $1.element) ?? 9, $1.offset)
    }.map(\.element)
  }

  func count(_ row: String, _ period: Period) -> Int? {
    view.index.cell(view.spec.id, period, row: row)?.count
  }

  var table: DataTable {
    let words = view.facts.words
    let sums = self.sums
    return DataTable(
      number: number, in: words, caption: view.spec.title,
      scope: words.text(
        NationalPhrase.seriesScope,
        ["unit": words.unit(rhythm), "things": view.label(lead).lowercased()]),
      corner: words.unit(rhythm).capitalised, columns: columns, rows: periods,
      totals: sums.map(\.table.key.period)
    ) { period, cells in
      guard let sum = sums.first(where: { $0.table.key.period == period }), !periods.contains(period) else {
        return row(period, cells)
      }
      return DataTable.Row(
        head: sum.head.split(separator: ",").first.map(String.init) ?? sum.head,
        isProvisional: sum.table.isProvisional, cells: cells)
    }
  }

  /// What the figure draws and how it changed, then the others.
  private var columns: [TableColumn<Period>] {
    let words = view.facts.words
    let before = TableColumn<Period>(
      words(NationalPhrase.differenceWith), unit: words.previous(rhythm)
    ) { difference($0, $0.shifted(by: -1), "change") }
    let earlier = TableColumn<Period>(
      words(NationalPhrase.differenceWith), unit: words(NationalPhrase.yearEarlier)
    ) { difference($0, $0.yearEarlier, nil) }
    return [TableColumn(view.label(lead)) { entry(lead, $0) }, before]
      + (rhythm == .year ? [] : [earlier])
      + others.map { row in TableColumn(view.label(row)) { entry(row, $0) } }
  }

  private func row(_ period: Period, _ cells: [DataTable.Entry]) -> DataTable.Row {
    DataTable.Row(
      head: period.description,
      mark: view.facts.claims.isBroken(from: period.shifted(by: -1), to: period)
        ? view.facts.words(PagePhrase.breakMark) : nil,
      isProvisional: view.index.table(view.spec.id, period, row: lead)?.isProvisional == true, cells: cells)
  }

  /// The sums over longer periods that the pipeline asks for.
  private var sums: [TableView.Group] {
    let longer: Set<PeriodWord> = [.sinceStart, .fourQuarters, .cumulative]
    return view.groups.filter { $0.word != word && longer.contains($0.word) && $0.table[lead]?.count != nil }
  }

  private func entry(_ row: String, _ period: Period) -> DataTable.Entry {
    guard let table = view.index.table(view.spec.id, period, row: row) else {
      return .missing(.notAvailable)
    }
    let anchor = CellAddress.anchor(view.spec.id, [row], period)
    let entry = Entries.count(table[row], in: table, anchor: anchor)
    // What a whole series counts exists in every period, measured or not.
    return entry == .notApplicable ? .missing(Entries.reason(table[row]?.status ?? .notAvailable)) : entry
  }

  /// A sum has none, but for a year with the year before.
  private func difference(_ period: Period, _ earlier: Period, _ part: String?) -> DataTable.Entry {
    let isYear = part == nil && sums.contains { $0.word == .sinceStart && $0.table.key.period == period }
    guard isYear || periods.contains(period) else { return .notApplicable }
    guard let now = count(lead, period), let then = count(lead, earlier) else {
      return .missing(.notAvailable)
    }
    guard !view.facts.claims.isBroken(from: earlier, to: period) else {
      return .missing(.broken)
    }
    let anchor = part.map { CellAddress.anchor(view.spec.id, [lead, $0], period) }
    return .number(.difference(now - then), anchor: anchor)
  }

  /// The table with its file: the numbers that it shows; differences follow from them.
  var numbered: NumberedTable {
    let tables = (periods + sums.map(\.table.key.period)).flatMap { view.index.tables(view.spec.id, $0) }
    return NumberedTable(
      table,
      TableFile(view.spec.id, tables.map { (table: $0, columns: [""]) }, rows: [lead] + others, view),
      shown: tables, in: view.facts.words, hasBase: false)
  }
}
