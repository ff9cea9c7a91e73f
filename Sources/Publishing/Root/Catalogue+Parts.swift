import Definitions
import Reporting

/// What its entries consist of.
extension Catalogue {
  static func publisher(_ edition: WrittenEdition) -> [(String, JSON)] {
    edition.publisher.map { [("dct:publisher", agent($0, edition))] } ?? []
  }

  static func agent(_ name: String, _ edition: WrittenEdition) -> JSON {
    var members: [(String, JSON)] = [("@type", .string("foaf:Agent")), ("foaf:name", .string(name))]
    if let website = edition.about.website {
      members.append(("foaf:homepage", link(website)))
    }
    return .object(members)
  }

  /// The organisation, with the address that the pipeline names.
  static func contact(_ edition: WrittenEdition) -> [(String, JSON)] {
    guard let publisher = edition.publisher else { return [] }
    var members: [(String, JSON)] = [
      ("@type", .string("vcard:Organization")), ("vcard:fn", .string(publisher)),
    ]
    if let contact = edition.about.contact, contact.contains("@"), !contact.contains(" ") {
      members.append(("vcard:hasEmail", link("mailto:\(contact)")))
    }
    if let website = edition.about.website { members.append(("vcard:hasURL", link(website))) }
    return [("dcat:contactPoint", .object(members))]
  }

  static func frequency(_ edition: WrittenEdition) -> [(String, JSON)] {
    let name: String? =
      switch edition.about.rhythm {
      case .month: "MONTHLY"
      case .quarter: "QUARTERLY"
      case .year: "ANNUAL"
      case nil: nil
      }
    return name.map { [("dct:accrualPeriodicity", reference("frequency/\($0)"))] } ?? []
  }

  static func period(_ first: CivilDate, _ last: CivilDate) -> JSON {
    .object([
      ("@type", .string("dct:PeriodOfTime")), ("dcat:startDate", date(first)), ("dcat:endDate", date(last)),
    ])
  }

  static func text(_ text: String, _ language: String) -> JSON {
    .object([("@language", .string(language)), ("@value", .string(text))])
  }

  /// The authority's code of a language; none where it is not known here.
  static func language(_ code: String) -> (String, JSON) {
    let known = ["nl": "NLD", "en": "ENG", "fy": "FRY", "de": "DEU", "fr": "FRA"]
    return ("dct:language", known[code].map { reference("language/\($0)") } ?? .string(code))
  }

  static func typed(_ value: String, _ type: String) -> JSON {
    .object([("@type", .string(type)), ("@value", .string(value))])
  }

  static func date(_ date: CivilDate) -> JSON { typed(date.iso, "xsd:date") }
  static func reference(_ id: String) -> JSON { link(vocabulary + id) }
  static func link(_ id: String) -> JSON { .object([("@id", .string(id))]) }
}
