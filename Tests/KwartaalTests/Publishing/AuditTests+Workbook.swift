import Edition
import Fuzzing
import Reporting
import Testing
@testable import Publishing

/// Leaks in the workbook beside its cells: properties, what is printed around a sheet, names, and what does not show.
extension AuditTests {
  static let inWorkbook: [Leak] = [
    Leak("a title among the properties", "docProps/core.xml", "</dc:title>", " 6.581</dc:title>"),
    Leak("keywords", "docProps/core.xml", "</cp:keywords>", " 6581</cp:keywords>"),
    Leak(
      "the time of making", "docProps/core.xml", "T00:00:00Z</dcterms:created>",
      "T06:58:10Z</dcterms:created>"),
    Leak("a company", "docProps/app.xml", "</Company>", " 6581</Company>"),
    Leak("an unknown property", "docProps/app.xml", "</Properties>", "<Manager>6581</Manager></Properties>"),
    Leak("a head of a printed page", "xl/worksheets/sheet4.xml", "</oddHeader>", " 6.581</oddHeader>"),
    Leak("a foot of a printed page", "xl/worksheets/sheet4.xml", "</oddFooter>", " 6.581</oddFooter>"),
    Leak(
      "a foot of even pages", "xl/worksheets/sheet4.xml", "</headerFooter>",
      "<evenFooter>6581</evenFooter></headerFooter>"),
    Leak("a hidden column", "xl/worksheets/sheet4.xml", "<col min=\"1\"", "<col hidden=\"1\" min=\"1\""),
    Leak("a hidden row", "xl/worksheets/sheet4.xml", "<row r=\"2\"", "<row hidden=\"1\" r=\"2\""),
    Leak("a hidden sheet", "xl/workbook.xml", "sheetId=\"4\"", "sheetId=\"4\" state=\"hidden\""),
    Leak(
      "a name", "xl/workbook.xml", "<definedNames>",
      "<definedNames><definedName name=\"n\">6581</definedName>"),
    Leak("what a name stands for", "xl/workbook.xml", "!$1:$1</definedName>", "!$6581:$1</definedName>"),
    Leak(
      "a pattern for numbers", "xl/styles.xml", "formatCode=\"#,##0\"",
      "formatCode=\"#,##0&quot; 6581&quot;\""),
    Leak("a text that no cell shows", "xl/sharedStrings.xml", "</sst>", "<si><t>6581</t></si></sst>"),
    Leak("a comment in a part", "xl/worksheets/sheet4.xml", "</sheetData>", "</sheetData><!-- 6581 -->"),
    Leak(
      "words on hovering over a link", "xl/worksheets/sheet2.xml", "<hyperlink ",
      "<hyperlink tooltip=\"6581\" "),
    Leak("the cover", "xl/sharedStrings.xml", "<si><t>", "<si><t>6.581 "),
    Leak("notes to cells", "xl/comments1.xml", "", "<comments><comment>6581</comment></comments>"),
    Leak("properties of somebody's own", "docProps/custom.xml", "", "<Properties><n>6581</n></Properties>"),
  ]

  @Test(arguments: inWorkbook) func aLeakInTheWorkbookIsFound(_ leak: Leak) throws {
    let findings = try AuditEdition().findings(inWorkbook: leak.path, leak.old, leak.new)
    let found = "kwartaalrapportage-2022-Q2.xlsx: is made again with other bytes"
    #expect(findings.contains { $0.contains(found) }, "\(findings)")
  }
}

extension AuditEdition {
  /// What is found once `old` was replaced by `new` in a part of the workbook; a part that is not there is made.
  func findings(inWorkbook part: String, _ old: String, _ new: String) throws -> [String] {
    try findings(changing: { artifact in
      guard artifact.path.hasSuffix(".xlsx"), var members = ArchiveMembers.read(artifact.bytes) else {
        return nil
      }
      let text = String(decoding: members[part] ?? [], as: UTF8.self)
      guard old.isEmpty || text.contains(old) else { return [] }
      members[part] = Array(
        (old.isEmpty ? text + new : text.replacing(old, with: new, maxReplacements: 1)).utf8)
      return ZipBytes.archive(members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    })
  }
}
