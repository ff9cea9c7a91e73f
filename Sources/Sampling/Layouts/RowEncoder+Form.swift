extension RowEncoder {
  static let formColumns = [
    "registratie_id", "datum_bezoek", "ingevoerd_op", "gewijzigd_op", "verwijderd", "locatie_code",
    "binnen_buiten", "type_dienstverlening", "geslacht", "leeftijd", "taalachtergrond", "gemeente_bezoeker",
    "onderwerpen", "onderwerp_anders", "organisaties", "hulp", "hulp_anders", "duur_gesprek", "tevreden",
  ]

  /// The form of 2022: several answers in one cell.
  func appendForm(_ visit: Visit, to rows: inout RowBuffer) {
    let question = visit.questions[0]
    rows.identity(visit.number)
    appendRegistration(visit, to: &rows)
    rows.cell(visit.gender, of: Labels.gender)
    rows.cell(visit.age, of: Labels.age)
    rows.cell(visit.language, of: Labels.language)
    appendMunicipality(visit, to: &rows)
    appendTopics(question, trailing: visit.number % 50 == 0, to: &rows)
    rows.cell(SyntheticText.topics[question.topicText])
    appendOrganisationsAndHelp(question, to: &rows)
    rows.cell(SyntheticText.help[question.helpText])
    rows.cell(visit.duration, of: Labels.duration)
    rows.cell(visit.satisfied, of: Labels.satisfied)
    rows.endRow()
  }

  /// The columns that the form of 2022 and the monitor of 2024 share: dates, location and channel.
  func appendRegistration(_ visit: Visit, to rows: inout RowBuffer) {
    rows.date(visit.day)
    rows.date(visit.entered, minute: visit.enteredMinute)
    if let changed = visit.changed { rows.date(changed) } else { rows.empty() }
    if visit.withdrawn { rows.cell(Labels.yes) } else { rows.empty() }
    appendLocationCode(visit, to: &rows)
    rows.cell(visit.setting, of: Labels.setting)
    rows.cell(visit.channel, of: Labels.channel)
  }

  /// The topics of a question; a strange one stands in their place.
  func appendTopics(_ question: Question, trailing: Bool, to rows: inout RowBuffer) {
    if question.hasStrangeTopic {
      rows.cell(Self.strangeTopic)
    } else {
      rows.list(
        question.topics, of: Labels.topics, joiner: Labels.semicolon, quoted: true,
        trailing: trailing && question.topics != 0)
    }
  }

  func appendOrganisationsAndHelp(_ question: Question, to rows: inout RowBuffer) {
    rows.list(
      UInt64(question.organisations), of: Labels.organisations, joiner: Labels.semicolon, quoted: true)
    rows.list(UInt64(question.help), of: Labels.help, joiner: Labels.semicolon, quoted: true)
  }

  private static let strangeTopic = Array("Voorbeeldonderwerp (proef)".utf8)
}
