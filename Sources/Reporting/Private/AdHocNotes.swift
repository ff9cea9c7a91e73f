import Definitions
import Edition

/// The sentences beside a table that answers an ad-hoc question: its base, how it is protected, and which part of
/// the period was asked at all.
struct AdHocNotes {
  let table: PublishedTable
  let definition: PipelineDefinition
  let spec: TableSpec
  let conditions: [AdHocCondition]

  var sentences: [String] { base + protection + absence + parts + breaks + provisional }

  private var words: Words { definition.words }
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
    let column = table.columns.contains("total") ? "total" : ""
    guard let base = table.base(column) else { return [] }
    let amount = words.amount(base, table.key.counted)
    let isSum = base != table["total", column]?.count
    return [
      words.text(
        PrivatePhrase.base,
        [
          "amount": isSum ? words.text(PagePhrase.addedAfterRounding, ["amount": amount]) : amount,
          "period": period.description,
        ])
    ]
  }

  private var protection: [String] {
    let rule = definition.protection
    var notes: [String] = []
    if status.contains(.rounded), let base = rule.base {
      notes.append(
        words.text(
          PrivatePhrase.rounded,
          ["multiples": words.text(CommonPhrase.multiples, ["base": base]), "most": base - 1]))
    }
    if status.contains(.smallBase) {
      notes.append(words.text(PrivatePhrase.small, ["minimum": rule.minimumForCounts]))
    }
    let bases = table.cells.joined().compactMap(\.base)
    if let least = bases.min(), least < rule.minimumForPercentages {
      notes.append(words.text(PrivatePhrase.noPercentages, ["minimum": rule.minimumForPercentages]))
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
        words.text(
          isEarly ? PrivatePhrase.variableNotYet : .variableNoLonger,
          [
            "variable": variable.label, "period": period.description,
            "days": days(variable.validity).map { words.text(PrivatePhrase.butThen, ["days": $0]) } ?? "",
          ])
      }
    }
    return [
      words.text(isEarly ? PrivatePhrase.thisNotYet : .thisNoLonger, ["period": period.description])
    ]
      + conditions.flatMap { condition in
        condition.answers.map { condition.label + ": " + existence($0, period) }
      }
  }

  /// Which part of the period the numbers are about, and which answers existed in a part of it only.
  private var parts: [String] {
    guard
      status.isDisjoint(with: .unasked)
        || !table.cells.joined().allSatisfy({ $0.count == nil })
    else { return [] }
    let counted = table.key.counted
    let all = forms.flatMap { definition.stretches($0, in: period) }
    var notes: [String] = []
    if isAboutQuestions, let first = all.first, let last = all.last,
      first.lowerBound > period.firstDay || last.upperBound < period.lastDay
    {
      notes.append(
        words.text(
          PrivatePhrase.countsStretch,
          ["things": words.many(counted), "stretch": stretch(first.lowerBound...last.upperBound)]))
    }
    for variable in variables {
      let asked = forms.flatMap { definition.stretches(asking: variable, $0, in: period) }
        .sorted { $0.lowerBound < $1.lowerBound }
      guard !asked.isEmpty, Self.length(asked) < Self.length(all) else { continue }
      notes.append(
        words.text(
          PrivatePhrase.registeredOnly,
          ["variable": variable.label, "stretches": words.list(asked.map(stretch))]))
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
        let note = existence(answer, period)
        if !notes.contains(note) { notes.append(note) }
      }
    }
    return notes
  }

  private var breaks: [String] {
    var notes: [String] = []
    for series in definition.breaks + variables.flatMap(\.breaks)
    where series.from > period.firstDay && series.from <= period.lastDay {
      let note = words.text(PrivatePhrase.breakAt, ["date": series.from, "reason": series.reason])
      if !notes.contains(note) { notes.append(note) }
    }
    return notes
  }

  private var provisional: [String] {
    status.contains(.provisional) ? [words(PrivatePhrase.provisional)] : []
  }

  // MARK: words

  /// `Logius bestaat als antwoord vanaf 1 januari 2022.`
  private func existence(_ answer: Answer, _ period: Period) -> String {
    let label = answer.label(on: period.lastDay)
    return days(answer.validity).map {
      words.text(PrivatePhrase.existsThen, ["answer": label, "days": $0])
    } ?? words.text(PrivatePhrase.exists, ["answer": label])
  }

  /// `vanaf 1 juli 2022`, `tot en met 31 maart 2024`, or both; `nil` for always.
  private func days(_ validity: Validity) -> String? {
    let said = [
      validity.from.map { words.text(PrivatePhrase.fromDay, ["date": $0]) },
      validity.to.map { words.text(PrivatePhrase.throughDay, ["date": $0]) },
    ].compactMap { $0 }
    return said.isEmpty ? nil : said.joined(separator: " ")
  }

  private func stretch(_ days: ClosedRange<CivilDate>) -> String {
    words.text(PrivatePhrase.stretch, ["from": days.lowerBound, "to": days.upperBound])
  }

  private static func length(_ stretches: [ClosedRange<CivilDate>]) -> Int {
    stretches.reduce(0) { $0 + Int($1.upperBound.day - $1.lowerBound.day) + 1 }
  }
}
