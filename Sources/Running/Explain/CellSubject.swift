import Counting
import Definitions

/// What a published number is about, by the rules of a pipeline: the registrations that it counts, and those that it
/// is a part of.
struct CellSubject {
  /// What the number is, in words.
  let definition: [String]
  /// What the base is, in words.
  let base: String
  /// The answers that registrations give to count; `nil` where no registrations are counted.
  let terms: [CellRows.Term]?
  /// Those of the base.
  let baseTerms: [CellRows.Term]

  /// The subject of a cell in an edition that ends on this day; `nil` when the pipeline has no such table, row or
  /// column.
  init?(
    _ address: CellAddress, level: Level, unit: String, counted: Counted, _ pipeline: PipelineDefinition,
    on day: CivilDate
  ) {
    if counted == .respondents {
      guard let own = pipeline.survey.flatMap({ SurveyCell($0.questionnaire, address) }) else { return nil }
      (definition, base, terms, baseTerms) = (own.definition, own.base, nil, [])
      return
    }
    let derived = DerivedTable(id: address.table)
    let id = derived?.source(of: address.table) ?? address.table
    let spec = pipeline.tables.first { $0.id == id }
    let codebook = pipeline.codebook
    let lead =
      derived.map { ["\(address.table): \($0.meaning) of table \"\(id)\", from published numbers"] } ?? []
    var own: [CellRows.Term] = []
    if level == .organisation, let index = codebook.index(of: "organisation"),
      let code = codebook.variables[index].code(of: unit)
    {
      own = [CellRows.Term(index, .answers([code]))]
    }
    let asked = own.map { CellRows.Term($0.variable, .asked) }

    var name: String?
    switch spec?.rows {
    case .variable(let variable): name = variable
    case nil: name = codebook[id] == nil ? nil : id
    default: break
    }
    guard let name, let index = codebook.index(of: name) else {
      guard let spec else { return nil }
      let isCount = counted != .locations && spec.rows == .key
      definition =
        lead + [
          isCount
            ? "\(address.row): every registration that counts"
            : "\(spec.title): \(address.row), of the register of locations"
              + (spec.rows == .key ? " and the registrations at them" : "")
        ]
      base = own.isEmpty ? "none: it is a total" : "all \(counted.rawValue) whose form asked the organisation"
      terms = isCount ? own : nil
      baseTerms = asked
      return
    }
    let variable = codebook.variables[index]
    let group = spec?.isGrouped == true ? variable.groups.first { $0.id == address.row } : nil
    let row =
      group.map {
        (
          CellRows.Match.answers($0.answers.compactMap(variable.code)),
          "\($0.label), any of \($0.answers.joined(separator: ", "))"
        )
      }
      ?? Self.match(address.row, variable, among: spec?.among ?? [], pipeline, day)
    guard let row else { return nil }
    var lines = [Self.text(variable, row.label, isRow: true)]
    var found = own + [CellRows.Term(index, row.match)]
    var whole = asked + [CellRows.Term(index, Self.base(variable, among: spec?.among ?? []))]
    if !address.column.isEmpty {
      guard let place = spec?.columns.flatMap(codebook.index(of:)),
        let column = Self.match(address.column, codebook.variables[place], among: [], pipeline, day)
      else { return nil }
      lines.append(Self.text(codebook.variables[place], column.label, isRow: false))
      found.append(CellRows.Term(place, column.match))
      whole.append(CellRows.Term(place, column.match))
    }
    if !variable.recodes.isEmpty {
      lines.append(
        "the answer \"other\" becomes another one where the text beside it fits a rule (\(variable.recodes.count) rules)"
      )
    }
    definition = lead + lines
    base =
      (spec?.among.isEmpty ?? true)
      ? "\(counted.rawValue) whose form asked \"\(variable.label)\"\(address.column.isEmpty ? "" : ", in this column")"
      : "\(counted.rawValue) with one of the answers \(spec?.among.joined(separator: ", ") ?? "")"
    terms = found
    baseTerms = whole
  }

  private static func base(_ variable: Variable, among: [String]) -> CellRows.Match {
    among.isEmpty ? .asked : .answers(among.compactMap(variable.code(of:)))
  }

  private static func match(
    _ row: String, _ variable: Variable, among: [String], _ pipeline: PipelineDefinition, _ day: CivilDate
  ) -> (match: CellRows.Match, label: String)? {
    switch row {
    case "total": return (base(variable, among: among), "all of them")
    case "unrecognised": return (.unrecognised, "an answer that its layout does not know")
    case "empty": return (.empty, "no answer")
    default: break
    }
    guard let code = variable.code(of: row) else { return nil }
    let label = variable.answers[code].label(on: day)
    guard variable.isMunicipality, pipeline.classification == .current else {
      return (.answers([code]), label)
    }
    // Municipalities that merged into this one count for it.
    let geography = pipeline.codebook.geography
    let codes = variable.answers.indices.filter {
      geography.successor(of: variable.answers[$0].id, on: day) == row
    }
    return (.answers(codes.contains(code) ? codes : codes + [code]), label)
  }

  private static func text(_ variable: Variable, _ label: String, isRow: Bool) -> String {
    let kind = variable.kind == .one ? "one answer" : "several answers"
    let span = [
      variable.validity.from.map { "since \($0.iso)" }, variable.validity.to.map { "until \($0.iso)" },
    ].compactMap { $0 }.joined(separator: " ")
    return
      "\(isRow ? "row" : "column"): \"\(variable.label)\" (\(variable.id)), \(kind) per \(variable.unit.rawValue)"
      + (span.isEmpty ? "" : ", asked \(span)") + ": \(label)"
  }
}

extension DerivedTable {
  /// What its values are.
  fileprivate var meaning: String {
    switch self {
    case .index: "the share against that of the nation, national = 100,"
    case .perThousand, .perHundredThousand: "the count per \(inhabitants ?? 0) inhabitants"
    case .change: "the change since the baseline"
    case .changeInPoints: "the change of the percentage since the baseline"
    case .difference: "the percentage less that of the nation"
    case .gap: "the number less that of the nation"
    }
  }
}
