import Counting
import Definitions
import Publishing

/// The private list of every rejected row, for whoever mends the exports: places and kinds, no values.
enum RejectList {
  private static let name = "rejects.csv"

  /// Writes the list of this run in the work folder, in place of that of an earlier one.
  static func write(_ tally: Tally, to work: WorkFolder) throws(StageFailure) {
    var text = "file,member,line,rows,column,kind\n"
    for (source, rows) in tally.rejects {
      let start = "\(cell(source.file)),\(cell(source.member ?? ""))"
      for row in rows {
        text += "\(start),\(row.line),\(row.lines),\(cell(row.column ?? "")),\(row.kind.rawValue)\n"
      }
    }
    try work.write(Array(text.utf8), to: name)
  }

  /// Quoted, without control characters, and with an apostrophe before what a spreadsheet takes for a formula.
  private static func cell(_ text: String) -> String {
    let guarded = text.first.map { "=+-@".contains($0) } == true ? "'" + text : text
    return "\"\(guarded.escapingControls.replacing("\"", with: "\"\""))\""
  }
}
