import Definitions
import Disclosure

/// The sentences beside a table that answers an ad-hoc question: its base, how it is protected, and which part of
/// the period was asked at all.
struct AdHocNotes {
  let table: ProtectedTable
  let definition: PipelineDefinition
  let spec: TableSpec
  let conditions: [AdHocCondition]

  var sentences: [String] { base + protection + absence + parts + breaks + provisional }

  private var period: Period { table.key.period }
  private var status: CellStatus { table.cells.joined().reduce(table.status) { $0.union($1.status) } }

  /// The variables that the question names, each once.
  private var variables: [Variable] {
    var variables: [Variable] = []
    if case .variable(let name) = spec.rows, let rows = definition.codebook[name] { variables.append(rows) }
    if let columns = spec.columns.flatMap({ definition.codebook[$0] }) { variables.append(columns) }
    for variable in conditions.compactMap(\.variable)
    where !variables.contains(where: { $0.id == variable.id }) {
      variables.append(variable)
    }
    return variables
  }

  private var isAboutQuestions: Bool { variables.contains { $0.unit == .question } }

  /// The kinds of form that the table counts.
  private var forms: [SourceLayout.Counts] {
    isAboutQuestions ? [table.key.counted == .questions ? .questions : .visits] : [.visits, .questions]
  }

  private var base: [String] {
    guard let base = table.total ?? table["total", "total"]?.count else { return [] }
    return ["Basis: \(table.key.counted.amount(base)), \(period)."]
  }

  private var protection: [String] {
    let rule = definition.protection
    var notes: [String] = []
    if status.contains(.rounded), let base = rule.base {
      notes.append(
        "Aantallen zijn afgerond op veelvouden van \(base); een 0 betekent 0 tot en met \(base - 1).")
    }
    if status.contains(.smallBase) {
      notes.append(
        "Een punt betekent: een basis onder \(rule.minimumForCounts); dan staat er geen aantal, ook geen totaal."
      )
    }
    let bases = table.cells.joined().compactMap(\.base)
    if let least = bases.min(), least < rule.minimumForPercentages {
      notes.append("Bij een basis onder \(rule.minimumForPercentages) staan er geen percentages.")
    }
    return notes
  }

  private var absence: [String] {
    let isEarly = table.status.contains(.notMeasured)
    guard isEarly || table.status.contains(.noLongerRegistered) else { return [] }
    let absent = variables.filter { variable in
      forms.allSatisfy { definition.absence(of: variable, $0, in: period) != nil }
    }
    guard absent.isEmpty else {
      return absent.map { variable in
        "\(variable.label) is \(isEarly ? "nog niet" : "niet meer") geregistreerd in \(period)"
          + (Self.days(variable.validity).map { " (wel \($0))." } ?? ".")
      }
    }
    return [
      isEarly ? "Dit is in \(period) nog niet geregistreerd." : "Dit is in \(period) niet meer geregistreerd."
    ]
      + conditions.flatMap { condition in
        condition.answers.map { condition.label + ": " + Self.existence($0, period) }
      }
  }

  /// Which part of the period the numbers are about, and which answers existed in a part of it only.
  private var parts: [String] {
    guard
      status.isDisjoint(with: [.notMeasured, .noLongerRegistered])
        || !table.cells.joined().allSatisfy({ $0.count == nil })
    else { return [] }
    let counted = table.key.counted
    let all = forms.flatMap { definition.stretches($0, in: period) }
    var notes: [String] = []
    if isAboutQuestions, let first = all.first, let last = all.last,
      first.lowerBound > period.firstDay || last.upperBound < period.lastDay
    {
      notes.append("Deze tabel telt \(counted.plural) \(Self.stretch(first.lowerBound...last.upperBound)).")
    }
    for variable in variables {
      let asked = forms.flatMap { definition.stretches(asking: variable, $0, in: period) }
        .sorted { $0.lowerBound < $1.lowerBound }
      guard !asked.isEmpty, Self.length(asked) < Self.length(all) else { continue }
      notes.append(
        "\(variable.label) is in deze periode alleen geregistreerd \(Dutch.list(asked.map(Self.stretch))).")
    }
    let shown = Set(table.rows + table.columns)
    var answers = variables.prefix(spec.columns == nil ? 1 : 2).flatMap(\.answers).filter {
      shown.contains($0.id)
    }
    answers += conditions.flatMap(\.answers)
    for answer in answers {
      switch answer.validity.overlap(period) {
      case .whole: continue
      case .before, .after, .partly:
        let note = Self.existence(answer, period)
        if !notes.contains(note) { notes.append(note) }
      }
    }
    return notes
  }

  private var breaks: [String] {
    var notes: [String] = []
    for series in definition.breaks + variables.flatMap(\.breaks)
    where series.from > period.firstDay && series.from <= period.lastDay {
      let note = "Breuk per \(Dutch.date(series.from)): \(series.reason)"
      if !notes.contains(note) { notes.append(note) }
    }
    return notes
  }

  private var provisional: [String] { status.contains(.provisional) ? ["Voorlopige cijfers."] : [] }

  // MARK: words

  /// `Logius bestaat als antwoord vanaf 1 januari 2022.`
  private static func existence(_ answer: Answer, _ period: Period) -> String {
    let label = answer.label(on: period.lastDay)
    return days(answer.validity).map { "\(label) bestaat als antwoord \($0)." }
      ?? "\(label) bestaat als antwoord."
  }

  /// `vanaf 1 juli 2022`, `tot en met 31 maart 2024`, or both; `nil` for always.
  private static func days(_ validity: Validity) -> String? {
    let words = [
      validity.from.map { "vanaf \(Dutch.date($0))" }, validity.to.map { "tot en met \(Dutch.date($0))" },
    ].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static func stretch(_ days: ClosedRange<CivilDate>) -> String {
    "van \(Dutch.date(days.lowerBound)) tot en met \(Dutch.date(days.upperBound))"
  }

  private static func length(_ stretches: [ClosedRange<CivilDate>]) -> Int {
    stretches.reduce(0) { $0 + Int($1.upperBound.day - $1.lowerBound.day) + 1 }
  }
}
