import Counting
import Definitions
import Disclosure
import Intake

/// The golden report over one small export that a test makes.
struct FaultyExport {
  static let header =
    "registratie_id;datum_bezoek;ingevoerd_op;gewijzigd_op;verwijderd;locatie_code;binnen_buiten;"
    + "type_dienstverlening;geslacht;leeftijd;taalachtergrond;gemeente_bezoeker;onderwerpen;onderwerp_anders;"
    + "organisaties;hulp;hulp_anders;duur_gesprek;tevreden"

  private static let definition = Result {
    try PipelineDefinition(path: "\(Program.repository)/Tests/KwartaalTests/Golden/golden.yaml")
  }

  let folder = InputFolder()

  /// A good row.
  static func row(
    _ id: Int, date: String = "20-05-2022", age: String = "65 jaar of ouder", place: String = "Ede"
  ) -> String {
    "R\(id);\(date);20-07-2022;;;L1;In de bibliotheek;Telefonisch;Vrouw;\(age);Onbekend;\(place);DigiD-app;;UWV;"
      + "Anders;;Tot en met 15 minuten;Ja"
  }

  /// What a run over these bytes comes to.
  func count(_ bytes: [UInt8], _ name: String = "a.csv") throws -> Result<QualityFacts, RunFailure> {
    let file = try folder.write(name, bytes)
    return Result { () throws(RunFailure) in try facts(of: [file]) }
  }

  /// What a run over these files comes to.
  func facts(of files: [String]) throws(RunFailure) -> QualityFacts {
    let definition: PipelineDefinition
    do { definition = try Self.definition.get() } catch { preconditionFailure("\(error)") }
    let request = CountingRequest(
      definition, files: files, threads: 1, key: [UInt8](repeating: 7, count: 16), nationalOnly: true)
    return try CountingRun.count(request).quality(for: Period("2022-Q2")!)
  }

  /// The facts of a text that must be read.
  func facts(_ text: String) throws -> QualityFacts {
    let facts = try count(Array(text.utf8)).get()
    precondition(facts.receipts.allSatisfy(\.ledger.balances), "a ledger does not balance")
    return facts
  }

  /// The message of a file that must be refused, without the folder.
  func refusal(_ bytes: [UInt8], _ name: String = "a.csv") throws -> String? {
    guard case .failure(let failure) = try count(bytes, name) else { return nil }
    return failure.failures.map { "\($0.exit.rawValue) \($0.message)" }.joined(separator: "\n")
      .replacing(folder.path + "/", with: "")
  }
}
