/// The report of the golden export, for tests that change its input.
struct SmallReport {
  static let pipeline = "\(Program.repository)/Tests/KwartaalTests/Golden/golden.yaml"
  static let exports = "\(Program.repository)/Tests/KwartaalTests/Golden/exports"
  static let visits = "ido-bezoekers-2022-Q2.csv"
  static let locations = "ido-locaties-2022-Q2.csv"

  let program = Program()

  /// Copies the exports into the folder of the program.
  init() throws {
    for name in [Self.visits, Self.locations] { try program.copy("\(Self.exports)/\(name)", to: name) }
  }

  /// Publishes what the folder holds, in `public`.
  func report(
    _ more: String..., input: [String] = [visits, locations], environment: [String: String] = [:],
    shell: String? = nil
  ) throws -> Outcome {
    try program.run(
      ["report", Self.pipeline, "--key-file", "key", "--date", "2022-07-31", "--input"] + input + more,
      environment: environment, shell: shell)
  }

  /// Everything in a folder, to compare: the paths with mode and checksum.
  func tree(_ name: String = "public") -> [String: String] {
    program.folder.snapshot("\(program.folder.path)/\(name)")
  }

  /// Adds rows below the visits.
  func append(_ rows: String) throws {
    let path = "\(program.folder.path)/\(Self.visits)"
    try program.copy(path, to: Self.visits) { $0 += Array(rows.utf8) }
  }

  /// A row for the visits; its free text is the last but two.
  static func row(
    _ identity: String, _ visit: String, entered: String, age: String = "65 jaar of ouder", text: String = ""
  )
    -> String
  {
    "\(identity);\(visit);\(entered);;;L1;In de bibliotheek;Telefonisch;Vrouw;\(age);Onbekend;Ede;DigiD-app;\(text);UWV;"
      + "Anders;\(text);Tot en met 15 minuten;Ja\r\n"
  }
}
