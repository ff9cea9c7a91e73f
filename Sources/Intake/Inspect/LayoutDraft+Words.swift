import Definitions

/// How it writes texts of a column.
extension LayoutDraft {
  /// The yes and no of a column that has nothing else.
  static func marks(of values: [String]) -> (yes: [String], no: [String])? {
    let yes = ["1", "ja", "j", "x", "true", "waar", "yes"]
    let no = ["0", "nee", "n", "false", "onwaar", "no"]
    guard values.allSatisfy({ (yes + no).contains($0.folded) }) else { return nil }
    return (values.filter { yes.contains($0.folded) }, values.filter { no.contains($0.folded) })
  }

  static func marks(_ yes: [String], _ no: [String]) -> String {
    ", yes: [\(yes.map(quoted).joined(separator: ", "))]"
      + (no.isEmpty ? "" : ", no: [\(no.map(quoted).joined(separator: ", "))]")
  }

  static func wrapped(_ words: [String]) -> [String] {
    var lines = ["#  "]
    for word in words {
      if lines[lines.count - 1].count + word.count > 110 { lines.append("#  ") }
      lines[lines.count - 1] += " \(word)"
    }
    return lines
  }

  static func plain(_ id: String) -> String { id == "?" ? "\"?\"" : id }

  static func quoted(_ mark: UInt8) -> String {
    mark == 9 ? "\"\\t\"" : "\"\(Character(Unicode.Scalar(mark)))\""
  }

  static func quoted(_ text: String) -> String {
    let escaped = text.escapingControls.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
