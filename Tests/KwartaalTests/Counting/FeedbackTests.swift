import Counting
import Definitions
import Testing

/// The feedback of a library holds its own faults, each where it belongs, and nobody else's.
@Suite struct FeedbackTests {
  private static let header =
    "registratie_id;datum_bezoek;ingevoerd_op;gewijzigd_op;verwijderd;locatie_code;binnen_buiten;"
    + "type_dienstverlening;geslacht;leeftijd;taalachtergrond;gemeente_bezoeker;onderwerpen;onderwerp_anders;"
    + "organisaties;hulp;hulp_anders;duur_gesprek;tevreden\r\n"
  private static let locations =
    "locatie_code;locatie_naam;bibliotheek_code;bibliotheek;gemeente_code;gemeente;provincie;type_locatie;"
    + "startdatum;einddatum;openingsuren_per_week;avond_open;weekend_open;bemensing_medewerkers;"
    + "bemensing_vrijwilligers;bemensing_partners;vorm_fysiek;vorm_telefonisch;vorm_online;stand_per\r\n"

  private static func row(
    _ identity: String, _ location: String, visit: String = "20-05-2022", entered: String = "20-05-2022",
    age: String = "65 jaar of ouder"
  ) -> String {
    "\(identity);\(visit);\(entered);;;\(location);In de bibliotheek;Telefonisch;Vrouw;\(age);Onbekend;Ede;DigiD-app;;"
      + "UWV;Anders;;Tot en met 15 minuten;Ja\r\n"
  }

  private static func location(_ code: String, _ name: String, _ library: String) -> String {
    "\(code);\(name);\(library);Bibliotheek \(library);GM0228;Ede;Gelderland;Vestiging;01-07-2019;;8;Nee;Nee;Ja;Nee;"
      + "Nee;Ja;Nee;Nee;2022-Q2\r\n"
  }

  private func feedback(_ rows: [String]) throws -> [LibraryFeedback] {
    let folder = InputFolder()
    let register =
      Self.locations + Self.location("L1", "Markt", "B1") + Self.location("L2", "=Plein", "B1")
      + Self.location("L3", "Brink", "B2") + Self.location("L4", "Haven", "B2")
    let paths = [
      try folder.write("ido-bezoekers.csv", Array((Self.header + rows.joined()).utf8)),
      try folder.write("ido-locaties.csv", Array(register.utf8)),
    ]
    let request = CountingRequest(
      try TestPipeline.visited.definition, files: paths, today: CivilDate(iso: "2022-08-15"), threads: 2,
      key: [UInt8](repeating: 1, count: 16), withFeedback: true)
    return try CountingRun.count(request).feedback(for: Period("2022-Q2")!)
  }

  /// The lines of a topic, in a short form.
  private func lines(_ feedback: LibraryFeedback, _ topics: LibraryFeedback.Topic...) -> [String] {
    feedback.lines.filter { topics.contains($0.topic) }.map { line in
      [
        line.kind?.rawValue ?? line.topic.rawValue, line.quarter?.description, line.subject, line.nearest,
        line.base.map { "\(line.count)/\($0)" } ?? "\(line.count)",
        line.national.map { "nl \($0.part)/\($0.whole)" },
      ].compactMap { $0 }.joined(separator: " ")
    }
  }

  @Test func plantedFaultsStandWhereTheyBelong() throws {
    let libraries = try feedback([
      Self.row("A1", "L1"), Self.row("A2", "L1", age: "65 jaar of oude"),
      Self.row("A3", "L1", entered: "01-07-2022"), Self.row("A4", "L1", visit: "31-02-2022"),
      Self.row("A5", "L1", visit: "21-05-2022"), Self.row("A6", "L2", visit: "20-02-2022", age: "oud"),
      Self.row("A7", "L3"), Self.row("A8", "L3", age: "Onbekend"), Self.row("A9", "nergens", age: "jong"),
      "A10;20-05-2022;L3\r\n",
    ])
    #expect(libraries.map(\.code) == ["B1", "B2"])
    #expect(
      lines(libraries[0], .problem) == [
        "invalid-date datum_bezoek 1", "visit-after-entry 2022-Q2 datum_bezoek 1",
        "unknown-answer 2022-Q1 leeftijd 1", "unknown-answer 2022-Q2 leeftijd 65 jaar of ouder 1",
      ])
    #expect(lines(libraries[1], .problem) == [])
    #expect(
      lines(libraries[0], .visits, .late).suffix(2) == ["visits 2022-Q2 3", "late 2022-Q2 1/3 nl 1/6"])
    #expect(lines(libraries[1], .visits, .late).suffix(2) == ["visits 2022-Q2 2", "late 2022-Q2 0/2 nl 1/6"])
    #expect(
      lines(libraries[0], .unrecognised) == [
        "unrecognised 2022-Q1 age 1/1 nl 1/1", "unrecognised 2022-Q2 age 1/3 nl 2/6",
      ])
    #expect(lines(libraries[1], .unknown).contains("unknown 2022-Q2 age 1/2 nl 1/6"))
    #expect(lines(libraries[0], .stopped, .never) == ["stopped 2022-Q1 =Plein 1"])
    #expect(lines(libraries[1], .stopped, .never) == ["never 2022-Q2 Haven 0"])
  }

  /// A version that lost counts once, and its delay with it.
  @Test func repeatsAreTakenBack() throws {
    let libraries = try feedback([
      Self.row("A1", "L1", entered: "01-07-2022"), Self.row("A1", "L3", entered: "02-07-2022"),
      Self.row("A2", "L1"), Self.row("A2", "L1"),
    ])
    #expect(lines(libraries[0], .visits, .late).suffix(2) == ["visits 2022-Q2 1", "late 2022-Q2 0/1 nl 1/2"])
    #expect(lines(libraries[1], .visits, .late).suffix(2) == ["visits 2022-Q2 1", "late 2022-Q2 1/1 nl 1/2"])
  }
}
