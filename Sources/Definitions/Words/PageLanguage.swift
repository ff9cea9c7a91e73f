/// How pages of a language write numbers and name their parts: what must be known to read them back.
package struct PageLanguage: Equatable, Sendable {
  /// As in HTML: `nl`.
  package let code: String
  /// The sign before decimals.
  package let decimal: String
  /// The sign between thousands.
  package let thousands: String
  /// The sign between the cells of a file for a spreadsheet.
  package let listSeparator: String
  /// The names of the months, the first of the year first.
  package let months: [String]
  /// What a table is called before its number, in small letters, and how its anchor begins: `tabel`.
  package let table: String
  /// The same of a figure.
  package let figure: String
  /// The folder of the pages of a survey.
  package let survey: String
  /// The folders of the pages of units.
  package let folders: [Level: String]
  /// What stands in a cell where no number belongs.
  package let notApplicable: String
  /// What unprotected pages say.
  package let warning: String

  /// Each of its texts, by its name.
  package init(
    code: String, decimal: String, thousands: String, listSeparator: String, months: [String], table: String,
    figure: String, survey: String, folders: [Level: String], notApplicable: String, warning: String
  ) {
    self.code = code
    self.decimal = decimal
    self.thousands = thousands
    self.listSeparator = listSeparator
    self.months = months
    self.table = table
    self.figure = figure
    self.survey = survey
    self.folders = folders
    self.notApplicable = notApplicable
    self.warning = warning
  }
}

extension Words {
  /// How the pages in these words can be read back.
  package var page: PageLanguage {
    PageLanguage(
      code: language, decimal: grammar.decimal, thousands: grammar.thousands,
      listSeparator: grammar.listSeparator, months: grammar.months, table: self(PageAddress.table),
      figure: self(PageAddress.figure), survey: self(PageAddress.survey),
      folders: levels.mapValues(\.folder).filter { !$0.value.isEmpty },
      notApplicable: self(PagePhrase.notApplicableSign), warning: self(PagePhrase.notForPublication))
  }
}

extension PageLanguage {
  /// That of editions that do not name theirs.
  package static let unnamed = PageLanguage(
    code: "nl", decimal: ",", thousands: ".", listSeparator: ";",
    months: [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
      "november", "december",
    ], table: "tabel", figure: "figuur", survey: "enquete",
    folders: [
      .province: "provincies", .poi: "pois", .library: "bibliotheken", .municipality: "gemeenten",
      .organisation: "organisaties",
    ], notApplicable: "n.v.t.",
    warning: "INTERN, NIET PUBLICEREN")

  /// As `provenance.json` keeps it.
  package var json: JSON {
    .object([
      ("code", .string(code)), ("decimal", .string(decimal)), ("thousands", .string(thousands)),
      ("list_separator", .string(listSeparator)), ("months", .array(months.map(JSON.string))),
      ("table", .string(table)), ("figure", .string(figure)), ("survey", .string(survey)),
      (
        "folders",
        .object(Level.allCases.compactMap { level in folders[level].map { (level.rawValue, .string($0)) } })
      ),
      ("not_applicable", .string(notApplicable)), ("warning", .string(warning)),
    ])
  }
}
