import Definitions
import Glibc
import Testing

/// What `kwartaal table` answers: the same for every count below the base, and everything that was asked.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct AdHocTests {
  private let program = Program()
  private static let header = [
    "registratie_id", "datum_bezoek", "ingevoerd_op", "gewijzigd_op", "verwijderd", "locatie_code",
    "binnen_buiten", "type_dienstverlening", "geslacht", "leeftijd", "taalachtergrond", "gemeente_bezoeker",
    "onderwerpen", "onderwerp_anders", "organisaties", "hulp", "hulp_anders", "duur_gesprek", "tevreden",
  ].joined(separator: ";")

  /// An export of these visitors: 65 or older, by telephone, about the UWV; and one other, with the latest entry.
  private func export(_ count: Int) throws {
    var text =
      Self.header + "\r\n"
      + SmallReport.row("A0", "20-05-2022", entered: "20-07-2022", age: "Jonger dan 25 jaar")
    for number in 0..<count { text += SmallReport.row("B\(number)", "21-05-2022", entered: "22-05-2022") }
    program.folder.write(text, to: "\(program.folder.path)/export.csv")
  }

  private func ask(_ arguments: [String]) throws -> Outcome {
    try program.run(["table", Program.pipeline, "--key-file", "key"] + arguments)
  }

  private static let questions: [[String]] = [
    ["--rows", "age", "--where", "age=65plus", "--period", "2022-Q2"],
    ["--rows", "topic", "--where", "organisation=uwv", "--where", "language=unknown", "--period", "2022-Q2"],
    ["--rows", "visitor_municipality", "--where", "age=65plus", "--period", "2022-05"],
    ["--rows", "gender", "--columns", "topic", "--where", "age=65plus", "--period", "2022-Q2"],
    ["--rows", "gender", "--where", "age=65plus", "--period", "2022-Q2", "--period", "2022"],
    ["--rows", "gender", "--period", "2022-Q2"],
    ["--rows", "topic", "--columns", "age", "--period", "2022-Q2"],
  ]

  @Test(arguments: ["text", "markdown", "csv"]) func nothingDependsOnACountBelowTheBase(_ format: String)
    throws
  {
    for question in Self.questions {
      var answers: [Outcome] = []
      for count in [0, 1, 2, 4, 5, 9, 20] {
        try export(count)
        answers.append(try ask(question + ["--format", format, "--input", "export.csv"]))
      }
      #expect(answers[0].exit == 0, "\(answers[0].errors)")
      #expect(Set(answers.map { "\($0.exit) \($0.output) \($0.errors)" }).count == 1, "\(question)")
      // And so that the test can fail: a base that is large enough has numbers.
      try export(200)
      #expect(try ask(question + ["--format", format, "--input", "export.csv"]).output != answers[0].output)
    }
  }

  /// The rows of a few libraries are not the nation.
  @Test func aFewLocationsAreNoNation() throws {
    try export(203)
    let outcome = try ask(["--rows", "gender", "--period", "2022-Q2", "--input", "export.csv"])
    #expect(outcome.output.contains("afgerond op veelvouden van 5"), "\(outcome.output)")
    #expect(!outcome.output.contains("204"))
  }

  private func askSample(_ arguments: String...) throws -> String {
    let outcome = try ask(arguments + ["--input", Program.samples])
    #expect(outcome.exit == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test func everyPeriodIsAnswered() throws {
    let answer = try askSample(
      "--rows", "setting", "--period", "2022", "--period", "2023", "--period", "2022")
    #expect(answer.components(of: "Binnen/buiten bibliotheek, 202") == 2, "\(answer)")
    #expect(
      answer.contains("Binnen/buiten bibliotheek is in deze periode alleen geregistreerd van 1 februari 2022")
    )
    let csv = try askSample(
      "--rows", "setting", "--period", "2022", "--period", "2023", "--where", "provincie=Friesland",
      "--format", "csv")
    for line in csv.split(separator: "\n").dropFirst() {
      #expect(
        line.contains(",Provincie: Fryslân,") && line.contains("gegevens tot en met 30 juni 2024"), "\(line)")
    }
  }

  @Test func notYetAndNoLongerAreToldApart() throws {
    let early = try askSample("--rows", "age", "--where", "organisation=Logius", "--period", "2021")
    #expect(early.contains("Logius bestaat als antwoord vanaf 1 januari 2022."))
    #expect(early.contains("n.v.t.") && early.contains("nog niet geregistreerd"))
    let late = try askSample("--rows", "age", "--period", "2024-Q2")
    #expect(late.contains("Leeftijd is niet meer geregistreerd in 2024-Q2 (wel tot en met 31 maart 2024)."))
    let questions = try askSample("--rows", "topic", "--period", "2024")
    #expect(!questions.contains("iet meer geregistreerd"), "\(questions)")
    #expect(
      questions.contains("telt vragen van 1 april 2024")
        && questions.contains("telt bezoeken van 1 januari 2024"))
    #expect(questions.contains("Breuk per 1 april 2024: "))
  }

  @Test(arguments: [
    ("gemeente=Den Haag", "Gemeente: 's-Gravenhage"), ("province=Friesland", "Provincie: Fryslân"),
    ("leeftijd=65 jaar of ouder", "Leeftijd: 65 jaar of ouder"),
    ("library=Bibliotheek Voorbeeld 047", "Bibliotheek: Bibliotheek Voorbeeld 047"),
    ("library=B047", "Bibliotheek: Bibliotheek Voorbeeld 047"),
    ("visitor_municipality=Den Haag", "Gemeente bezoeker: 's-Gravenhage"),
  ])
  func namesOfAllKindsAreTaken(_ condition: String, _ words: String) throws {
    let answer = try askSample("--rows", "gender", "--where", condition, "--period", "2023")
    #expect(answer.contains("Selectie: \(words)."), "\(answer)")
  }

  @Test func aNameThatFitsSeveralIsRefusedWithThem() throws {
    let outcome = try ask(
      ["--rows", "gender", "--where", "gemeente=Bergen", "--period", "2023", "--input", Program.samples])
    #expect(outcome.exit == 64)
    #expect(
      outcome.errors.contains("(one of: Bergen (NH.), Bergen op Zoom, Bergen (L.))"), "\(outcome.errors)")
  }

  /// A new key would draw every number a second time.
  @Test func askingMakesNoKey() throws {
    try export(3)
    let outcome = try program.run(
      "table", Program.pipeline, "--rows", "age", "--period", "2022-Q2", "--input", "export.csv")
    #expect(outcome.exit == 78)
    #expect(program.folder.mode("\(program.folder.path)/public.work") == 0)
  }

  @Test(arguments: ["text", "markdown", "csv"]) func anAnswerWithoutProtectionSaysSo(_ format: String) throws
  {
    try export(3)
    let pipelines = "\(Program.repository)/pipelines"
    let text = try TextFile.read(Program.pipeline).replacing(
      "codebook: codebook.yaml", with: "codebook: \(pipelines)/codebook.yaml"
    ).replacing(
      "protection: {round: 5, totals: round, minimum-base: {counts: 30, percentages: 100}}",
      with: "protection: none")
    program.folder.write(text, to: "\(program.folder.path)/pipeline.yaml")
    symlink("\(pipelines)/layouts", "\(program.folder.path)/layouts")
    let outcome = try program.run(
      "table", "pipeline.yaml", "--rows", "age", "--period", "2022-Q2", "--format", format, "--input",
      "export.csv", "--key-file", "key")
    #expect(outcome.exit == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    let marked = lines.filter { $0.contains("INTERN, NIET PUBLICEREN") }
    #expect(marked.count == (format == "csv" ? lines.count - 1 : 1), "\(outcome.output)")
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
