package import Definitions
package import Edition
package import Publishing
import Reporting

/// All files of an edition rendered again from those that hold it; no raw data are read.
package struct EditionRender {
  /// The files that are its own, in the order in which they were made.
  package let artifacts: [Artifact]
  /// The pages of units that it has from an earlier edition, where that lies beside it.
  package let carriedPages: [Artifact]
  /// The files that it has from an earlier edition, by the checksums there; without that edition by its own.
  package let carried: CarriedFiles?
  /// What a reader must know of the files.
  package let remarks: [String]

  /// Renders an edition. The pages that it has from an earlier edition are rendered from that one.
  package init(_ edition: WrittenEdition, _ settings: RenderSettings = RenderSettings()) throws(StageFailure)
  {
    let data = try settings.data(edition)
    var files: [Artifact] = []
    for name in EditionData.names {
      if let bytes = try edition.file(name) { files.append(Artifact(path: name, bytes: bytes)) }
    }
    // In its own words and looks the files that hold it follow from what they say, too.
    artifacts = try Report.artifacts(data, holding: settings.isSame ? data.files : files)
    guard let name = data.carried else {
      (carriedPages, carried, remarks) = ([], nil, [])
      return
    }
    let folders = edition.language.folders.values.map { $0 + "/" }
    // An edition has pages from an earlier one of its period only.
    guard let source = try edition.beside(name), try source.holdsItself, source.period == edition.period,
      source.number < edition.number
    else {
      carriedPages = []
      carried = try CarriedFiles(of: edition, in: folders)
      remarks = [
        "its pages of units are those of \(name), which cannot be rendered here: they are left as they are"
      ]
      return
    }
    let render = try EditionRender(source, settings)
    let words = data.facts.definition.words.page.folders.values.map { $0 + "/" }
    carriedPages =
      render.carriedPages
      + render.artifacts.filter { artifact in words.contains { artifact.path.hasPrefix($0) } }
    carried = try CarriedFiles(of: source, in: folders)
    remarks = render.remarks + ["its pages of units are those of \(name), and follow from that edition"]
  }
}
