import Definitions

/// The catalogue of the site in JSON-LD, with the terms of DCAT: one dataset per report and period.
enum Catalogue {
  private static let vocabulary = "http://publications.europa.eu/resource/authority/"

  static func text(of editions: [WrittenEdition]) -> String {
    let catalogue: JSONValue = .object([
      (
        "@context",
        .object([
          ("dcat", .string("http://www.w3.org/ns/dcat#")),
          ("dct", .string("http://purl.org/dc/terms/")),
          ("adms", .string("http://www.w3.org/ns/adms#")),
          ("foaf", .string("http://xmlns.com/foaf/0.1/")),
          ("xsd", .string("http://www.w3.org/2001/XMLSchema#")),
        ])
      ),
      ("@id", .string("./")),
      ("@type", .string("dcat:Catalog")),
      ("dct:language", reference("language/NLD")),
      ("dcat:dataset", .array(editions.map(dataset))),
    ])
    return catalogue.text + "\n"
  }

  private static func dataset(_ edition: WrittenEdition) -> JSONValue {
    let current = "\(edition.report)/\(edition.period)"
    let files = "\(current).\(edition.number)"
    var members: [(String, JSONValue)] = [
      ("@id", .string(current)),
      ("@type", .string("dcat:Dataset")),
      ("dct:identifier", .string(current)),
      ("dct:title", .string("\(edition.title) \(edition.period)")),
      ("dcat:version", .string(String(edition.number))),
      ("adms:status", reference("dataset-status/\(edition.isFinal ? "COMPLETED" : "OP_DATPRO")")),
      ("dct:issued", date(edition.date)),
      ("dct:accessRights", reference("access-right/\(edition.isInternal ? "NON_PUBLIC" : "PUBLIC")")),
      (
        "dct:temporal",
        .object([
          ("@type", .string("dct:PeriodOfTime")),
          ("dcat:startDate", date(edition.period.firstDay)),
          ("dcat:endDate", date(edition.period.lastDay)),
        ])
      ),
      ("dcat:landingPage", link("\(current)/index.html")),
      (
        "dcat:distribution",
        .array([
          .object([
            ("@id", .string("\(files)/\(WrittenEdition.observationsName)")),
            ("@type", .string("dcat:Distribution")),
            ("dct:title", .string(WrittenEdition.observationsName)),
            ("dct:format", reference("file-type/CSV")),
            ("dcat:mediaType", .string("text/csv")),
            ("dcat:accessURL", link("\(files)/index.html")),
            ("dcat:downloadURL", link("\(files)/\(WrittenEdition.observationsName)")),
          ])
        ])
      ),
    ]
    if let publisher = edition.publisher {
      let agent: JSONValue = .object([("@type", .string("foaf:Agent")), ("foaf:name", .string(publisher))])
      members.insert(("dct:publisher", agent), at: 4)
    }
    return .object(members)
  }

  private static func date(_ date: CivilDate) -> JSONValue {
    .object([("@type", .string("xsd:date")), ("@value", .string(date.iso))])
  }

  private static func reference(_ id: String) -> JSONValue { link(vocabulary + id) }
  private static func link(_ id: String) -> JSONValue { .object([("@id", .string(id))]) }
}
