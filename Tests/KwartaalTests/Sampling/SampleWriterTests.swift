import Definitions
import Foundation
import Sampling
import Testing

@Suite struct SampleWriterTests {
  /// Writes a sample in a fresh folder; gives each file's name, rows and bytes.
  private func sample(
    seed: UInt64, from: String, to: String, visits: Int?, faults: SampleFaults = .realistic
  ) throws -> [(name: String, rows: Int, data: Data)] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let request = SampleRequest(
      try SampleDefinition(path: Program.sample), outputDirectory: folder.path + "/sample", seed: seed,
      from: try #require(Period(from)), to: try #require(Period(to)), visitsPerQuarter: visits,
      faults: faults,
      hasSurvey: true)
    return try SampleWriter(request).write().map { file in
      let data = try Data(contentsOf: URL(filePath: file.path))
      #expect(data.count == file.bytes)
      return (URL(filePath: file.path).lastPathComponent, file.rows, data)
    }
  }

  @Test func sameSeedSameBytes() throws {
    let first = try sample(seed: 7, from: "2021-Q1", to: "2022-Q1", visits: 400)
    let second = try sample(seed: 7, from: "2021-Q1", to: "2022-Q1", visits: 400)
    #expect(first.map(\.name) == second.map(\.name))
    #expect(first.map(\.data) == second.map(\.data))
  }

  @Test func anotherSeedDiffers() throws {
    let first = try sample(seed: 7, from: "2022-Q2", to: "2022-Q2", visits: 50)
    let second = try sample(seed: 8, from: "2022-Q2", to: "2022-Q2", visits: 50)
    #expect(first.map(\.name) == second.map(\.name))
    #expect(zip(first, second).allSatisfy { $0.data != $1.data })
  }

  @Test(arguments: [1, 2, 30]) func everyQuarterHasItsVisits(visits: Int) throws {
    let files = try sample(seed: 3, from: "2019-Q3", to: "2024-Q1", visits: visits, faults: .none)
    let rows = files.filter { $0.name.hasPrefix("ido-bezoekers-") }.map(\.rows)
    #expect(rows.reduce(0, +) == 19 * visits)
  }

  @Test func monitorHasRowPerQuestion() throws {
    let files = try sample(seed: 3, from: "2024-Q2", to: "2024-Q2", visits: 1_200, faults: .none)
    #expect(files.map(\.rows) == [1_600, 650])
  }

  @Test func layoutsThatShareAQuarter() throws {
    let names = try sample(seed: 3, from: "2022-Q1", to: "2022-Q1", visits: 90).map(\.name)
    #expect(
      names == [
        "ido-bezoekers-2022-Q1-portaal.csv.xz", "ido-bezoekers-2022-Q1.csv.xz", "ido-locaties-2022-Q1.csv.xz",
        "monitor-respondenten-2022.csv.gz", "monitor-antwoorden-2022.csv.gz",
      ])
  }

  @Test func plainSpreadsheetBeginsWithItsHeader() throws {
    let files = try sample(seed: 3, from: "2019-Q3", to: "2019-Q3", visits: 5, faults: .none)
    let text = try #require(String(data: files[0].data, encoding: .isoLatin1))
    let lines = text.components(separatedBy: "\r\n")
    #expect(
      lines[0]
        == "Datum;Bibliotheek;Vestiging;M/V;Leeftijd;NT1/NT2;Woonplaats;Organisatie;Hoe geholpen;Duur;Opmerking"
    )
    #expect(lines.count == 7)
    #expect(lines.dropFirst().dropLast().allSatisfy { $0.split(separator: ";").count >= 10 })
  }

  @Test func impossibleRequestsAreRefused() throws {
    let first = try #require(Period("2022-Q1"))
    let early = try #require(Period("2019-Q2"))
    var request = SampleRequest(
      try SampleDefinition(path: Program.sample), outputDirectory: "/nowhere", seed: 1, from: first, to: early
    )
    #expect(message(of: request).hasPrefix("the sample would end (2019-Q2) before it begins (2022-Q1)"))
    request.from = early
    request.to = first
    #expect(message(of: request).hasPrefix("a sample covers quarters from 2019-Q3 to 2030-Q4"))
    request.from = first
    request.visitsPerQuarter = 0
    #expect(message(of: request).hasPrefix("0 visits per quarter cannot be made"))
  }

  private func message(of request: SampleRequest) -> String {
    do {
      try request.validate()
      return ""
    } catch {
      #expect(error.exit == .usage)
      return error.message
    }
  }
}
