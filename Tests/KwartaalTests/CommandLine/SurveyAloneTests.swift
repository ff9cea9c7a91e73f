import Definitions
import Glibc
import Testing
@testable import Publishing

/// A survey without registrations, small enough that numbers of its provinces are those of nothing else: published with a
/// column of the frame, read back, and asked about.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct SurveyAloneTests {
  private let program = Program()

  private static let pipeline = """
    version: 1
    report: {id: proef, every: year, title: Proef, publisher: Proef}
    codebook: \(Program.repository)/pipelines/codebook.yaml
    inputs:
      survey:
        respondents: kader.csv
        answers: antwoorden.csv
        layouts: [respondents, answers]
        questionnaire: vragenlijst.yaml
        frame:
          - {id: urbanity, column: stedelijkheid, title: Stedelijkheid, of: [municipality],
             classes: [{id: strong, label: Sterk}, {id: weak, label: Weinig}]}
        bases: {means: answers}
    baseline: 2022
    protection: {survey: {minimum-base: 10}}

    """

  private static let provinces = ["Utrecht", "Gelderland", "Limburg", "Drenthe"]

  init() throws {
    let folder = program.folder
    symlink("\(Program.repository)/pipelines/layouts", "\(folder.path)/layouts")
    folder.write(Self.pipeline, to: "\(folder.path)/proef.yaml")
    let questionnaire = SurveyFixture.questionnaire.replacing(
      "  - {id: 2023, label: Meting 2023, from: 2023-09-01, to: 2023-11-30}\n", with: ""
    ).replacing("waves: [2023],", with: "")
    folder.write(questionnaire, to: "\(folder.path)/vragenlijst.yaml")
    var frame = "ronde;type;code;naam;provincie;grootteklasse;uitgenodigd;stedelijkheid\n"
    var answers = "ronde;respondent;vraag;antwoord;waarde\n"
    for place in 0..<97 {
      let province = Self.provinces[place % 11 < 4 ? 0 : place % 11 < 7 ? 1 : place % 11 < 9 ? 2 : 3]
      frame +=
        "2022;gemeente;GX\(place);Naam;\(province);\(place % 3 == 0 ? "Klein" : "Groot");Ja;\(place % 4 == 0 ? "Sterk" : "weak")\n"
      guard place % 7 != 0 else { continue }
      answers += "2022;GX\(place);has;\(place % 5 == 0 ? "no" : "yes");\n"
      answers += "2022;GX\(place);means;\(place % 2 == 0 ? "flyer" : "poster");\n"
      if place % 3 == 0 { answers += "2022;GX\(place);means;\(place % 2 == 0 ? "poster" : "flyer");\n" }
      answers += "2022;GX\(place);hours;;\(place % 23)\n"
    }
    folder.write(frame, to: "\(folder.path)/kader.csv")
    folder.write(answers, to: "\(folder.path)/antwoorden.csv")
  }

  /// What was published of registrations stays what later changes of them are measured by.
  @Test func leavesAloneWhatIsKnownOfRegistrations() throws {
    let monthly = "\(Program.repository)/pipelines/maandoverzicht.yaml"
    let visits = "\(Program.repository)/sample-data/ido-bezoekers-2019-Q3.csv"
    let before = try program.run("report", monthly, "--input", visits, "--period", "2019-09")
    #expect(before.exit == 0, "\(before.errors)")
    let marks = "\(program.folder.path)/public.work/registrations-nation.marks"
    let kept = try Disk.read(marks)
    #expect(kept?.isEmpty == false)
    let report = try program.run("report", "proef.yaml", "--period", "2022")
    #expect(report.exit == 0, "\(report.errors)")
    #expect(!report.errors.contains("cannot wait"))
    #expect(try Disk.read(marks) == kept)
  }

  @Test func isPublishedAndAskedAbout() throws {
    let report = try program.run("report", "proef.yaml", "--period", "2022")
    #expect(report.exit == 0, "\(report.errors)")
    #expect(
      report.output == "2022: new → public/proef/2022.1/index.html\n", "a wave is done with its fieldwork")
    let root = "\(program.folder.path)/public/proef/2022"
    let page = try TextFile.read("\(root)/index.md")
    for text in [
      "Respons naar stedelijkheid", "Aantal, en percentage van alle antwoorden samen.",
      "| Eerste kwartiel (uur) |",
      "| Geschatte som van de hele lijst (uur) |", "Gemeenten noemden het vaakst",
    ] { #expect(page.contains(text), "\(text)") }
    let breakdowns = try TextFile.read("\(root)/enquete/relatie-gemeenten.md")
    #expect(breakdowns.contains("naar stedelijkheid: gemeenten"))
    let file = try TextFile.read("\(root)/tables/has_municipality_by_urbanity.csv")
    #expect(file.contains("has_by_urbanity,2022,respondents,yes,Ja,municipality_strong,Sterk,"))
    #expect(try program.run("audit", "public/proef/2022").output.hasPrefix("audit clean: "))

    let asked = try program.run(
      "table", "proef.yaml", "--rows", "has", "--columns", "stedelijkheid", "--where", "type=gemeente",
      "--format", "csv")
    #expect(asked.exit == 0, "\(asked.errors)")
    // Of those who answer 21 are strongly urban, by the rules above.
    let strong = (0..<97).count { $0 % 7 != 0 && $0 % 4 == 0 }
    #expect(
      asked.output.contains(",total,Gaf antwoord (N),municipality_strong,Sterk,\(strong),"), "\(asked.output)"
    )
    let explained = try program.run("explain", "proef.yaml", "means_of_answers.flyer.municipality.2022")
    #expect(explained.exit == 0, "\(explained.errors)")
    #expect(explained.output.contains("all answers that respondents gave to the question"))
    #expect(explained.output.contains("respondents of wave 2022, asked 2022-09-01 to 2022-11-30"))
    #expect(!explained.output.contains("visits"))
    let rows = try program.run("rows", "proef.yaml", "--survey", "--to", "rows.csv")
    #expect(rows.exit == 0, "\(rows.errors)")
    #expect(
      try TextFile.read("\(program.folder.path)/rows.csv").hasPrefix(
        "wave,type,respondent,province,size_class,urbanity,invited,"))
  }
}
