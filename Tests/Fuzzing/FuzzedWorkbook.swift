import Definitions
import Intake

/// The reading of a workbook with any bytes as its parts: XML that the archive's checksums would keep away from a fuzzer
/// that only changes the file.
enum FuzzedWorkbook {
  /// The parts in the order of the bytes, which zeros separate.
  private static let parts = [
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
  ]

  static func check(_ bytes: [UInt8]) throws {
    let file = try MemoryFile(workbook(bytes))
    guard walk(file.path) == walk(file.path) else { throw FuzzFinding("a second walk ends otherwise") }
    if case .failure(let failure) = walk(file.path) { try FuzzPipeline.expectRefusal(failure) }
    try FuzzedIntake.check(workbook(bytes))
  }

  /// A whole workbook, of which the bytes replace as many parts as they hold.
  private static func workbook(_ bytes: [UInt8]) -> [UInt8] {
    let rows = WorkbookBytes.rows([["registratie_id", "datum_bezoek"], ["R1", "44701"]])
    var members = WorkbookBytes(rows, strings: ["<t>Ede</t>"], cellFormats: ["0", "14"]).parts.mapValues {
      Array($0.utf8)
    }
    let given = bytes.split(separator: 0, omittingEmptySubsequences: false)
    for (part, content) in zip(parts, given) where !content.isEmpty { members[part] = Array(content) }
    return ZipBytes.archive(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  /// The text of every sheet.
  private static func walk(_ path: String) -> Result<[String], StageFailure> {
    Result { () throws(StageFailure) in
      let reader = try ArchiveReader(path: path, limits: FuzzPipeline.limits)
      var sheets: [String] = []
      while let entry = try reader.nextEntry() {
        var text: [UInt8] = []
        while let block = try reader.nextBlock() { text += block }
        sheets.append("\(entry.place) \(String(decoding: text, as: UTF8.self))")
      }
      return sheets
    }
  }
}
