@testable import Definitions
@testable import Reporting
import Testing

/// What the pages owe to their style and to their width.
@Suite struct PageLooksTests {
  private func written(_ write: (inout MarkupWriter) -> Void) -> String {
    var writer = MarkupWriter()
    write(&writer)
    return writer.output
  }

  @Test func aStyleReachesPagesAndFigures() throws {
    var style = PageStyle.standard
    style.light = style.light.replacing([.bar: try #require(Colour("#123456"))])
    style.dark = style.dark.replacing([.bar: try #require(Colour("#abcdef"))])
    style.text = [try #require(FontFamily("Comic Neue")), try #require(FontFamily("sans-serif"))]
    let page = written { Stylesheet.page(style, with: [Stylesheet.tiles], changes: "wijzigingen", &$0) }
    #expect(page.hasPrefix(":root{--paper:#ffffff;--tint:#f1f4f7;"))
    #expect(page.contains("--bar:#123456;--past:"))
    #expect(page.contains("--text:\"Comic Neue\",sans-serif;--head:"))
    #expect(page.split(separator: "prefers-color-scheme:dark").last?.contains("--bar:#abcdef;") == true)
    let figure = written { Stylesheet.figure(style, &$0) }
    #expect(figure.contains(".bar,.point{fill:#123456}"))
    #expect(figure.contains("svg{font:14px \"Comic Neue\",sans-serif;"))
    #expect(!figure.contains("var("))
  }

  /// Colours stand in the tokens only, but for those of ink on paper.
  @Test func rulesHaveNoColours() {
    let rules = (Stylesheet.all + Stylesheet.rules).map(\.description).joined()
    let screen = rules.prefix(upTo: rules.firstRange(of: "@page")!.lowerBound)
    #expect(!screen.contains("#"))
  }

  /// A selector without its braces takes the next rule with it, also that of another part.
  @Test func everyPartEndsItsRules() {
    // The rules for paper are one part in two halves.
    let paper = [Stylesheet.rules[Stylesheet.rules.count - 1], Stylesheet.printed].map(\.description).joined()
    for part in (Stylesheet.all + Stylesheet.rules.dropLast()).map(\.description) + [paper] {
      #expect(part.hasSuffix("}\n"), "…\(part.suffix(60))")
      #expect(part.count { $0 == "{" } == part.count { $0 == "}" }, "\(part.prefix(60))…")
    }
  }

  private func table(_ columns: [DataTable.Column]) throws -> String {
    let words = try ReportingFixture.words.get()
    let row = DataTable.Row(head: "Rij", cells: columns.map { _ in .text("x") })
    let table = DataTable(
      number: 1, anchor: "tabel-1", caption: "Titel", scope: "Aantal.", corner: "Antwoord", columns: columns,
      rows: [row], totals: [])
    return written { HTMLTable(table: table, words: words).render(&$0) }
  }

  @Test func manyColumnsTakeTheWidthOfThePage() throws {
    let one = DataTable.Column("Bezoeken")
    func isWide(_ columns: [DataTable.Column]) throws -> Bool {
      try table(columns).contains("class=\"scroll wide\"")
    }
    #expect(try isWide(Array(repeating: one, count: 6)) == false)
    #expect(try isWide(Array(repeating: one, count: 7)))
    let pair = [DataTable.Column("2022-Q2", unit: "aantal"), .init("2022-Q2", showsHead: false, unit: "%")]
    #expect(try isWide(Array(repeating: pair, count: 4).flatMap { $0 }) == false)
    let wide = try table(Array(repeating: pair, count: 5).flatMap { $0 })
    #expect(wide.contains("class=\"scroll wide\""))
    #expect(wide.contains("<span class=\"over\"><span class=\"nb\">2022-Q2</span></span> <b>aantal</b>"))
    let base = DataTable.Column("N", unit: "aantal")
    let grouped = try table([base] + Array(repeating: pair, count: 5).flatMap { $0 })
    #expect(grouped.contains("<span class=\"over\"><span class=\"nb\">2022-Q2</span></span> <b>aantal</b>"))
    #expect(grouped.contains("\"col\">N <b>aantal</b>"))
    let text = DataTable.Column("Uitleg", isText: true)
    #expect(try isWide([text]) == false)
    #expect(try isWide([text, text]))
  }

  /// A table that a telephone may cut off says so, and only there.
  @Test(arguments: [(2, ""), (3, "hint few"), (4, "hint few"), (5, "hint few"), (6, "hint")])
  func aCutTableSaysThatItScrolls(columns: Int, style: String) throws {
    let markup = try table(Array(repeating: DataTable.Column("Bezoeken"), count: columns))
    #expect(markup.contains("<small class=\"\(style)\">") == !style.isEmpty)
    #expect(markup.contains("Valt een kolom weg? Schuif opzij.") == !style.isEmpty)
  }

  @Test func longHeadsBreakWhereTheirWordsMeet() throws {
    let words = try ReportingFixture.words.get()
    let head = written { $0.head("Bibliotheekorganisaties", words) }
    #expect(head == "Bibliotheek&shy;organisaties")
    #expect(written { $0.head("Bezoeken", words) } == "Bezoeken")
  }

  @Test(arguments: [
    (
      "van 2021-Q3 tot 2022-Q2.",
      "van <span class=\"nb\">2021-Q3</span> tot <span class=\"nb\">2022-Q2</span>."
    ),
    ("Q en <b>", "Q en &lt;b&gt;"), ("2022-Q5", "2022-Q5"), ("", ""),
  ])
  func periodsAreNotBroken(_ text: String, _ markup: String) {
    #expect(written { $0.prose(text) } == markup)
  }
}
