import Definitions

/// One run over the whole sample, which the back-tests share.
struct SampleRun {
  static let quarterly = Result {
    try SampleRun("kwartaalrapportage", ["2019-Q4", "2020-Q4", "2021-Q4", "2022-Q2", "2024-Q2"])
  }
  static let yearly = Result { try SampleRun("jaaroverzicht", ["2021"]) }

  private let program = Program()
  private let report: String
  let outcome: Outcome

  private init(_ report: String, _ periods: [String]) throws {
    self.report = report
    outcome = try program.run(
      ["report", "\(Program.repository)/pipelines/\(report).yaml", "--key-file", "key"]
        + periods.flatMap { ["--period", $0] })
  }

  /// The numbers of an edition.
  func observations(_ period: String) throws -> ObservationTable {
    try ObservationTable("\(program.folder.path)/public/\(report)/\(period)/observations.csv")
  }

  /// A page of an edition.
  func page(_ period: String, _ name: String) throws -> String {
    try program.text("public/\(report)/\(period)/\(name)")
  }

  /// The part of `index.md` from the table with this title up to the next part.
  func part(_ period: String, _ title: String) throws -> String {
    let lines = try page(period, "index.md").split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("**Tabel ") && $0.contains(" \(title)**") })
    else { return "" }
    let end =
      lines[start...].firstIndex { $0.hasPrefix("## ") || $0.hasPrefix("**Figuur ") } ?? lines.endIndex
    return lines[start..<end].joined(separator: "\n")
  }
}
