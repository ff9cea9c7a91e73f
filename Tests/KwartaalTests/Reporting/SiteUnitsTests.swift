import Definitions
import Edition
import Testing
@testable import Reporting

/// The lists of units in the root, which grow with every edition.
@Suite struct SiteUnitsTests {
  private static func units(_ count: Int, editions: Int) -> [SiteUnit] {
    let reports = ["kwartaalrapportage", "nulmeting", "quarterly-report"]
    let entries = reports.flatMap { report in
      (0..<editions).map { place in
        SiteEntry(
          reportID: report, title: report, period: Period("\(2030 - place)-Q2")!, number: 1,
          isProvisional: false,
          date: CivilDate(iso: "2030-07-01")!)
      }
    }
    return (0..<count).map {
      SiteUnit(file: "gemeente-nummer-\($0)", name: "Gemeente nummer \($0)", entries: entries)
    }
  }

  private static func pages(_ units: [SiteUnit]) throws -> [String: String] {
    let files = SiteUnits(
      units, level: .municipality, notices: [], style: .standard, words: try ReportingFixture.words.get()
    ).artifacts.filter { $0.path.hasSuffix(".html") }
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func fewEditionsStandOnOnePage() throws {
    #expect(
      try Self.pages(Self.units(342, editions: 1)).keys.sorted() == [
        "gemeenten-1.html", "gemeenten-2.html", "gemeenten.html",
      ])
    #expect(try Self.pages(Self.units(200, editions: 1)).keys.sorted() == ["gemeenten.html"])
  }

  @Test func manyEditionsAreDividedOverLightPages() throws {
    let pages = try Self.pages(Self.units(342, editions: 6))
    for (path, page) in pages { #expect(page.utf8.count < 100_000, "\(path): \(page.utf8.count) bytes") }
    let list = try #require(pages["gemeenten.html"])
    for unit in Self.units(342, editions: 1) {
      // Published editions lead to this anchor, whatever the list becomes.
      #expect(list.contains("id=\"\(unit.file)\""))
      let part = try #require(
        pages.first { $0.key != "gemeenten.html" && $0.value.contains("id=\"\(unit.file)\"") })
      #expect(list.contains("\(part.key)#\(unit.file)\""))
      #expect(part.value.contains("kwartaalrapportage/2027-Q2/gemeenten/\(unit.file).html"))
    }
  }
}
