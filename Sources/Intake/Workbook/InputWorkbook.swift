import Definitions

/// An Excel workbook (.xlsx): its sheets, and what their cells need to be understood.
///
/// Parts are found by their relations, as other programs do, and never by a name that happens to be usual.
final class InputWorkbook {
  /// A sheet with cells, as the workbook lists it.
  struct Sheet {
    let name: String
    let isHidden: Bool
    /// The part of the archive that holds its cells.
    let part: String
  }

  /// The sheets in the order of the workbook.
  private(set) var sheets: [Sheet] = []
  private(set) var strings = SharedStrings()
  /// Per style of a cell what it makes of a number.
  private(set) var formats: [NumberFormat] = []
  /// Days are counted from 1904, as Excel for Macintosh did.
  private(set) var countsFrom1904 = false
  private let package: WorkbookPackage

  init(_ file: InputFile) throws(StageFailure) {
    package = try WorkbookPackage(file)
    let part = try package.workbookPart()
    let relations = try package.relations(of: part)
    try readSheets(part, relations)
    if let styles = relations.first(where: { $0.kind == "styles" }) {
      formats = try CellStyles.read(try package.part(styles.target))
    }
    if let shared = relations.first(where: { $0.kind == "sharedStrings" }) {
      try readStrings(try package.part(shared.target))
    }
  }

  /// The rows of a sheet as text.
  func rows(of sheet: Sheet) throws(StageFailure) -> SheetSource {
    try SheetSource(try package.part(sheet.part), of: self, limits: package.file.limits)
  }

  private func readSheets(_ part: String, _ relations: [WorkbookPackage.Relation]) throws(StageFailure) {
    let source = try package.part(part)
    var found: [(name: String, isHidden: Bool, id: String)] = []
    var root: String?
    source.events.start = { [unowned self] name, attributes in
      root = root ?? name
      switch name {
      case "workbookPr": countsFrom1904 = ["1", "true", "on"].contains(attributes["date1904"] ?? "")
      case "sheet":
        let state = attributes["state"] ?? "visible"
        found.append((attributes["name"] ?? "", state != "visible", attributes["id"] ?? ""))
      default: break
      }
    }
    try source.readAll()
    guard root == "workbook" else { throw source.refusal("is no Excel workbook", Magic.officeRemedy) }
    for sheet in found {
      guard let relation = relations.first(where: { $0.id == sheet.id }) else {
        throw source.refusal(
          "is damaged: the sheet \"\(sheet.name)\" has no relation to its cells", ArchiveHandle.remedy)
      }
      // Charts and dialogs have no cells.
      guard relation.kind == "worksheet" else { continue }
      sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, part: relation.target))
    }
  }

  private func readStrings(_ source: PartSource) throws(StageFailure) {
    var isText = false
    var phonetic = 0
    source.events.start = { name, _ in
      switch name {
      case "rPh": phonetic += 1
      case "t": isText = phonetic == 0
      default: break
      }
    }
    source.events.text = { [unowned self] in if isText { strings.append($0) } }
    source.events.end = { [unowned self] name in
      switch name {
      case "t": isText = false
      case "rPh": phonetic -= 1
      case "si": strings.endText()
      default: break
      }
    }
    while try source.readSome() {
      if let excess = strings.excess { throw source.refusal(excess, "check where the workbook came from") }
    }
  }
}
