/// One sheet of the workbook: a table from its first cell, or the cover.
struct Sheet {
  enum Kind {
    /// A title and facts below it.
    case cover
    /// Texts under heads.
    case list
    /// Heads, row heads, numbers, and a status in words at the end of every row.
    case numbers
  }

  let name: String
  let kind: Kind
  /// Printed at the head of every sheet of paper.
  let title: String
  /// The rows; those of a list or of numbers begin with the heads, after lines of one cell. No row has an empty cell.
  let rows: [[SheetCell]]
  /// Lines of one cell before the heads.
  var linesAbove = 0
  /// By which formulas and other programs find the numbers of a list, `tabel_age`; letters, digits and `_`.
  var table: String?
}
