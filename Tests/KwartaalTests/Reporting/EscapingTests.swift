import Definitions
@testable import Reporting
import Testing

@Suite struct EscapingTests {
  @Test func markup() {
    var writer = MarkupWriter()
    writer.element("p", [("title", "\"><script>")], text: "a < b & 'c' \u{1}")
    #expect(
      writer.output == "<p title=\"&quot;&gt;&lt;script&gt;\">a &lt; b &amp; &#39;c&#39; \u{FFFD}</p>")
  }

  @Test func markdown() {
    #expect(
      MarkdownWriter.escaped("a|b <i> *c* [d](e) `f` #g") == "a\\|b \\<i\\> \\*c\\* \\[d\\](e) \\`f\\` #g")
    #expect(MarkdownWriter.escaped("a\nb") == "a b")
    #expect(MarkdownWriter.escaped("- a", startsLine: true) == "\\- a")
    #expect(MarkdownWriter.escaped("3. a", startsLine: true) == "3\\. a")
    #expect(MarkdownWriter.escaped("3. a") == "3. a")
  }

  @Test func json() {
    let value = JSON.object([
      ("b", .array([.number(1), .null])), ("a", .string("x\"\\\n\u{2}é")), ("c", .array([])),
    ])
    #expect(
      value.text == """
        {
          "b": [
            1,
            null
          ],
          "a": "x\\"\\\\\\n\\u0002é",
          "c": []
        }

        """)
  }

  @Test func stylesheetText() {
    var writer = MarkupWriter()
    writer.style("\"", "a\"}</style>1", "\"")
    #expect(!writer.output.contains("</style>"))
    #expect(writer.output == "\"a\\22 \\7d \\3c \\2f style\\3e 1\"")
  }
}
