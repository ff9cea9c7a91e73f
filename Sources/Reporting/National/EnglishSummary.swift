import Definitions
import Edition

/// The summary in English: sentences of the pipeline, bound to the same cells as those of the page.
struct EnglishSummary {
  let facts: EditionFacts
  let index: TableIndex

  /// `nil` where the pipeline has no such sentences, or none of them has its numbers.
  var section: Section? {
    var english = facts
    english.definition = facts.definition.speaking(facts.words.withEnglishNumbers)
    let lines = facts.definition.english.compactMap {
      Sentence(template: $0, facts: english, index: index, view: nil).line
    }
    guard !lines.isEmpty else { return nil }
    return Section(
      id: "english", title: "Summary in English, \(facts.period)", blocks: [.list(lines.map(readable))],
      language: "en")
  }

  /// A number that English writes otherwise than its cell stands without its link.
  private func readable(_ line: Line) -> Line {
    line.map { part in
      guard case .link(let text, _) = part, text.contains(where: { $0 == "," || $0 == "." }) else {
        return part
      }
      return .strong(text)
    }
  }
}
