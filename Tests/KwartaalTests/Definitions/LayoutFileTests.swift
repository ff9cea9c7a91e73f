import Definitions
import Testing

/// Mistakes in a layout file.
@Suite struct LayoutFileTests {
  @Test(arguments: [
    (
      "form-2022", "identity: registratie_id", "identity: registratieid",
      "\"registratieid\" is not the column with the role identity (write `identity: registratie_id` or `identity: content`)"
    ),
    (
      "excel-2019", "identity: content", "identity: contnet",
      "no column has the role identity (or write `identity: content`)"
    ),
  ])
  func theColumnThatNumbersRegistrations(
    _ name: String, _ text: String, _ replacement: String, _ message: String
  ) throws {
    let folder = PublicationFolder()
    let codebook = try Codebook(path: "\(Program.repository)/pipelines/codebook.yaml")
    let layout = try TextFile.read("\(Program.repository)/pipelines/layouts/\(name).yaml")
    let path = "\(folder.path)/\(name).yaml"
    folder.write(layout.replacing(text, with: replacement), to: path)
    let failure = #expect(throws: StageFailure.self) { try SourceLayout(path: path, codebook: codebook) }
    #expect(failure?.message.hasSuffix(message) == true, "\(failure?.message ?? "")")
    #expect(failure?.exit == .configuration)
  }
}
