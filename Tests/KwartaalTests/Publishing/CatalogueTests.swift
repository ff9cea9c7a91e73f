import Definitions
import Edition
import Testing
@testable import Publishing
@testable import Reporting

/// `catalog.json` against what DCAT-AP-NL 3.0 asks of a catalogue, a dataset and a distribution.
@Suite struct CatalogueTests {
  private let folder = PublicationFolder()

  private func catalogue() throws -> JSONValue {
    let fixture = try ReportingFixture()
    let artifacts = try Report.artifacts(ReportingFixture.usual, facts: fixture.facts())
    let prepared = try folder.root.prepare(
      artifacts, report: "kwartaalrapportage", period: Period("2022-Q2")!, number: 1)
    _ = try folder.root.commit([prepared], words: PublicationFolder.words)
    return try #require(JSONParser.parse(Array(folder.text("\(folder.root.path)/catalog.json").utf8)))
  }

  private func id(_ value: JSONValue?) -> String? { value?["@id"]?.string }

  @Test func whatTheProfileAsksIsThere() throws {
    let catalogue = try catalogue()
    let datasets = try #require(catalogue["dcat:dataset"]?.array)
    #expect(datasets.compactMap { $0["@type"]?.string } == ["dcat:Dataset", "dcat:DatasetSeries"])
    let dataset = datasets[0]
    for term in ["dct:title", "dct:description", "dct:publisher", "dcat:contactPoint"] {
      for node in [catalogue] + datasets { #expect(node[term] != nil, "\(term)") }
    }
    for term in [
      "dct:identifier", "dct:creator", "dct:accessRights", "dcat:theme", "dcat:distribution", "dct:issued",
      "dct:modified", "dct:spatial", "dct:temporal", "dct:language", "dcat:version", "adms:status",
    ] { #expect(dataset[term] != nil, "\(term)") }
    #expect(dataset["dct:title"]?["@language"]?.string == "nl")
    #expect(id(dataset["dcat:inSeries"]) == datasets[1]["@id"]?.string)
    #expect(
      id(dataset["dct:accrualPeriodicity"])
        == "http://publications.europa.eu/resource/authority/frequency/QUARTERLY")
    #expect(id(dataset["dct:spatial"]) == "http://publications.europa.eu/resource/authority/country/NLD")
    #expect(
      dataset["dcat:theme"]?.array?.map { id($0) }.first
        == "http://publications.europa.eu/resource/authority/data-theme/GOVE")
  }

  /// Reports that say different things of their data say them below each other, in the language of the page.
  @Test func theFrontPageSaysWhatEveryReportSays() throws {
    for (pipeline, period) in [
      ("kwartaalrapportage", "2022-Q2"), ("nulmeting", "2022"), ("quarterly-report", "2022-Q2"),
    ] {
      let fixture = try ReportingFixture(period, pipeline: pipeline)
      let artifacts = try Report.artifacts(ReportingFixture.usual, facts: fixture.facts())
      let prepared = try folder.root.prepare(
        artifacts, report: pipeline, period: Period(period)!, number: 1)
      _ = try folder.root.commit([prepared], words: PublicationFolder.words)
    }
    let said = try folder.text("\(folder.root.path)/index.html").split(separator: "\n").filter {
      $0.contains("<strong>")
    }
    #expect(said.count == 2, "\(said)")
    #expect(said.first?.contains("Informatiepunten Digitale Overheid: Voorbeeld: synthetische") == true)
    #expect(said.last?.contains("per gemeente: Voorbeeld: synthetische gegevens. De cijfers gaan") == true)
  }

  @Test func aDistributionSaysWhatComesOver() throws {
    let dataset = try #require(catalogue()["dcat:dataset"]?.array?.first)
    let files = try #require(dataset["dcat:distribution"]?.array)
    #expect(
      files.map { id($0["dcat:downloadURL"]) } == [
        "kwartaalrapportage/2022-Q2.1/observations.csv",
        "kwartaalrapportage/2022-Q2.1/kwartaalrapportage-2022-Q2.xlsx",
        "kwartaalrapportage/2022-Q2.1/index.html",
      ])
    for file in files {
      let path = "\(folder.root.path)/\(id(file["dcat:downloadURL"]) ?? "")"
      #expect(file["spdx:checksum"]?["spdx:checksumValue"]?["@value"]?.string == SHA256.hex(file: path))
      let size = try Disk.size(of: path)
      #expect(file["dcat:byteSize"]?["@value"]?.string.flatMap(Int.init) == size)
      #expect(id(file["dct:license"]) == "https://creativecommons.org/publicdomain/zero/1.0/")
      #expect(
        id(file["dcat:mediaType"])?.hasPrefix("https://www.iana.org/assignments/media-types/") == true)
      #expect(id(file["dcat:accessURL"]) == "kwartaalrapportage/2022-Q2.1/index.html")
    }
  }

  /// An edition of an earlier version of the program says less.
  @Test func anEditionWithoutDescriptionIsListed() throws {
    try folder.publish("2022-Q1")
    try folder.publish("2022-Q1", date: "2022-10-01")
    let text = try folder.text("\(folder.root.path)/catalog.json")
    let dataset = try #require(JSONParser.parse(Array(text.utf8))?["dcat:dataset"]?.array?.first)
    #expect(dataset["dcat:theme"] == nil && dataset["dct:publisher"] == nil)
    #expect(dataset["dct:issued"]?["@value"]?.string == "2022-07-01")
    #expect(dataset["dct:modified"]?["@value"]?.string == "2022-10-01")
  }
}
