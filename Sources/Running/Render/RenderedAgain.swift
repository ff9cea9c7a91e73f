package import Definitions
package import Publishing

/// An edition beside what is rendered from its data: every byte must be the same, and every file must come from there.
package struct RenderedAgain {
  /// What differs.
  package let findings: [AuditFinding]
  /// The checksums of the files in which nothing differs.
  package let checksums: [String: String]
  /// What a reader must know of the comparison.
  package let remarks: [String]

  /// Only the version of the program that made an edition renders the same bytes.
  package init(_ edition: WrittenEdition, version: String = ProgramVersion.text) throws(StageFailure) {
    let own = "kwartaal \(version)"
    guard edition.program == own, try edition.holdsItself else {
      (findings, checksums) = ([], [:])
      remarks = [
        "it was made by \(edition.program), and this is \(own): its data and checksums were checked, its pages were "
          + "not rendered again"
      ]
      return
    }
    do throws(StageFailure) {
      let render = try EditionRender(edition)
      let compared = try ComparedEdition(edition, with: render.artifacts, carried: render.carried)
      (findings, checksums) = (compared.findings, compared.same)
      remarks = render.remarks
    } catch  where [.dataRefused, .configuration].contains(error.exit) {
      // Its data are not as they were written.
      let name = error.place?.file.fileName ?? edition.path
      findings = [AuditFinding(path: name, what: "nothing can be rendered from this: \(error.what)")]
      (checksums, remarks) = ([:], [])
    }
  }
}
