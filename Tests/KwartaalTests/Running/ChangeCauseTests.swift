import Definitions
import Glibc
import Publishing
import Running
import Testing

/// Every changed number of the whole country with its cause; the parts add up to the difference.
@Suite struct ChangeCauseTests {
  private let fixture: RunFixture

  /// 2022-Q2 with 26 visits, of which G900 is one of 65 or older.
  init() throws {
    fixture = try RunFixture()
    try fixture.add("G900", "05-2022", entered: "16-05-2022")
    _ = try fixture.run("2022-07-31", periods: ["2022-Q2"])
  }

  private static let causes = ["late", "corrected", "withdrawn", "recoded", "definition", "protection"]

  /// The line of `changes.csv` about a number, from `old` on.
  private func change(_ row: String, table: String = "age", edition: Int = 2) throws -> String? {
    try lines(edition).first { $0.hasPrefix("\(table),2022-Q2,nl,NL,\(row),,visits,") }.map {
      String($0.dropFirst("\(table),2022-Q2,nl,NL,\(row),,visits,".count))
    }
  }

  /// All lines; of each that has parts these add up to its difference.
  private func lines(_ edition: Int = 2) throws -> [Substring] {
    let text = try fixture.small.program.text("public/golden/2022-Q2.\(edition)/changes.csv")
    let lines = text.split(separator: "\n")
    #expect(
      lines[0] == "table,period,level,unit,row,column,counted,old,new,difference,cause,"
        + "late,corrected,withdrawn,recoded,definition,protection")
    for line in lines.dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      #expect(cells.count == 17, "\(line)")
      let parts = cells[11...].compactMap { Int($0) }
      guard !parts.isEmpty else { continue }
      #expect(parts.count == 6 && parts.reduce(0, +) == Int(cells[9]), "\(line)")
    }
    #expect(try WrittenEdition(path: "\(fixture.report)/2022-Q2.\(edition)").audit().findings.isEmpty)
    return Array(lines.dropFirst())
  }

  private func publish() throws { _ = try fixture.run("2022-07-31", periods: ["2022-Q2"]) }

  @Test func aLateRegistration() throws {
    try fixture.add("G901", "05-2022", entered: "16-05-2022")
    try publish()
    #expect(try change("65plus") == "17,18,1,late,1,0,0,0,0,0")
    #expect(try change("visits", table: "key") == "26,27,1,late,1,0,0,0,0,0")
    let page = try fixture.small.program.text("public/golden/2022-Q2.2/index.md")
    #expect(page.contains("+1 nagekomen"), "\(page)")
  }

  @Test func aCorrection() throws {
    let row = SmallReport.row("G900", "15-05-2022", entered: "16-05-2022", age: "Jonger dan 25 jaar")
    try fixture.small.append(row.replacing("16-05-2022;;;L1", with: "16-05-2022;20-05-2022;;L1"))
    try publish()
    #expect(try change("65plus")?.hasSuffix(",-1,corrected,0,-1,0,0,0,0") == true)
    #expect(try change("lt25")?.hasSuffix(",1,corrected,0,1,0,0,0,0") == true)
    #expect(try change("visits", table: "key") == nil)
  }

  @Test func aWithdrawal() throws {
    let row = SmallReport.row("G900", "15-05-2022", entered: "16-05-2022")
    try fixture.small.append(row.replacing("16-05-2022;;;L1", with: "16-05-2022;20-05-2022;Ja;L1"))
    try publish()
    #expect(try change("65plus") == "17,16,-1,withdrawn,0,0,-1,0,0,0")
  }

  @Test func severalAtOnce() throws {
    try fixture.add("G901", "05-2022", entered: "16-05-2022")
    try fixture.add("G902", "05-2022", entered: "16-05-2022")
    let row = SmallReport.row("G900", "15-05-2022", entered: "16-05-2022")
    try fixture.small.append(row.replacing("16-05-2022;;;L1", with: "16-05-2022;20-05-2022;Ja;L1"))
    try publish()
    #expect(try change("65plus") == "17,18,1,late withdrawn,2,0,-1,0,0,0")
  }

  /// A label means another answer: the registrations say what they said.
  @Test func anotherDefinition() throws {
    try replace(
      "Jonger dan 25 jaar: lt25", with: "Jonger dan 25 jaar: 25to65", in: "layouts/form-2022.yaml")
    try publish()
    let parts = try #require(try change("lt25")).split(separator: ",")
    #expect(parts[3] == "definition" && parts[2] == parts[8], "\(parts)")
  }

  /// A rule for 'Anders' that is no more.
  @Test func anotherRuleForOther() throws {
    let lines = try lines(ofRecode: true)
    #expect(!lines.isEmpty)
    for line in lines {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      #expect(cells[10] == "recoded" && cells[14] == cells[9], "\(line)")
    }
  }

  private func lines(ofRecode: Bool) throws -> [Substring] {
    try fixture.small.append(
      SmallReport.row("G903", "15-05-2022", entered: "16-05-2022", text: "rijbewijs")
        .replacing("DigiD-app;rijbewijs", with: "Anders;rijbewijs"))
    try publish()
    try withoutRules()
    try publish()
    return try lines(3).filter { $0.hasPrefix("topic,2022-Q2,nl,") }
  }

  /// The codebook without its rules, in the folder of the pipeline.
  private func withoutRules() throws {
    let folder = fixture.small.program.folder.path
    var isRule = false
    let text = try TextFile.read("\(Program.repository)/pipelines/codebook.yaml")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.hasPrefix("    recode:") {
        isRule = true
      } else if isRule, !line.hasPrefix("      ") {
        isRule = false
      }
      return !isRule
    }
    fixture.small.program.folder.write(lines.joined(separator: "\n"), to: "\(folder)/codebook.yaml")
    for name in ["geography.yaml", "words"] {
      try link("\(Program.repository)/pipelines/\(name)", "\(folder)/\(name)")
    }
    try replace("\(Program.repository)/pipelines/codebook.yaml", with: "codebook.yaml", in: "pipeline.yaml")
  }

  private func link(_ target: String, _ path: String) throws {
    try #require(symlink(target, path) == 0)
  }

  /// Replaces a text in a file of the pipeline, which is then one of its own.
  private func replace(_ old: String, with new: String, in name: String) throws {
    let folder = fixture.small.program.folder.path
    if name.hasPrefix("layouts/") {
      unlink("\(folder)/layouts")
      mkdir("\(folder)/layouts", 0o755)
      for layout in ["locations.yaml", "form-2022.yaml"] {
        try fixture.small.program.copy(
          "\(Program.repository)/pipelines/layouts/\(layout)", to: "layouts/\(layout)")
      }
    }
    let text = try TextFile.read("\(folder)/\(name)")
    try #require(text.contains(old))
    fixture.small.program.folder.write(text.replacing(old, with: new), to: "\(folder)/\(name)")
  }
}
