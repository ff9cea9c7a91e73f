import Definitions
import Edition

/// What a page of a report with a baseline says of the comparison: with what, what is not compared, and what became
/// of municipalities.
struct StandingWords {
  private let standing: Standing
  private var definition: PipelineDefinition { standing.edition.facts.definition }
  private var geography: Geography { definition.codebook.geography }
  private var words: Words { standing.edition.facts.words }
  private var period: Period { standing.edition.facts.period }

  init(_ standing: Standing) { self.standing = standing }

  /// With what the edition is compared; that it is the baseline; or that there is none yet.
  var comparison: String {
    let year = definition.baseline?.description ?? ""
    if definition.isBaseline(period) {
      let facts = standing.edition.facts
      guard let frozen = facts.frozen else { return words(BaselinePhrase.isDraft) }
      return words.text(
        BaselinePhrase.isFrozen, ["date": frozen.date, "role": frozen.by, "reason": frozen.reason])
    }
    guard definition.baseline(of: period) != nil else {
      return words.text(BaselinePhrase.before, ["baseline": year])
    }
    return words.text(
      standing.baseline == nil ? BaselinePhrase.notYet : .comparedWith, ["baseline": year])
  }

  /// What cannot be compared, and why.
  var obstacles: [String] {
    guard let baseline = standing.baseline else { return [] }
    var sentences: [String] = []
    func say(_ sentence: String) { if !sentences.contains(sentence) { sentences.append(sentence) } }
    if case .seriesBreak(let point)? = definition.obstacle(nil, from: baseline, to: period) {
      say(
        words.text(
          BaselinePhrase.brokenSince, ["baseline": baseline.description, "reason": point.reason]))
    }
    for spec in definition.tables where spec.theme != nil {
      guard case .variable(let id) = spec.rows, let variable = definition.codebook[id] else { continue }
      switch definition.obstacle(variable, from: baseline, to: period) {
      case .notRegistered?:
        say(
          words.text(
            BaselinePhrase.notThroughout,
            ["variable": variable.label, "baseline": baseline.description, "period": period.description]))
      case .seriesBreak(let point)? where variable.breaks.contains(point):
        say(
          words.text(
            BaselinePhrase.variableBroken,
            ["variable": variable.label, "baseline": baseline.description, "reason": point.reason]))
      default: break
      }
    }
    return sentences
  }

  /// The municipality was divided, or got a part of one that was.
  func isDivided(_ unit: UnitTree.Unit) -> Bool { !splits(unit).isEmpty }

  /// What became part of a municipality, in words: `Weesp is in 2022 opgegaan in Amsterdam.`
  func history(_ unit: UnitTree.Unit) -> [String] {
    guard unit.level == .municipality, let baseline = definition.baseline else { return [] }
    let merged = geography.mergers(into: unit.id, after: baseline.firstDay, through: period.lastDay)
    var sentences = Dictionary(grouping: merged) { $0.until!.components.year }.sorted { $0.key < $1.key }
      .map { year, municipalities in
        words.text(
          BaselinePhrase.merged,
          [
            "count": municipalities.count, "names": words.list(municipalities.map(\.name)),
            "year": String(year), "unit": unit.name,
          ])
      }
    if let earlier = standing.baseline, merged.contains(where: { $0.until! > earlier.lastDay }) {
      sentences.append(words.text(BaselinePhrase.sumOfThen, ["baseline": earlier.description]))
    }
    sentences += splits(unit).map {
      words.text(
        BaselinePhrase.split,
        [
          "name": $0.name, "year": String($0.until!.components.year), "unit": unit.name,
          "baseline": definition.baseline!.description,
        ])
    }
    return sentences
  }

  private func splits(_ unit: UnitTree.Unit) -> [Geography.Municipality] {
    guard unit.level == .municipality, let baseline = definition.baseline else { return [] }
    return geography.splits(touching: unit.id, after: baseline.firstDay, through: period.lastDay)
  }

  /// That a municipality has no location in the register; `nil` when it has, or when the register is not known.
  func withoutLocation(_ unit: UnitTree.Unit) -> Line? {
    guard !without([unit]).isEmpty else { return nil }
    return words.line(
      BaselinePhrase.withoutLocation, ["unit": unit.inSentence(words), "day": period.lastDay])
  }

  /// The municipalities among some units that have no location in the register.
  func without(_ units: [UnitTree.Unit]) -> [UnitTree.Unit] {
    guard let id = definition.tables.first(where: { $0.rows == .locations })?.id else { return [] }
    return units.filter { unit in
      unit.level == .municipality
        && geography.municipalities.contains { $0.code == unit.id && $0.exists(on: period.lastDay) }
        && standing.table(id, unit, period, .locations)?.total == 0
    }
  }

  /// How many municipalities of the country have none, with a link to them; `nil` when there are none or nobody knows.
  var withoutSentence: Line? {
    guard let table = standing.table("municipalities_with_ido", nil, period, .locations),
      let whole = table.total, let none = table["without"]?.count, none > 0
    else { return nil }
    return words.line(
      BaselinePhrase.withoutCount,
      [
        "count": Inline.link(words.count(none), to: "#\(words(PageAddress.without))"), "whole": whole,
        "day": period.lastDay,
      ])
  }

  /// Why a survey says something else than the register; `nil` when it did not ask.
  var besideSurvey: Line? {
    let facts = standing.edition.facts
    guard let reference = facts.definition.survey?.register,
      let wave = facts.definition.survey?.questionnaire.wave(of: period),
      let percent = TableIndex(published: standing.edition.national).number(reference, facts),
      let response = standing.edition.national[
        TableKey(SurveyTableID.response, period, counted: .respondents)],
      let base = standing.edition.national[TableKey(reference.question, period, counted: .respondents)]?[
        "total", reference.type]?.count, let frame = response["frame", reference.type]?.count
    else { return nil }
    return words.line(
      SurveyPhrase.besideRegister,
      [
        "percent": percent, "base": base, "day": period.lastDay, "from": wave.from, "to": wave.to,
        "frame": frame, "silent": frame - base,
      ])
  }

  /// That list in words, with links; the sentence says so when there are none or the register is not known.
  func withoutLocation(_ units: [UnitTree.Unit], of unit: UnitTree.Unit?, from folder: Level?) -> [Block] {
    let day = period.lastDay
    let key = "municipalities_with_ido"
    guard let table = standing.table(key, unit, period, .locations), let whole = table.total,
      let none = table["without"]?.count
    else {
      return [.paragraph(words.line(BaselinePhrase.withoutUnknown, ["day": day]))]
    }
    guard none > 0 else {
      return [.paragraph(words.line(BaselinePhrase.withoutNone, ["day": day]))]
    }
    var line: Line = []
    for unit in without(units) {
      if !line.isEmpty { line.append(.text(" · ")) }
      line.append(.link(unit.name, to: unit.path(from: folder, words)))
    }
    return [
      .paragraph(
        words.line(BaselinePhrase.withoutCount, ["count": none, "whole": whole, "day": day])),
      .paragraph(line),
    ]
  }

  /// Notes under a table of rates and changes.
  var notes: [Line] {
    let rule = definition.protection
    var notes = [words.line(BaselinePhrase.perInhabitant, ["period": period.description])]
    if rule.base != nil {
      notes.append(words.line(BaselinePhrase.fromPublished, ["minimum": rule.minimumForPercentages]))
    }
    return notes
  }
}
