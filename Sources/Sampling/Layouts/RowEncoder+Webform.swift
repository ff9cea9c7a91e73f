extension RowEncoder {
  static let webformColumns = [
    "responseid", "startdatum", "vestiging", "v1_geslacht", "v2_leeftijd", "v3_taal", "v4_gemeente",
    "v5_vraag", "v6_organisatie", "v7_hulp", "v8_duur", "v9_tevreden",
  ]

  /// The web form of early 2021: answers as numbers.
  func appendWebform(_ visit: Visit, to rows: inout RowBuffer) {
    let question = visit.questions[0]
    rows.number(visit.number)
    rows.date(visit.day, .yearFirst)
    rows.cell(places.locationNames[visit.location ?? 0])
    rows.cell(visit.gender, of: Labels.numbers)
    rows.cell(visit.age, of: Labels.numbers)
    rows.cell(visit.language, of: Labels.numbers)
    appendMunicipality(visit, to: &rows)
    rows.cell(SyntheticText.remarks[visit.remark])
    rows.list(
      UInt64(question.organisations), of: Labels.organisationNumbers, joiner: Labels.comma, quoted: false)
    rows.list(UInt64(question.help), of: Labels.helpNumbers, joiner: Labels.comma, quoted: false)
    rows.cell(visit.duration, of: Labels.numbers)
    rows.cell(visit.satisfied, of: Labels.numbers)
    rows.endRow()
  }
}
