import Definitions
import Reporting

/// The catalogue of the site in JSON-LD, with the terms of DCAT-AP-NL 3.0: a series per report, and in it one
/// dataset per period. Addresses are relative to the catalogue itself.
enum Catalogue {
  static let vocabulary = "http://publications.europa.eu/resource/authority/"

  /// The file, with the datasets in the order of these entries.
  static func text(of entries: [CatalogueEntry], base: String? = nil, words: Words) -> String {
    var reports: [String] = []
    for entry in entries where !reports.contains(entry.edition.report) {
      reports.append(entry.edition.report)
    }
    let newest = entries.first
    var members: [(String, JSON)] = [
      ("@context", context), ("@id", .string("./")), ("@type", .string("dcat:Catalog")),
      ("dct:title", text(words(SitePhrase.catalogueTitle), words.language)),
      (
        "dct:description",
        text(words(SitePhrase.description), words.language)
      ),
    ]
    if let newest {
      members += publisher(newest.edition) + contact(newest.edition)
      members.append(("dct:modified", date(entries.map(\.edition.date).max() ?? newest.edition.date)))
    }
    members += [
      language(words.language), ("dct:spatial", reference("country/NLD")),
      ("foaf:homepage", link("index.html")),
    ]
    let series = reports.map { report in Self.series(entries.filter { $0.edition.report == report }) }
    members.append(("dcat:dataset", .array(entries.map { dataset($0, words) } + series)))
    let catalogue = JSON.object(members)
    return (base.map { absolute(catalogue, $0) } ?? catalogue).text
  }

  private static let context: JSON = .object(
    [
      ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"),
      ("adms", "http://www.w3.org/ns/adms#"), ("foaf", "http://xmlns.com/foaf/0.1/"),
      ("spdx", "http://spdx.org/rdf/terms#"), ("vcard", "http://www.w3.org/2006/vcard/ns#"),
      ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ].map { ($0, .string($1)) })

  /// The same with the address of the root before every id that is relative to it.
  private static func absolute(_ json: JSON, _ base: String) -> JSON {
    switch json {
    case .object(let members):
      .object(
        members.map { name, value in
          guard name == "@id" || name == "dct:identifier", case .string(let id) = value, !id.contains(":")
          else { return (name, absolute(value, base)) }
          return (name, .string(base + (id == "./" ? "" : id)))
        })
    case .array(let values): .array(values.map { absolute($0, base) })
    default: json
    }
  }

  /// All periods of one report, newest first.
  private static func series(_ entries: [CatalogueEntry]) -> JSON {
    let edition = entries[0].edition
    let name = edition.about.series ?? edition.title
    let first = entries.map(\.edition.period.firstDay).min() ?? edition.period.firstDay
    let last = entries.map(\.edition.period.lastDay).max() ?? edition.period.lastDay
    var members: [(String, JSON)] = [
      ("@id", .string("\(edition.report)/")), ("@type", .string("dcat:DatasetSeries")),
      ("dct:title", text(name, edition.language.code)),
      ("dct:description", text(edition.about.description ?? "\(name).", edition.language.code)),
    ]
    members += publisher(edition) + contact(edition) + frequency(edition)
    members += [
      ("dct:issued", date(entries.map(\.issued).min() ?? edition.date)),
      ("dct:modified", date(entries.map(\.edition.date).max() ?? edition.date)),
      ("dct:temporal", period(first, last)), ("dct:spatial", reference("country/NLD")),
    ]
    return .object(members)
  }

  private static func dataset(_ entry: CatalogueEntry, _ words: Words) -> JSON {
    let edition = entry.edition
    let current = "\(edition.report)/\(edition.period)"
    let code = edition.language.code
    // The status stands in words where these are in the language of the edition; it has a term of its own as well.
    let state = edition.isFinal ? words(DataPhrase.finalNumbers) : words(DataPhrase.provisionalNumbers)
    let description = [
      edition.isInternal ? "\(edition.language.warning)." : nil,
      edition.about.description ?? "\(edition.title).", edition.about.notice,
      code == words.language ? state : nil,
    ]
    var members: [(String, JSON)] = [
      ("@id", .string(current)), ("@type", .string("dcat:Dataset")), ("dct:identifier", .string(current)),
      ("dct:title", text("\(edition.title) \(edition.period)", code)),
      ("dct:description", text(description.compactMap { $0 }.joined(separator: " "), code)),
    ]
    members += publisher(edition) + contact(edition)
    if let publisher = edition.publisher { members.append(("dct:creator", agent(publisher, edition))) }
    members += [
      ("dcat:inSeries", link("\(edition.report)/")),
      ("dcat:version", .string(String(edition.number))),
      ("adms:status", reference("dataset-status/\(edition.isFinal ? "COMPLETED" : "OP_DATPRO")")),
      ("dct:issued", date(entry.issued)), ("dct:modified", date(edition.date)),
      ("dct:accessRights", reference("access-right/\(edition.isInternal ? "NON_PUBLIC" : "PUBLIC")")),
    ]
    if !edition.about.themes.isEmpty {
      members.append(
        ("dcat:theme", .array(edition.about.themes.map { reference("data-theme/\($0.rawValue)") })))
    }
    members += frequency(edition)
    members += [
      language(code), ("dct:spatial", reference("country/NLD")),
      ("dct:temporal", period(edition.period.firstDay, edition.period.lastDay)),
      ("dcat:landingPage", link("\(current)/index.html")),
      ("dcat:distribution", .array(entry.files.map { distribution($0, of: edition, words) })),
    ]
    return .object(members)
  }

  private static func distribution(
    _ file: CatalogueEntry.File, of edition: WrittenEdition, _ words: Words
  ) -> JSON {
    let folder = "\(edition.report)/\(edition.period).\(edition.number)"
    var members: [(String, JSON)] = [
      ("@id", .string("\(folder)/\(file.path)")), ("@type", .string("dcat:Distribution")),
      ("dct:title", text(words(file.kind.title), words.language)),
      ("dct:format", reference("file-type/\(file.kind.rawValue.uppercased())")),
      ("dcat:mediaType", link("https://www.iana.org/assignments/media-types/\(file.kind.mediaType)")),
      language(edition.language.code),
      ("dct:modified", date(edition.date)),
      ("dcat:accessURL", link("\(folder)/index.html")),
      ("dcat:downloadURL", link("\(folder)/\(file.path)")),
    ]
    if let license = edition.about.license { members.append(("dct:license", link(license.address))) }
    if let bytes = file.bytes {
      members.append(("dcat:byteSize", typed(String(bytes), "xsd:nonNegativeInteger")))
    }
    if let checksum = file.checksum {
      members.append(
        (
          "spdx:checksum",
          .object([
            ("@type", .string("spdx:Checksum")), ("spdx:algorithm", link("spdx:checksumAlgorithm_sha256")),
            ("spdx:checksumValue", typed(checksum, "xsd:hexBinary")),
          ])
        ))
    }
    return .object(members)
  }
}
