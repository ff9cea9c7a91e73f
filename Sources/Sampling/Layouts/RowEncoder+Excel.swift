extension RowEncoder {
  static let excelColumns = [
    "Datum", "Bibliotheek", "Vestiging", "M/V", "Leeftijd", "NT1/NT2", "Woonplaats", "Organisatie",
    "Hoe geholpen", "Duur", "Opmerking",
  ]

  /// The spreadsheet of 2019-2020, in Windows-1252. Its labels are ASCII; only names need the encoding.
  func appendExcel(_ visit: Visit, to rows: inout RowBuffer) {
    let question = visit.questions[0]
    let location = visit.location ?? 0
    rows.date(visit.day, .dayFirstShort)
    rows.cell(places.libraryNames[location])
    rows.cell(places.locationNames[location])
    rows.cell(visit.gender, of: Labels.shortGender)
    rows.cell(visit.age, of: Labels.shortAge)
    rows.cell(visit.language, of: Labels.shortLanguage)
    appendMunicipality(visit, to: &rows)
    rows.list(
      UInt64(question.organisations), of: Labels.organisations, joiner: Labels.commaSpace, quoted: false)
    rows.list(UInt64(question.help), of: Labels.help, joiner: Labels.commaSpace, quoted: false)
    rows.cell(visit.duration, of: Labels.shortDuration)
    rows.cell(SyntheticText.remarks[visit.remark])
    rows.endRow()
  }
}
