@testable import Definitions
import Testing

/// The report in English is the report in Dutch in other words: the same numbers under the same protection.
@Suite struct EnglishPipelineTests {
  private func definition(_ name: String) throws -> PipelineDefinition {
    try PipelineDefinition(path: "\(Program.repository)/pipelines/\(name).yaml")
  }

  /// All that is no text, a line for each part.
  private func parts(_ definition: PipelineDefinition) -> [String] {
    let tables = definition.tables.map {
      "\($0.id) \($0.rows) \($0.columns ?? "") \($0.among) \($0.periods) \($0.chart) \($0.decimals) \($0.labels.keys.sorted())"
    }
    return tables + [
      "\(definition.report.every) \(definition.report.publisher) \(definition.report.dataThemes)",
      "\(definition.registrations.files) \(definition.registrations.layouts.map(\.id))",
      "\(definition.locations?.files ?? "") \(definition.inhabitants?.files ?? "")",
      "\(definition.since) \(definition.periodBy) \(definition.provisionalQuarters) \(definition.classification)",
      "\(definition.gates)", "\(definition.expected.map { "\($0.rule) \($0.period)" })",
      "\(definition.protection)", "\(definition.breaks.map(\.from))", "\(definition.themes.count)",
      "\(definition.leads.map { "\($0.variable) \($0.row ?? "")" })", "\(definition.profile)",
      "\(definition.pages)", "\(definition.releases.map { "\($0.period) \($0.date)" })",
      "\(definition.method.count)",
    ]
  }

  /// What sentences put in: `{age.65plus#about}`.
  private func places(_ texts: [String]) -> [[Substring]] {
    texts.map { text in
      text.split(separator: "{").dropFirst().map { $0.prefix { $0 != "}" } }.sorted()
    }
  }

  @Test func theReportInEnglishHasTheSameNumbers() throws {
    let dutch = try definition("kwartaalrapportage")
    let english = try definition("quarterly-report")
    #expect(english.words.language == "en")
    #expect(parts(english) == parts(dutch))
    #expect(places(english.sentences) == places(dutch.sentences))
    for (one, other) in zip(english.tables, dutch.tables) {
      #expect(places(one.findings) == places(other.findings), "\(one.id)")
      #expect(places(one.notes) == places(other.notes), "\(one.id)")
    }
    #expect(english.codebook["age"]?.label == "Age")
    #expect(dutch.codebook["age"]?.label == "Leeftijd")
  }

  /// Names of agencies are the same in every language; all other labels are translated.
  @Test func everyLabelIsInEnglish() throws {
    for variable in try definition("quarterly-report").codebook.variables {
      #expect(DutchWords.found(in: variable.label) == [])
      for answer in variable.answers where !answer.isAgency && !variable.isMunicipality {
        #expect(DutchWords.found(in: answer.label) == [], "\(variable.id).\(answer.id): \(answer.label)")
      }
      for seriesBreak in variable.breaks { #expect(DutchWords.found(in: seriesBreak.reason) == []) }
    }
  }
}
