extension RowEncoder {
  static let monitorColumns = [
    "registratie_id", "vraag_nr", "datum_bezoek", "ingevoerd_op", "gewijzigd_op", "verwijderd",
    "locatie_code", "binnen_buiten", "type_dienstverlening", "soort_vraag", "onderwerp", "digid_detail",
    "organisaties", "hulp", "doorverwezen_naar", "duur_gesprek",
  ]
  private static let digidDetail = Array("synthetisch detail".utf8)

  /// The monitor of 2024: a row per question; what belongs to the visit is the same on all of them.
  func appendMonitor(_ visit: Visit, to rows: inout RowBuffer) {
    for (place, question) in visit.questions.enumerated() {
      rows.identity(visit.number)
      rows.number(place + 1)
      appendRegistration(visit, to: &rows)
      rows.cell(question.kind, of: Labels.kind)
      appendTopics(question, trailing: false, to: &rows)
      if question.has(.digidApp), visit.number % 40 == 0 {
        rows.cell(Self.digidDetail)
      } else {
        rows.empty()
      }
      appendOrganisationsAndHelp(question, to: &rows)
      rows.list(
        UInt64(question.referrals), of: Labels.referrals, joiner: Labels.semicolon, quoted: true)
      rows.cell(visit.duration, of: Labels.duration)
      rows.endRow()
    }
  }
}
