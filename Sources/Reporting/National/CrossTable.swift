import Definitions
import Edition

/// A crossing of two variables in the reported period: per column a count and a percentage within it.
struct CrossTable {
  /// At most this many rows and columns stand on the page; the data file has all.
  static let rowsShown = 12
  static let columnsShown = 6
  /// A difference of at least so many tenths of a procentpunt has the darker shade.
  private static let much = 50

  let view: TableView
  let number: Int
  let published: PublishedTable

  init?(view: TableView, number: Int) {
    guard let published = view.current ?? view.groups.last?.table else { return nil }
    self.view = view
    self.number = number
    self.published = published
  }

  private var columnVariable: Variable? { view.spec.columns.flatMap { view.facts.definition.codebook[$0] } }

  /// The largest rows by their total, in the order of the view.
  var rows: [String] { largest(view.rows, Self.rowsShown) { published[$0, "total"]?.count } }

  /// The columns, `total` last.
  var columns: [String] {
    var columns = published.columns.filter { $0 != "total" }
    if columnVariable?.order == .size {
      let size = Dictionary(uniqueKeysWithValues: columns.map { ($0, published["total", $0]?.count ?? -1) })
      let rest = TableView.rest
      columns = columns.enumerated().sorted { left, right in
        let rank = (rest.firstIndex(of: left.element) ?? -1, rest.firstIndex(of: right.element) ?? -1)
        if rank.0 != rank.1 { return rank.0 < rank.1 }
        if size[left.element]! != size[right.element]! { return size[left.element]! > size[right.element]! }
        return left.offset < right.offset
      }.map(\.element)
    }
    columns = largest(columns, Self.columnsShown) { published["total", $0]?.count }
    return columns + (published.columns.contains("total") ? ["total"] : [])
  }

  /// Something stands in the data file only.
  var isShortened: Bool { rows.count < view.rows.count || columns.count < published.columns.count }

  private func largest(_ all: [String], _ limit: Int, _ size: (String) -> Int?) -> [String] {
    guard all.count > limit else { return all }
    let kept = all.enumerated().sorted { left, right in
      let sizes = (size(left.element) ?? -1, size(right.element) ?? -1)
      return sizes.0 == sizes.1 ? left.offset < right.offset : sizes.0 > sizes.1
    }.prefix(limit).map(\.element)
    return all.filter(kept.contains)
  }

  func columnLabel(_ column: String) -> String {
    column == "total" ? view.facts.words(PagePhrase.total) : view.label(column, of: columnVariable)
  }

  var table: DataTable {
    let columns = self.columns
    return DataTable(
      number: number, in: view.facts.words, caption: view.spec.title, scope: scope,
      corner: view.variable?.label ?? view.facts.words(PagePhrase.answer),
      columns: columns.flatMap(heads), rows: rows,
      totals: published.rows.contains("total") ? ["total"] : [], sums: bases
    ) { row, cells in
      DataTable.Row(
        head: view.label(row), cells: cells, shades: columns.flatMap { [nil, shade(row, $0)] })
    }
  }

  /// The count and the percentage of a column.
  private func heads(_ column: String) -> [TableColumn<String>] {
    func anchor(_ row: String) -> String {
      TableIndex.anchor(published.key.table, [row, column], published.key.period)
    }
    return [
      TableColumn(
        columnLabel(column),
        unit: view.facts.words(published.isRounded ? PagePhrase.rounded : .count),
        isProvisional: published.isProvisional, isRounded: published.isRounded
      ) { row in
        Entries.count(published[row, column], in: published, anchor: row == "total" ? anchor(row) : nil)
      },
      TableColumn(columnLabel(column), showsHead: false, unit: "%") { row in
        row == "total"
          ? .notApplicable : Entries.percent(published[row, column], in: published, anchor: anchor(row))
      },
    ]
  }

  private var scope: String {
    let noun = view.facts.words.many(published.key.counted)
    let within = columnVariable.map(\.label.uncapitalised) ?? view.facts.words(NationalPhrase.column)
    let period = view.facts.words.title(published.key.period).capitalised
    let multiples = view.facts.words.multiples(of: view.facts.definition.protection.base)
    return
      (published.isRounded
      ? view.facts.words.text(
        NationalPhrase.crossRounded,
        ["period": period, "things": noun, "multiples": multiples, "variable": within])
      : view.facts.words.text(
        NationalPhrase.crossScope, ["period": period, "things": noun, "variable": within]))
      + (view.spec.chart == .differences
        ? " " + view.facts.words.text(NationalPhrase.crossShades, ["things": noun]) : "")
  }

  /// What the percentages of each column divide by, where that is another number than its total.
  private var bases: [DataTable.Row] {
    let shown = columns.filter { published.hasPercents($0) }
    guard shown.contains(where: { published.base($0) != published["total", $0]?.count }) else {
      return []
    }
    return [
      DataTable.Row(
        head: view.facts.words(PagePhrase.sumOfRounded).capitalised,
        cells: columns.flatMap { column -> [DataTable.Entry] in
          guard shown.contains(column), let base = published.base(column) else {
            return [.notApplicable, .notApplicable]
          }
          return [.number(.count(base), anchor: nil), .notApplicable]
        })
    ]
  }

  /// How a group differs from all groups together, as far as it is certain that it does.
  func distance(_ row: String, _ column: String) -> ShareDistance? {
    view.facts.claims.distance(of: row, in: column, of: published)
  }

  private func shade(_ row: String, _ column: String) -> DataTable.Shade? {
    guard row != "total", column != "total", let distance = distance(row, column), distance.isNoticeable
    else { return nil }
    let isMuch = abs(distance.tenths) >= Self.much
    return distance.tenths > 0 ? (isMuch ? .muchMore : .more) : isMuch ? .muchLess : .less
  }

  /// The table with its file.
  var numbered: NumberedTable {
    NumberedTable(
      table,
      TableFile(
        view.spec.id, [(published, columns)], rows: rows + ["total"], view, columnLabel: columnLabel),
      shown: [published], in: view.facts.words)
  }
}

extension PublishedTable {
  /// Its counts are rounded.
  var isRounded: Bool {
    status.contains(.rounded) || cells.contains { $0.contains { $0.status.contains(.rounded) } }
  }
}
