import Definitions

/// The styles of a workbook, of which only the formats of numbers matter.
enum CellStyles {
  /// Per style of a cell what it makes of a number.
  static func read(_ source: PartSource) throws(StageFailure) -> [NumberFormat] {
    var custom: [Int: NumberFormat] = [:]
    var formats: [NumberFormat] = []
    var isInCells = false
    source.events.start = { name, attributes in
      let id = Int(attributes["numFmtId"] ?? "") ?? 0
      switch name {
      case "numFmt": custom[id] = NumberFormat(code: attributes["formatCode"] ?? "")
      case "cellXfs": isInCells = true
      case "xf": if isInCells { formats.append(custom[id] ?? NumberFormat(builtIn: id)) }
      default: break
      }
    }
    source.events.end = { if $0 == "cellXfs" { isInCells = false } }
    try source.readAll()
    return formats
  }
}
