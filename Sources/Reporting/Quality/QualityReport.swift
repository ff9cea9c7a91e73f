import Definitions
package import Edition

/// The data quality report on its own, as `check` prints it.
package enum QualityReport {
  /// As Markdown, for one period.
  package static func markdown(_ facts: EditionFacts) -> String {
    let page = MarkdownRenderer(document: QualityDocument(facts: facts).document, html: "quality.html").page
    return String(decoding: page, as: UTF8.self)
  }

  /// As JSON, the same as `quality.json`.
  package static func json(_ facts: EditionFacts) -> String { QualityJSON(facts: facts).json.text }
}
