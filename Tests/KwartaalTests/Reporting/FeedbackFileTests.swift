import Definitions
import Reporting
import Testing

@Suite struct FeedbackFileTests {
  @Test func opensInDutchExcel() throws {
    let quarter = Period("2022-Q2")!
    let feedback = LibraryFeedback(
      code: "B1", name: "Bibliotheek; \"de Brink\"",
      lines: [
        .init(.late, quarter: quarter, count: 1, base: 8, national: .init(15, of: 1000)),
        .init(.unknown, quarter: quarter, subject: "age", count: 2, base: 8, national: .init(1, of: 3)),
        .init(
          .problem, subject: "leeftijd", kind: .unknownAnswer, nearest: "65 jaar of ouder", count: 1200),
        .init(.stopped, quarter: quarter, subject: "=cmd|'/c calc'!A1", count: 3),
        .init(.never, quarter: quarter, subject: "\t@a\r\n", count: 0),
      ])
    let bytes = FeedbackFile(feedback, try ReportingFixture().definition).bytes
    let name = "\"B1 Bibliotheek; \"\"de Brink\"\"\""
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        \u{FEFF}Bibliotheek;Kwartaal;Onderdeel;Waar;Aantal;Van;Aandeel;Landelijk;Toelichting\r
        \(name);2022-Q2;Later ingevoerd;;1;8;12,5%;1,5%;na het kwartaal van het bezoek\r
        \(name);2022-Q2;Onbekend;Leeftijd;2;8;25,0%;33,3%;\r
        \(name);onbekend;Antwoord niet herkend;leeftijd;1200;;;;"telt mee; lijkt op 65 jaar of ouder"\r
        \(name);2022-Q2;Locatie gestopt met registreren;'=cmd|'/c calc'!A1;3;;;;laatste kwartaal met bezoeken, en hoeveel\r
        \(name);2022-Q2;Locatie registreerde nooit;\\u{9}@a\\u{d}\\u{a};0;;;;\r

        """)
  }

  @Test func codesOfLibrariesNeverLeadElsewhere() throws {
    let words = try ReportingFixture.words.get()
    #expect(
      FeedbackFile.names(["B1", "../../etc/passwd", "", "b1", "B 1", ".."], words) == [
        "B1.csv", "etcpasswd.csv", "bibliotheek.csv", "b1-2.csv", "B1-3.csv", "bibliotheek-2.csv",
      ])
  }
}
