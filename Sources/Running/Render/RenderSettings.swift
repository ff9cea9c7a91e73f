import Definitions
import Edition
import Publishing

/// In which other words or looks an edition is rendered; nothing given renders it as it was.
package struct RenderSettings: Sendable {
  /// A pipeline file whose words and titles are taken instead of its own.
  package var pipeline: String?
  /// Another language, as in HTML, and the file of its words.
  package var language: (code: String, words: String)?
  /// A file with colours and fonts, as under `style` in a pipeline file.
  package var style: String?

  /// As it was.
  package init() {}

  /// Every byte should be as it was.
  package var isSame: Bool { pipeline == nil && language == nil && style == nil }

  /// What an edition says, in these words and looks.
  func data(_ edition: WrittenEdition) throws(StageFailure) -> EditionData {
    guard try edition.holdsItself else {
      throw StageFailure(
        .publishing, at: Place(file: edition.path),
        "this edition was made by \(edition.program), which wrote no \(EditionData.factsName)",
        remedy: "make it again from its inputs with kwartaal report", exit: .dataRefused)
    }
    let file: (String) throws(StageFailure) -> [UInt8]? = { (name) throws(StageFailure) in
      try edition.file(name)
    }
    var definition: PipelineDefinition?
    if let pipeline {
      definition = try PipelineDefinition(path: pipeline)
    } else if let language {
      var texts = try EditionData.texts(in: edition.path, file)
      texts.language = language.code
      texts.words = language.words
      definition = try texts.definition()
    }
    var data = try EditionData(in: edition.path, definition: definition, file)
    if let style { data.facts.definition.style = try PageStyle(path: style) }
    return data
  }
}
