import Definitions
import Testing

/// One export as text in several ways, and as the workbooks that openpyxl, LibreOffice and libxlsxwriter made of it: the
/// same published numbers.
@Suite struct SavedWorkbookTests {
  private static let exports = "\(Program.repository)/Tests/KwartaalTests/Corpora/exports"
  private static let register =
    "\(Program.repository)/Tests/KwartaalTests/Golden/exports/ido-locaties-2022-Q2.csv"
  private let folder = InputFolder()

  private func numbers(_ path: String) throws -> [String] {
    let definition = try PipelineDefinition(
      path: "\(Program.repository)/Tests/KwartaalTests/Golden/golden.yaml")
    return try TableDump.lines(definition, [path, Self.register], edition: Period("2022-Q2")!, threads: 1)
  }

  @Test func sameNumbers() throws {
    let plain = "\(Self.exports)/visits.csv"
    let expected = try numbers(plain)
    #expect(expected.count > 100)
    for name in ["openpyxl", "libreoffice", "libxlsxwriter"] {
      #expect(try numbers("\(Self.exports)/\(name).xlsx") == expected, "\(name)")
    }
    let text = String(decoding: try InputFolder.bytes(ofFile: plain), as: UTF8.self)
    let narrow = text.unicodeScalars.map { UInt8($0.value) }
    #expect(try numbers(try folder.write("windows.csv", narrow)) == expected)
    // No cell of the export has a quote or a comma in it, so that what stands between quotes is a list of answers.
    var isQuoted = false
    let commas = narrow.map { byte -> UInt8 in
      if byte == 0x22 { isQuoted.toggle() }
      return byte == 0x3B && !isQuoted ? 0x2C : byte
    }
    #expect(try numbers(try folder.write("commas.csv", commas)) == expected)
  }
}
