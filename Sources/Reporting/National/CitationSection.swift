import Definitions
import Edition

/// How the report is cited, how its tables are referred to, and its files.
struct CitationSection {
  let facts: EditionFacts

  private var words: Words { facts.words }

  var section: Section {
    let first = "#\(words(PageAddress.table))-1"
    return Section(
      id: words(PageAddress.citing), title: words(PagePhrase.citationTitle),
      blocks: [
        .paragraph(citation),
        .paragraph(words.line(NationalPhrase.lasting, ["link": Inline.link(first, to: first)])),
        .list(
          files.map { phrase, path in [.link(words(phrase), to: path)] }),
      ])
  }

  private var citation: Line {
    words.line(
      NationalPhrase.cite,
      [
        "publisher": facts.definition.report.publisher, "report": facts.definition.report.title,
        "period": words.title(facts.period), "number": String(facts.number), "state": facts.state,
        "date": facts.today,
      ]) + facts.cited("index.html")
  }

  private var files: [(NationalPhrase, String)] {
    [
      (.allTables, Workbook.path(facts)), (.allNumbers, "observations.csv"), (.allNames, CodesFile.path),
      (.asText, "index.md"), (.describedFiles, "datapackage.json"), (.qualityReport, "quality.html"),
    ]
  }
}
