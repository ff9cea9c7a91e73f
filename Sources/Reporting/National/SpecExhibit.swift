import Definitions
import Edition

/// What the national page shows of one table of the pipeline: by its rows and its chart a series, a crossing, or the
/// answers of one variable.
struct SpecExhibit {
  let view: TableView

  private var spec: TableSpec { view.spec }
  private var words: Words { view.facts.words }

  /// `nil` for what was never measured, and for a crossing of what is no longer.
  func exhibit(_ numbers: inout Numbering, isFolded: Bool = false) -> Exhibit? {
    if view.isFuture || view.isPast && !view.hasNumbers { return nil }
    if spec.isCrossing { return crossing(&numbers, isFolded: isFolded) }
    let first = numbers.tables + 1
    let filed =
      spec.chart == .line
      ? [numbers.table { TrendTable(view: view, number: $0).numbered }] : answers(&numbers)
    return Exhibit(
      findings, figure: figure(&numbers, of: first), filed: filed.compactMap { $0 },
      notes: NoteRules(view: view).notes + [milestones].compactMap { $0 }, in: words, isFolded: isFolded)
  }

  private func answers(_ numbers: inout Numbering) -> [NumberedTable?] {
    guard view.hasNumbers else { return [] }
    return [
      numbers.table { OneWayTable(view: view, number: $0).numbered },
      spec.chart == .groupedBars
        ? numbers.table { MoversTable(view: view, number: $0)?.numbered } : nil,
    ]
  }

  private func crossing(_ numbers: inout Numbering, isFolded: Bool) -> Exhibit {
    let first = numbers.tables + 1
    let cross = view.hasNumbers ? numbers.table { CrossTable(view: view, number: $0) } : nil
    var notes = NoteRules(view: view, shown: cross.map { [$0.published] }).notes
    if cross?.isShortened == true {
      notes.append(
        words.line(
          NationalPhrase.shortened, ["link": Inline.link("observations.csv", to: "observations.csv")]))
    }
    let isOfDifferences = spec.chart == .differences
    return Exhibit(
      findings + (isOfDifferences ? cross.map(differences) ?? [] : []), figure: figure(&numbers, of: first),
      filed: [cross?.numbered].compactMap { $0 }, notes: notes, in: words,
      isFolded: isFolded || isOfDifferences)
  }

  /// What differs most between groups, or that nothing does.
  private func differences(_ cross: CrossTable) -> [Block] {
    let lines = CrossDifferences(cross: cross).lines
    return lines.isEmpty
      ? [.finding(Line(words(NationalPhrase.crossNone)))] : [.heading(spec.title), .list(lines)]
  }

  /// The figure that draws a table.
  private func figure(_ numbers: inout Numbering, of table: Int) -> Figure? {
    guard spec.chart != .none, spec.chart != .differences else { return nil }
    return numbers.figure { FigureBuilder(view: view, number: $0, table: table).figure }
  }

  private var milestones: Line? { spec.rows == .key ? Milestones(view: view).line : nil }

  // MARK: Findings

  private var findings: [Block] { (absence.map { [$0] } ?? said).map { .finding($0) } }

  /// Why there is nothing to say of the reported period.
  private var absence: Line? {
    guard spec.chart != .line else { return nil }
    guard let current = view.current else {
      return words.line(NationalPhrase.numbersAre, ["reason": words(Absence.notAvailable)])
    }
    guard !current.status.isDisjoint(with: .unasked) else {
      return current.wholeTotal == nil
        ? words.line(NationalPhrase.numbersAre, ["reason": words(Entries.reason(current.status))]) : nil
    }
    let stopped = Line(
      "\(spec.title): \(words.within(view.reported)) \(words(Entries.reason(current.status)))."
    )
    guard let drawn = view.drawn, drawn.key != current.key else { return stopped }
    return stopped + [.text(" ")]
      + words.line(NationalPhrase.lastNumbers, ["span": view.measuredSpan(in: drawn.key.period)])
  }

  /// The sentences of the pipeline.
  private var said: [Line] {
    let lines = spec.findings.compactMap {
      Sentence(template: $0, facts: view.facts, index: view.index, view: view).line
    }
    return lines.isEmpty ? [tie].compactMap { $0 } : lines
  }

  /// The answers that tie, where a sentence is about the largest.
  private var tie: Line? {
    let leading = view.leading
    guard leading.count == 2, let current = view.current,
      spec.findings.contains(where: { $0.contains("{largest") })
    else { return nil }
    let named = leading.compactMap { row -> Line? in
      current.whole(row)?.percent.map { percent in
        words.line(
          UnitPhrase.answerAt,
          [
            "answer": view.label(row),
            "percent": Inline.link(words.percent(percent), to: "#\(view.index.anchor(current, row: row))"),
          ])
      }
    }
    guard named.count == leading.count else { return nil }
    let rest = named.dropFirst().flatMap { [Inline.text(words(UnitPhrase.and))] + $0 }
    return words.line(NationalPhrase.mostOftenTied, ["answers": named[0] + rest])
  }
}
