import Definitions
import Foundation
import Sampling
import Testing

/// The survey of the sample gives the published figures exactly.
@Suite struct SurveySampleTests {
  /// The rows of a file, each as its cells; the header is the first.
  private func rows(_ name: String, faults: SampleFaults = .none, seed: UInt64 = 2019) throws -> [[String]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let quarter = try #require(Period("\(name.suffix(4))-Q1"))
    let files = try SampleWriter(
      SampleRequest(
        try SampleDefinition(path: Program.sample), outputDirectory: folder.path, seed: seed, from: quarter,
        to: quarter, visitsPerQuarter: 1,
        faults: faults, hasSurvey: true)
    ).write()
    let file = try #require(files.first { $0.path.hasSuffix("/\(name).csv.gz") })
    let unpacked = Process()
    let pipe = Pipe()
    unpacked.executableURL = URL(filePath: "/bin/gzip")
    unpacked.arguments = ["-dc", file.path]
    unpacked.standardOutput = pipe
    try unpacked.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    unpacked.waitUntilExit()
    // A remark may go on over a line end; what follows there is no row.
    return text.components(separatedBy: "\r\n").map { $0.components(separatedBy: ";") }
      .filter { $0.count >= 3 }
  }

  private func answers(_ rows: [[String]], _ question: String, type: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for row in rows where row[2] == question && row[1].hasPrefix(type) { counts[row[3], default: 0] += 1 }
    return counts
  }

  private func respondents(_ rows: [[String]], _ question: String, type: String) -> Int {
    Set(rows.filter { $0[2] == question && $0[1].hasPrefix(type) }.map { $0[1] }).count
  }

  @Test(arguments: [(2022, 345, 140), (2023, 342, 134)])
  func frameHoldsEveryone(year: Int, municipalities: Int, libraries: Int) throws {
    let rows = try rows("monitor-respondenten-\(year)").dropFirst()
    #expect(rows.filter { $0[1] == "gemeente" }.count == municipalities)
    #expect(rows.filter { $0[1] == "bibliotheek" }.count == libraries)
    #expect(Set(rows.map { $0[2] }).count == rows.count)
    // Weesp became a part of Amsterdam in March 2022.
    #expect(rows.filter { $0[6] == "Nee" }.map { $0[2] } == (year == 2022 ? ["GM0457"] : []))
    #expect(Set(rows.map { $0[4] }).count == 12)
  }

  @Test func firstWaveGivesThePublishedFigures() throws {
    let rows = try rows("monitor-antwoorden-2022")
    #expect(answers(rows, "has_ido", type: "B") == ["yes": 126, "planned": 4, "no": 2])
    #expect(respondents(rows, "locations_right", type: "B") == 126)
    for question in SurveySampleTests.complete {
      #expect(respondents(rows, question, type: "B") == 124, "\(question)")
    }
    // 73 and 23%.
    #expect(answers(rows, "digid_help", type: "B") == ["self": 91, "refer": 29, "other": 4])
    // 69, 60, 56 and 56%.
    let communication = answers(rows, "communication", type: "B")
    #expect(["rollup", "flyer", "press", "website"].map { communication[$0] } == [86, 74, 70, 69])
    // 87%.
    #expect(answers(rows, "as_budgeted", type: "B")["yes"] == 108)
    // 77, 66 and 66%.
    let plans = answers(rows, "plans_2022", type: "B")
    #expect(["staff", "marketing", "training"].map { plans[$0] } == [96, 82, 82])
    // 89 and 17%; 97, 13 and 38%.
    let staff = answers(rows, "staffed_by", type: "B")
    #expect(["employees", "volunteers"].map { staff[$0] } == [110, 21])
    let forms = answers(rows, "forms", type: "B")
    #expect(["physical", "online", "phone"].map { forms[$0] } == [120, 16, 47])
    let locations = rows.filter { $0[2] == "ido_locations" }.compactMap { Int($0[4]) }
    #expect(locations.reduce(0, +) == 439)
    #expect(locations.filter { $0 >= 5 }.count == 30)
  }

  /// The questions that all 124 libraries with an IDO answered.
  private static let complete = [
    "digid_help", "communication", "as_budgeted", "plans_2022", "staffed_by", "forms", "ido_locations",
    "visitors", "costs", "staff_hours",
  ]

  @Test func responseIsAsDeclared() throws {
    for (year, municipalities, libraries) in [(2022, 226, 132), (2023, 219, 128)] {
      let rows = try rows("monitor-antwoorden-\(year)")
      #expect(respondents(rows, "has_ido", type: "GM") == municipalities)
      #expect(respondents(rows, "has_ido", type: "B") == libraries)
    }
  }

  /// Whoever answers twice says mostly the same: the panel is worth asking.
  @Test func answersLast() throws {
    func given(_ year: Int) throws -> [String: String] {
      let own = try rows("monitor-antwoorden-\(year)").filter { $0[2] == "digid_help" }
      return Dictionary(own.map { ($0[1], $0[3]) }) { first, _ in first }
    }
    let (first, second) = (try given(2022), try given(2023))
    let both = Set(first.keys).intersection(second.keys)
    #expect(both.count > 90)
    let same = both.filter { first[$0] == second[$0] }.count
    #expect((both.count * 60 / 100...both.count * 95 / 100).contains(same))
  }

  @Test func faultsComeOnTop() throws {
    let clean = try rows("monitor-antwoorden-2022")
    let faulty = try rows("monitor-antwoorden-2022", faults: .realistic)
    #expect(faulty.starts(with: clean))
    #expect(faulty.count == clean.count + 5)
  }
}
