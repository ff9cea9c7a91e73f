import Edition
import Testing
@testable import Definitions
@testable import Reporting

/// Sentences of at most fifteen words, on the pages of units and on the golden page.
@Suite struct SentenceLengthTests {
  private static let most = 15
  private static let root = String(
    #filePath.prefix(upTo: #filePath.firstRange(of: "/Reporting/")!.lowerBound))

  /// The sentences of running text; captions, alternatives of figures and lists of files are none.
  private func sentences(_ markdown: String) -> [String] {
    markdown.split(separator: "\n").filter { line in
      !["#", "|", "!", "**", "- [", "- Verwijs", "Verwijs", "Basis", "Bron"].contains {
        line.hasPrefix($0)
      } && !line.contains("Alle gegevens staan in tabel") && !line.contains(" gelezen = ")
    }
    .flatMap { line in
      line.trimmingPrefix("- ").replacing(#/\]\([^)]*\)/#, with: "").replacing(
        #/[0-9]{4}-Q[1-4] tot en met/#, with: ""
      )
      .split(separator: #/[.:?;] /#).map(String.init)
    }
  }

  private func tooLong(_ markdown: String) -> [String] {
    sentences(markdown).filter { $0.split(separator: " ").count > Self.most }
  }

  @Test func theGoldenPage() throws {
    let page = try TextFile.read("\(Self.root)/Golden/expected/index.md")
    #expect(sentences(page).count > 20)
    #expect(tooLong(page) == [])
  }

  @Test func pagesOfUnitsAndTheQualityReport() throws {
    let local = try LocalFixture()
    let files =
      try local.pages
      + Report.artifacts(
        LocalFixture.national, facts: local.facts, local: LocalFixture.local, tree: LocalFixture.tree)
    for file in files where file.path.hasSuffix(".md") {
      #expect(tooLong(String(decoding: file.bytes, as: UTF8.self)) == [], "\(file.path)")
    }
  }

  @Test func aLongSentenceIsFound() {
    #expect(
      tooLong("Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien.") == []
    )
    #expect(
      tooLong(
        "Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien."
      ).count
        == 1)
  }
}
