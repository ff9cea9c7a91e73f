package import Publishing

/// An edition beside what is rendered from its data: every byte must be the same, and every file must come from there.
package struct RenderedAgain {
  /// What differs.
  package let findings: [AuditFinding]
  /// What a reader must know of the comparison.
  package let remarks: [String]

  /// Only the version of the program that made an edition renders the same bytes.
  package init(_ edition: WrittenEdition) throws {
    let own = "kwartaal \(ProgramVersion.text)"
    guard edition.program == own, try edition.holdsItself else {
      findings = []
      remarks = [
        "it was made by \(edition.program), and this is \(own): its data and checksums were checked, its pages were "
          + "not rendered again"
      ]
      return
    }
    let render = try EditionRender(edition)
    findings = try edition.differences(from: render.artifacts, carried: render.carried)
    remarks = render.remarks
  }
}
