/// A figure with its tables, and beside them what qualifies them.
struct ThemePart {
  let figure: Figure?
  let tables: [DataTable]
  let notes: [Line]
  let downloads: [Line]
}
