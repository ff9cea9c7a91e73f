/// A figure with its tables, and beside them what qualifies them.
struct ThemePart {
  let figure: Figure?
  let tables: [DataTable]
  let notes: [Line]
  let downloads: [Line]
  /// Its tables stand behind their titles, also without a figure, and the notes with them.
  var isFolded = false
}
