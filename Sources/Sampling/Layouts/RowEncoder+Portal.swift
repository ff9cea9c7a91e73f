extension RowEncoder {
  private static let one = Array("1".utf8)
  private static let zero = Array("0".utf8)

  /// Energietoeslag and Logius came in January 2022; the last deliveries of the portal have them.
  private var hasColumnsOf2022: Bool { delivery >= SampleQuarter(ordinal: 10) }
  private var topics: [Topic] { Topic.allCases.filter { $0 != .energyAllowance || hasColumnsOf2022 } }
  private var organisations: [Organisation] {
    Organisation.allCases.filter { $0 != .logius || hasColumnsOf2022 }
  }

  var portalColumns: [String] {
    [
      "Registratienummer", "Datum bezoek", "Ingevoerd op", "Locatiecode", "Geslacht", "Leeftijd",
      "Taalachtergrond", "Gemeente bezoeker", "Type overheid: Landelijk", "Type overheid: Uitvoering",
      "Type overheid: Lokaal", "Vraag van de bezoeker",
    ]
      + topics.map { "Onderwerp: \($0.label)" }
      + organisations.map { "Organisatie: \($0.label)" }
      + Help.allCases.filter { !$0.isNew }.map { "Hulp: \($0.label)" }
      + ["Duur gesprek", "Naar tevredenheid"]
  }

  /// The portal of 2021: a column with 1 or 0 per topic, organisation and way of helping.
  func appendPortal(_ visit: Visit, to rows: inout RowBuffer) {
    let question = visit.questions[0]
    rows.identity(visit.number)
    rows.date(visit.day)
    rows.date(visit.entered)
    appendLocationCode(visit, to: &rows)
    rows.cell(visit.gender, of: Labels.gender)
    rows.cell(visit.age, of: Labels.age)
    rows.cell(visit.language, of: Labels.language)
    appendMunicipality(visit, to: &rows)
    for level in 0..<3 { rows.cell(visit.government & 1 << level == 0 ? Self.zero : Self.one) }
    rows.cell(SyntheticText.remarks[visit.remark])
    for topic in Topic.allCases where topic != .energyAllowance || hasColumnsOf2022 {
      rows.cell(question.has(topic) ? Self.one : Self.zero)
    }
    for organisation in Organisation.allCases where organisation != .logius || hasColumnsOf2022 {
      let isNamed = question.organisations & 1 << UInt32(organisation.rawValue) != 0
      rows.cell(isNamed ? Self.one : Self.zero)
    }
    for way in Help.allCases where !way.isNew { rows.cell(question.has(way) ? Self.one : Self.zero) }
    rows.cell(visit.duration, of: Labels.duration)
    rows.cell(visit.satisfied, of: Labels.satisfied)
    rows.endRow()
  }
}
