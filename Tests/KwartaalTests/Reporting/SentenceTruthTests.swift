import Definitions
@testable import Edition
@testable import Reporting
import Testing

/// The input changes, and every sentence changes with it or stays true: its claim is computed anew from the lines
/// of `observations.csv`.
@Suite struct SentenceTruthTests {
  /// The sentences about topics on a page with these counts, and the printed percentages of both quarters.
  private struct Edition {
    let words: [String: String]
    let percents: [String: (old: Int, new: Int)]

    init(
      _ counts: [(row: String, old: Int, new: Int)], period: String = "2022-Q2", before: String = "2022-Q1"
    )
      throws
    {
      let fixture = try ReportingFixture(period)
      let tables = ReportingFixture.tables([
        ReportingFixture.table("topic", before, counts.map { ($0.row, $0.old) }, base: 1000),
        ReportingFixture.table("topic", period, counts.map { ($0.row, $0.new) }, base: 1000),
      ])
      let view = fixture.view("topic", tables)
      var words: [String: String] = [:]
      for name in ["largest", "riser", "faller"] {
        words[name] =
          Sentence(
            template: "{\(name).label} is {\(name)#change}.", facts: fixture.facts(),
            index: TableIndex(published: tables), view: view
          ).line?.words
      }
      self.words = words
      var percents: [String: (old: Int, new: Int)] = [:]
      let lines = String(decoding: Observations.csv(tables), as: UTF8.self).split(separator: "\n").dropFirst()
      for line in lines {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard cells[0] == "topic", let percent = Int(cells[8]) else { continue }
        if cells[1] == before { percents[cells[4], default: (0, 0)].old = percent }
        if cells[1] == period { percents[cells[4], default: (0, 0)].new = percent }
      }
      self.percents = percents
    }
  }

  private static let rows = [
    "tax_return": "Belastingaangifte", "digid_app": "DigiD-app", "pension": "AOW en pensioen",
  ]

  /// What a sentence about a change must say of two printed percentages.
  private func claim(_ label: String, _ old: Int, _ new: Int) -> String {
    let before = "in het eerste kwartaal van 2022"
    switch abs(new - old) {
    case 0: return "\(label) is gelijk gebleven: \(old)% \(before) en ook nu \(new)%."
    case 1: return "\(label) is ongeveer gelijk gebleven: \(old)% \(before) en nu \(new)%."
    default:
      let verb = new > old ? "gestegen" : "gedaald"
      let word = new > old ? "meer" : "minder"
      return "\(label) is \(verb) van \(old)% naar \(new)%. "
        + "Dat is \(abs(new - old)) procentpunt \(word) dan \(before)."
    }
  }

  @Test func everyClaimFollowsTheNumbers() throws {
    var verbs: Set<String> = []
    for seed in 0..<60 {
      let counts = Self.rows.keys.sorted().enumerated().map { place, row in
        (row, 100 + (seed * 37 + place * 113) % 200, 100 + (seed * 53 + place * 71) % 200)
      }
      let edition = try Edition(counts)
      let changes = edition.percents.filter { Self.rows[$0.key] != nil }
      let largest = counts.map(\.2).max()!
      let leaders = counts.filter { $0.2 == largest }
      if leaders.count == 1 {
        let row = leaders[0].0
        let (old, new) = try #require(changes[row])
        #expect(edition.words["largest"] == claim(Self.rows[row]!, old, new))
        verbs.insert(edition.words["largest"].map { String($0.split(separator: " is ")[1].prefix(8)) } ?? "")
      }
      for (name, sign) in [("riser", 1), ("faller", -1)] {
        let sizes = changes.mapValues { sign * ($0.new - $0.old) }
        let most = sizes.values.max() ?? 0
        let found = sizes.filter { $0.value == most }
        guard most >= 2, found.count == 1, let row = found.first?.key, let change = changes[row] else {
          #expect(edition.words[name] == nil)
          continue
        }
        #expect(edition.words[name] == claim(Self.rows[row]!, change.old, change.new))
      }
    }
    #expect(verbs.isSuperset(of: ["gestegen", "gedaald "]))
  }

  @Test(arguments: [(100, 100, "gelijk gebleven"), (100, 110, "ongeveer gelijk"), (100, 120, "gestegen van")])
  func theVerbAtItsBoundary(old: Int, new: Int, verb: String) throws {
    let edition = try Edition([("tax_return", old, new), ("digid_app", 10, 10)])
    #expect(edition.words["largest"]?.contains("is \(verb)") == true)
  }

  @Test func nothingIsComparedAcrossABreak() throws {
    let edition = try Edition([("tax_return", 100, 500)], period: "2021-Q3", before: "2021-Q2")
    #expect(edition.words.isEmpty)
  }

  @Test func aShareInWordsStandsBesideItsNumber() throws {
    let fixture = try ReportingFixture()
    let index = TableIndex(published: ReportingFixture.usual)
    func words(_ template: String) -> String? {
      Sentence(
        template: template, facts: fixture.facts(), index: index,
        view: fixture.view("age", ReportingFixture.usual)
      ).line?.words
    }
    #expect(words("Bij {65plus#about}.") == "Bij ruim de helft van de bezoeken (57%).")
    #expect(words("{65plus#about}.") == "Ruim de helft van de bezoeken (57%).")
    #expect(words("Bij {unknown#about}.") == "Bij 12% van de bezoeken.")
    #expect(words("Bij {nobody#about}.") == nil)
    #expect(words("{topic.faller@previous}") == "19%")
    #expect(words("{topic.faller.label}: {topic.faller#points}") == "CoronaCheck-app: 19")
  }
}
