/// How one kind of export is written: its header, encoding, dates, and what each column means.
package struct SourceLayout: Sendable {
  /// What a data row is.
  package enum Counts: String, CaseIterable, Sendable {
    case visits, questions, locations, inhabitants, respondents, answers

    /// Rows that are visits or questions, not a register, a reference or a survey.
    package var isRegistrations: Bool { self == .visits || self == .questions }
  }
  /// How the text of a file is encoded.
  package enum Encoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case windows1252 = "windows-1252"
    /// One of the two for a whole file, told from its bytes.
    case either = "utf-8 or windows-1252"

    /// The encodings that a layout can name.
    package static let allCases = [utf8, windows1252]

    /// The name in the register of IANA; in files the same without capitals.
    package var name: String { self == .utf8 ? "UTF-8" : rawValue }
  }
  /// How a day is written; a time may follow. No two are alike but for the last, which a layout allows alone among those
  /// with strokes.
  package enum DateFormat: String, CaseIterable, Sendable {
    case dayMonthYear = "dd-mm-jjjj"
    case shortDayMonthYear = "d-m-jjjj"
    case yearMonthDay = "jjjj-mm-dd"
    case strokes = "d/m/jjjj"
    case dots = "d.m.jjjj"
    case monthFirst = "m/d/jjjj"
  }
  /// What makes two rows the same registration.
  package enum Identity: Equatable, Sendable {
    /// The value of the identity column.
    case column
    /// All closed columns, and a running number among equal rows of one file.
    case content
  }

  /// The name of its file, and in the list of a pipeline.
  package let id: String
  /// For reports on quality.
  package let title: String
  /// What a row is.
  package let counts: Counts
  /// The dates of visit the layout was made for; a visit outside them is counted and reported.
  package let era: Validity
  /// The encodings that a file may have, the usual one first; a file is held to one.
  package let encodings: [Encoding]
  /// The bytes that may stand between cells, the usual one first; a file is held to one.
  package let delimiters: [UInt8]
  /// How dates may be written, the usual way first; a column of a file is held to one.
  package var dateFormats: [DateFormat]
  /// The usual encoding; of a layout that a header was matched with, that of the file.
  package var encoding: Encoding
  /// The usual delimiter.
  package var delimiter: UInt8 { delimiters[0] }
  /// The usual way of writing dates.
  package var dates: DateFormat { dateFormats[0] }
  /// What makes two rows one registration.
  package let identity: Identity
  /// Layouts that share a space share identities.
  package let identitySpace: String
  /// Of a file of answers without a column for it the id of the wave.
  package let wave: String?
  /// Whether numbers of a survey have a decimal point, as software outside the Netherlands writes them.
  package let hasDecimalPoint: Bool
  /// Cells that say nothing, in any column.
  package let missing: [String]
  /// In the order of the header.
  package internal(set) var columns: [Column]
  /// A kind of file that the pipeline at hand has no input for: it is recognised, listed and passed over.
  package var isPassedOver = false

  /// One column of the header.
  package struct Column: Sendable {
    /// As the header writes it.
    package let name: String
    /// An export may lack it.
    package let isOptional: Bool
    /// What its cells say.
    package let meaning: Meaning
    /// The name as headers are compared.
    package let folded: String

    init(name: String, isOptional: Bool, meaning: Meaning) {
      self.name = name
      self.isOptional = isOptional
      self.meaning = meaning
      folded = name.folded
    }
  }

  /// What a column means.
  package enum Meaning: Sendable {
    case role(Role)
    /// A Ja/Nee column, such as the withdrawal mark.
    case flag(Role, yes: [String], no: [String])
    /// Answers to a variable by the labels of the file, in its order; a separator when one cell may hold several.
    case answers(variable: String, labels: [Label], separator: UInt8?)
    /// Answers that are municipalities, by name, alias or code.
    case municipality(variable: String)
    /// One column per answer.
    case oneAnswer(variable: String, answer: String, yes: [String], no: [String])
    /// Answers of a respondent to a question of the survey, by their ids and labels and by labels of the file; or, with
    /// an answer, whether it was chosen.
    case question(String, answer: String?, labels: [Label], separator: UInt8?, yes: [String], no: [String])
    /// What a pipeline takes from the frame of a survey, by its id.
    case frame(String)
    /// Free text, never stored; may be matched against the recode rules of a variable.
    case freeText(recodes: String?)
  }

  /// How an answer is written; of several labels of one answer the first is the usual one.
  package struct Label: Equatable, Sendable {
    /// As a cell writes it.
    package let text: String
    /// The id of the answer.
    package let answer: String
  }

  /// The roles of columns that are not answers.
  package enum Role: String, CaseIterable, Sendable {
    case identity, withdrawn, ignored
    case questionNumber = "question-number"
    case visitDate = "visit-date"
    case entryDate = "entry-date"
    case changeDate = "change-date"
    case locationCode = "location-code"
    case locationName = "location-name"
    case libraryCode = "library-code"
    case libraryName = "library-name"
    case municipalityCode = "municipality-code"
    case municipalityName = "municipality-name"
    case provinceName = "province-name"
    case locationType = "location-type"
    case startDate = "start-date"
    case endDate = "end-date"
    case openingHours = "opening-hours"
    case openEvening = "open-evening"
    case openWeekend = "open-weekend"
    case staffingEmployees = "staffing-employees"
    case staffingVolunteers = "staffing-volunteers"
    case staffingPartners = "staffing-partners"
    case formPhysical = "form-physical"
    case formPhone = "form-phone"
    case formOnline = "form-online"
    case asOf = "as-of"
    case freeText = "free-text"
    case year, inhabitants
    case wave, respondent, invited, question, answer, value
    case respondentType = "respondent-type"
    case respondentName = "respondent-name"
    case sizeClass = "size-class"

    /// Its cells say yes or no.
    package var isFlag: Bool {
      switch self {
      case .withdrawn, .invited, .openEvening, .openWeekend, .staffingEmployees, .staffingVolunteers,
        .staffingPartners, .formPhysical, .formPhone, .formOnline:
        true
      default: false
      }
    }
  }

  /// The ids of the variables this layout asks.
  package var variables: Set<String> {
    var ids: Set<String> = []
    for column in columns {
      switch column.meaning {
      case .answers(let variable, _, _), .municipality(let variable), .oneAnswer(let variable, _, _, _):
        ids.insert(variable)
      case .role, .flag, .freeText, .question, .frame: break
      }
    }
    return ids
  }
}
