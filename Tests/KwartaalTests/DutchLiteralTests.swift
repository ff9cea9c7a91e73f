import Definitions
import Testing

/// What is published stands in the files of words, so that it can be said in another language.
@Suite struct DutchLiteralTests {
  /// Files that know Dutch words for a reason: what stands in exports, and how editions read that do not name their
  /// language. The sample's data is Dutch.
  private static let known: Set<String> = [
    "Definitions/Words/PageLanguage.swift", "Intake/Headers/DataRows.swift", "Intake/Headers/FlagWords.swift",
    "Intake/Inspect/LayoutDraft+Words.swift", "Intake/Records/AnswerColumn.swift",
    "Intake/Workbook/SheetCell.swift",
  ]
  /// Addresses of the product's own reports and pages, in examples of the command line.
  private static let names = ["kwartaalrapportage", "nulmeting", "gemeenten/utrecht.html"]

  @Test func noDutchTextStandsInTheCode() throws {
    var looked = 0
    for path in SourceFiles.all {
      let name = String(path.dropFirst(SourceFiles.folder.count + 1))
      guard !name.hasPrefix("Sampling/"), !Self.known.contains(name) else { continue }
      for (line, text) in Self.literals(in: try TextFile.read(path)) {
        looked += 1
        let own = Self.names.reduce(text) { $0.replacing($1, with: "") }
        #expect(DutchWords.found(in: own) == [], "\(name):\(line): \(text)")
      }
    }
    #expect(looked > 3_000)
  }

  @Test func literalsAreFound() {
    let source =
      "let a = \"de bron\" // \"niet\"\n/// \"geen\"\nlet b = \"a \\(x(\"b\")) c\"\nlet c = \"\"\"\n  tabel\n  \"\"\""
    #expect(Self.literals(in: source).map(\.text) == ["de bron", "a  c", "b", "  tabel"])
  }

  /// The texts between quotes, by their line, without what is put into them, which follows on its own.
  private static func literals(in source: String) -> [(line: Int, text: String)] {
    var found: [(line: Int, text: String)] = []
    var isInBlock = false
    for (place, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.contains("\"\"\"") {
        isInBlock.toggle()
      } else if isInBlock {
        found.append((place + 1, String(line)))
      } else {
        found += texts(of: Array(line)).map { (place + 1, $0) }
      }
    }
    return found
  }

  private static func texts(of line: [Character]) -> [String] {
    /// One level for each text that is open, with the parentheses open in what is put into it.
    var open: [(number: Int, depth: Int)] = []
    var texts: [String] = []
    var place = 0
    while place < line.count {
      let character = line[place]
      let isInText = open.last.map { $0.depth == 0 } ?? false
      let next = place + 1 < line.count ? line[place + 1] : " "
      switch character {
      case "/" where !isInText && open.isEmpty && next == "/": return texts
      case "\\" where isInText:
        if next == "(" { open[open.count - 1].depth = 1 }
        place += 1
      case "\"" where isInText: open.removeLast()
      case "\"":
        open.append((texts.count, 0))
        texts.append("")
      case "(" where !isInText && !open.isEmpty: open[open.count - 1].depth += 1
      case ")" where !isInText && !open.isEmpty: open[open.count - 1].depth -= 1
      default: if isInText { texts[open[open.count - 1].number].append(character) }
      }
      place += 1
    }
    return texts
  }
}
