/// What a pipeline file says: the report, its inputs, tables, gates, protection and words.
package struct PipelineDefinition: Sendable {
  /// The date by which registrations fall in a period.
  package enum PeriodBy: String, CaseIterable, Sendable { case visited, entered }

  /// The classification in which a location belongs to a municipality and a library.
  package enum Classification: String, CaseIterable, Sendable {
    /// That at the end of the edition: mergers are carried back, so that units compare over time.
    case current
    /// That of the quarter of the visit.
    case period
  }

  /// The path of the file itself.
  package let path: String
  /// What it and the files that it names say.
  package internal(set) var texts = DefinitionTexts(files: [])
  /// What the report is called and who publishes it.
  package let report: Report
  /// What the figures mean.
  package let codebook: Codebook
  /// The language of what is published.
  package internal(set) var words: Words
  /// The exports that are counted.
  package let registrations: RegistrationSource
  /// The register of locations; `nil` leaves out all that needs it.
  package let locations: LocationSource?
  /// A reference file with the inhabitants of municipalities.
  package let inhabitants: LocationSource?
  /// A survey that is reported beside the registrations.
  package let survey: SurveySource?
  /// Layouts of kinds that the pipeline has no input for, so that such a file beside its inputs is known for what it is.
  package let passedOver: [SourceLayout]
  /// The edition that is frozen once published, and that later editions are compared with.
  package let baseline: Period?
  /// The numbers by which municipalities account for their grant (SPUK) are written as private files.
  package let hasAccountability: Bool
  /// The first month that counts.
  package let since: Int
  /// The date that places a registration in a period.
  package let periodBy: PeriodBy
  /// How municipalities that merged are counted.
  package let classification: Classification
  /// Quarters after its own during which an edition stays provisional.
  package let provisionalQuarters: Int
  /// What must hold before anything is published.
  package let gates: [Gate]
  /// Periods in which a gate may fail, with the reason.
  package let expected: [Gate.Exception]
  /// Decisions that final figures may change; each counts once.
  package var corrections: [Correction]
  /// Periods in which nothing was registered, so that the absence of rows is a zero.
  package let empty: [Period]
  /// How counts are rounded and withheld.
  package let protection: ProtectionRule
  /// Breaks of the series of visits.
  package let breaks: [SeriesBreak]
  /// In the order of the file.
  package internal(set) var tables: [TableSpec]
  /// The headings of a page, in order.
  package let themes: [Theme]
  /// What the pages of units say first.
  package let leads: [Lead]
  /// The variables that stand together at the top of the page of a unit.
  package let profile: [String]
  /// The levels that have pages.
  package internal(set) var pages: [Page]
  /// Colours and fonts of the pages.
  package var style: PageStyle
  /// Numbers in sentences that no cell backs: for a person to judge.
  package let handTyped: [String]
  /// When the editions of periods are published.
  package let releases: [Release]
  /// Sentences of a summary in English, with bound numbers.
  package let english: [String]
  /// Key sentences, with bound numbers `{table.row}`.
  package let sentences: [String]
  /// Paragraphs of the method section.
  package let method: [String]

  /// How a report is named, described and licensed.
  package struct Report: Sendable {
    /// Names a folder of the site.
    package let id: String
    /// How long a period is.
    package let every: Rhythm
    /// The title of a page.
    package let title: String
    /// The name of all editions together.
    package let series: String
    /// Who publishes it.
    package let publisher: String
    /// Where readers turn to; empty when nothing is given.
    package let contact: String
    /// A line that every page carries, such as that its data are synthetic.
    package let notice: String?
    /// The source line under figures.
    package let source: String
    /// One sentence for catalogues of data; `nil` leaves it to the period.
    package let description: String?
    /// The site of the publisher, where readers find how to reach it.
    package let website: String?
    /// Where the publication root stands on the web, with a slash at its end.
    package let baseURL: String?
    /// Under which terms others may use the published data.
    package let license: License?
    /// Under which themes a catalogue of data lists the report.
    package let dataThemes: [DataTheme]
  }

  /// The day on which the first edition of a period is published.
  package struct Release: Equatable, Sendable {
    /// The reported period.
    package let period: Period
    /// The day of publication.
    package let date: CivilDate
  }

  /// The day on which the edition of a period is published, when it was announced.
  package func release(of period: Period) -> CivilDate? { releases.first { $0.period == period }?.date }

  /// The exports of registrations and the layouts they may have.
  package struct RegistrationSource: Sendable {
    /// Glob pattern, absolute or from the folder of the pipeline file.
    package let files: String
    /// The layouts that a file may have.
    package let layouts: [SourceLayout]
  }

  /// Files of one layout: the location register, or inhabitants.
  package struct LocationSource: Sendable {
    /// Glob pattern, absolute or from the folder of the pipeline file.
    package let files: String
    /// The layout that all files have.
    package let layout: SourceLayout
  }

  /// A survey beside the registrations: who was asked, what they answered, and what the answers mean.
  package struct SurveySource: Sendable {
    /// Glob patterns, absolute or from the folder of the pipeline file.
    package let respondents: String
    /// Glob pattern of the files with answers.
    package let answers: String
    /// The layouts that a file may have.
    package let layouts: [SourceLayout]
    /// What the answers mean.
    package let questionnaire: Questionnaire
    /// Questions by the answers to another one.
    package let crossings: [SurveyCrossing]
    /// In which respects shares are also shown as if those who took part were like all; empty leaves that out.
    package let weights: [SurveyMargin]
    /// The answer that says what the register of locations says too: that there is one.
    package let register: SurveyReference?
  }

  /// The report is about a survey and reads no registrations.
  package var isSurveyAlone: Bool { registrations.layouts.isEmpty }

  /// All layouts that an input file may have.
  package var layouts: [SourceLayout] {
    registrations.layouts + [locations?.layout, inhabitants?.layout].compactMap { $0 }
      + (survey?.layouts ?? []) + passedOver
  }

  /// What readers know a layout by; its id where the pipeline no longer has it.
  package func layoutTitle(_ id: String) -> String { layouts.first { $0.id == id }?.title ?? id }

  /// The pages made beside each other from one pass.
  package enum Page: String, CaseIterable, Sendable {
    case national, province, poi, library, municipality, organisation
  }

  /// The same pipeline with other words.
  package func speaking(_ words: Words) -> PipelineDefinition {
    var definition = self
    definition.words = words
    return definition
  }

  /// The same pipeline with one table only, national: for an ad-hoc question.
  package func asking(_ table: TableSpec) -> PipelineDefinition {
    var definition = self
    definition.tables = [table]
    definition.pages = [.national]
    return definition
  }
}
