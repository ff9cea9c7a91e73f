import Definitions

/// A table of a page. Caption and scope are not optional.
struct DataTable {
  /// `Tabel 3`; `nil` outside the numbering.
  let number: Int?
  let anchor: String
  let caption: String
  /// What is counted, of what, and in which periods.
  let scope: String
  /// The head of the first column.
  let corner: String
  let columns: [Column]
  let rows: [Row]
  let totals: [Row]
  /// What the bars beside the heads of rows stand for, where rows have bars.
  var bars: String?
  /// The id of its file, by which it has an anchor that keeps its meaning from edition to edition.
  var name: String?

  /// One column after the first.
  struct Column {
    /// Complete for a screen reader, also where the eye reads it from the column before.
    let head: String
    let showsHead: Bool
    /// The second line of the head: `aantal`, `%`.
    let unit: String?
    let isProvisional: Bool
    let isText: Bool
    /// Its counts are rounded.
    let isRounded: Bool

    init(
      _ head: String, showsHead: Bool = true, unit: String? = nil, isProvisional: Bool = false,
      isText: Bool = false, isRounded: Bool = false
    ) {
      self.head = head
      self.showsHead = showsHead
      self.unit = unit
      self.isProvisional = isProvisional
      self.isText = isText
      self.isRounded = isRounded
    }
  }

  /// One row: its head and a cell per column.
  struct Row {
    let head: String
    /// The page that the head leads to.
    var link: String?
    /// By which the page leads to the row.
    var anchor: String?
    /// A word of warning after the head, such as `breuk`.
    var mark: String?
    var isProvisional = false
    let cells: [Entry]
    /// Drawn beside the head.
    var bar: Bar?
    /// How cells differ from what they are compared with, where they are; empty where none are.
    var shades: [Shade?] = []
  }

  /// A share, and the one that it is compared with, in hundredths of a percent of the scale of the table.
  struct Bar {
    let length: Int
    let comparison: Int?
  }

  /// A share that is certainly larger or smaller than the one beside it.
  enum Shade: String { case more, muchMore = "more much", less, muchLess = "less much" }

  /// What stands in a cell.
  enum Entry: Equatable {
    case number(Printed, anchor: String?)
    case text(String)
    /// The sign `.` with the words that say why.
    case missing(Absence)
    /// `n.v.t.`
    case notApplicable

    /// As it reads without markup.
    func printed(_ words: Words) -> String {
      switch self {
      case .number(let number, _): number.said(in: words)
      case .text(let text): text
      case .missing: "."
      case .notApplicable: words(PagePhrase.notApplicableSign)
      }
    }
  }

  /// `tabel-age`, or its number where it has no file.
  func meaning(_ words: Words) -> String {
    name.map { "\(words(PageAddress.table))-\($0)" } ?? anchor
  }
  /// `Tabel 3. Leeftijd`
  func title(_ words: Words) -> String {
    number.map { words.text(PagePhrase.tableTitle, ["number": String($0), "caption": caption]) } ?? caption
  }
  /// A group of columns starts where the head is shown, if there is more than one column per head.
  var isGrouped: Bool { columns.contains { !$0.showsHead } }
  /// Needs the whole width of the page: bars, many columns, many groups of them, or more than one of words.
  var isWide: Bool {
    bars != nil || columns.count > (isGrouped ? 8 : 6) || columns.count { $0.isText } > 1
      || isGrouped && columns.count { $0.showsHead && !$0.isText } > 4
  }
}
